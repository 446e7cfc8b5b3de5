import * as vscode from 'vscode';

/** Scheme of the documents about calls. They are read from memory: after a reload of the window they only say so. */
export const requestScheme = 'liveperson-request';

/** Documents of this extension about calls; makes their tabs and their language. */
const extension = '.lprequest';

export type RequestDocumentKind = 'details' | 'explanation' | 'report';

export interface RequestAddress {
  readonly kind: RequestDocumentKind;
  /** Of the call, or of the report. */
  readonly id: string;
}

/** `/{id}/{kind}/{title}.lprequest`: a random id and a title made of words of the API, so that it holds nothing personal. */
export function requestUri({ kind, id }: RequestAddress, title: string): vscode.Uri {
  const name = title.replace(/[^\w .-]+/g, ' ').trim();
  return vscode.Uri.from({ scheme: requestScheme, path: `/${id}/${kind}/${name}${extension}` });
}

/** Undefined for an address that this extension did not make. */
export function requestAddress({ scheme, path }: vscode.Uri): RequestAddress | undefined {
  const [, id, kind] = /^\/([0-9a-f-]{36})\/(details|explanation|report)\/[\w .-]+\.lprequest$/.exec(path) ?? [];
  if (scheme !== requestScheme || id === undefined) return undefined;
  return kind === 'details' || kind === 'explanation' || kind === 'report' ? { kind, id } : undefined;
}
