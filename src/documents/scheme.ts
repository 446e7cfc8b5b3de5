import * as vscode from 'vscode';
import { addressOfPath, documentPath, type DocumentAddress } from './documentPath.ts';

export type { DocumentAddress } from './documentPath.ts';

/**
 * Scheme of the read-only documents. Their URIs hold ids only, so that a document survives a reload and can be fetched
 * again.
 */
export const scheme = 'liveperson';

/** Language of transcript documents. */
export const transcriptLanguage = 'liveperson-transcript';

/** The URI of a document. Throws a RangeError for text that cannot be an id. */
export function documentUri(address: DocumentAddress): vscode.Uri {
  return vscode.Uri.from({ scheme, path: documentPath(address) });
}

/** The inverse of `documentUri`; undefined for a URI that this extension did not make. */
export function documentAddress(uri: vscode.Uri): DocumentAddress | undefined {
  const isPlain = uri.scheme === scheme && uri.authority === '' && uri.query === '' && uri.fragment === '';
  return isPlain ? addressOfPath(uri.path) : undefined;
}
