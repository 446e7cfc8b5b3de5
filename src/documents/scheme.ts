import * as vscode from 'vscode';

/** Scheme of the read-only documents. Their URIs hold ids only, never a secret, so that they survive a reload and can be fetched again. */
export const scheme = 'liveperson';

/** Language of transcript documents. */
export const transcriptLanguage = 'liveperson-transcript';

export type DocumentAddress =
  | { readonly kind: 'visitState'; readonly accountId: string; readonly visitorId: string; readonly sessionId: string }
  | { readonly kind: 'chatInfo'; readonly accountId: string; readonly chatId: string }
  | { readonly kind: 'transcript'; readonly accountId: string; readonly engagementId: string }
  | { readonly kind: 'record'; readonly accountId: string; readonly engagementId: string }
  | { readonly kind: 'conversation'; readonly accountId: string; readonly conversationId: string };

/** `liveperson:/{accountId}/{kind}/{ids…}/{file name}`; the file name is what a tab shows. */
export function documentUri(address: DocumentAddress): vscode.Uri {
  const path = ['', address.accountId, address.kind, ...idsOf(address), fileNameOf(address)].map(encodeURIComponent).join('/');
  return vscode.Uri.from({ scheme, path });
}

/** The inverse of `documentUri`; undefined for a URI this extension did not make. */
export function documentAddress(uri: vscode.Uri): DocumentAddress | undefined {
  if (uri.scheme !== scheme) return undefined;
  const [, accountId, kind, first, second, third] = uri.path.split('/').map(decodeURIComponent);
  if (!accountId || !first || !second) return undefined;
  switch (kind) {
    case 'visitState':
      return third ? { kind, accountId, visitorId: first, sessionId: second } : undefined;
    case 'chatInfo':
      return { kind, accountId, chatId: first };
    case 'transcript':
    case 'record':
      return { kind, accountId, engagementId: first };
    case 'conversation':
      return { kind, accountId, conversationId: first };
    default:
      return undefined;
  }
}

function idsOf(address: DocumentAddress): string[] {
  switch (address.kind) {
    case 'visitState':
      return [address.visitorId, address.sessionId];
    case 'chatInfo':
      return [address.chatId];
    case 'transcript':
    case 'record':
      return [address.engagementId];
    case 'conversation':
      return [address.conversationId];
  }
}

function fileNameOf(address: DocumentAddress): string {
  switch (address.kind) {
    case 'visitState':
      return `visit ${address.visitorId}.json`;
    case 'chatInfo':
      return `chat ${address.chatId}.json`;
    case 'transcript':
      return `chat ${address.engagementId}.lptranscript`;
    case 'record':
      return `chat ${address.engagementId}.json`;
    case 'conversation':
      return `conversation ${address.conversationId}.lptranscript`;
  }
}
