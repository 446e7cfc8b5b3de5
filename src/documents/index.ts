import * as vscode from 'vscode';
import type { Clients } from '../accounts/clients.ts';
import { DocumentFileSystem } from './fileSystem.ts';
import { documentUri, scheme, type DocumentAddress } from './scheme.ts';

export { documentAddress, documentUri, scheme, transcriptLanguage, type DocumentAddress } from './scheme.ts';

export interface DocumentServices {
  readonly clients: Clients;
  readonly log: vscode.LogOutputChannel;
  readonly subscriptions: vscode.Disposable[];
}

/** What other parts of the extension do with documents. */
export interface Documents {
  /**
   * Opens a document in an editor and returns its URI. Rejects with the client's own error, which explains itself, and not with
   * the editor's wrapping of it.
   */
  open(address: DocumentAddress, options?: vscode.TextDocumentShowOptions): Promise<vscode.Uri>;
  /** Fetches an open document again. */
  refresh(uri: vscode.Uri): Promise<void>;
}

/** Registers the documents at activation. Nothing is fetched, and what makes texts is loaded, when the first document is read. */
export function registerDocuments({ clients, log, subscriptions }: DocumentServices): Documents {
  const fileSystem = new DocumentFileSystem(async (address, signal) => {
    log.debug(`Reading a ${address.kind} document of account ${address.accountId}.`);
    const [client, { readDocument }] = await Promise.all([clients.get(address.accountId), import('./readDocument.ts')]);
    return readDocument(client, address, signal);
  });
  subscriptions.push(
    vscode.workspace.registerFileSystemProvider(scheme, fileSystem, { isCaseSensitive: true, isReadonly: readOnlyReason() }),
    vscode.workspace.onDidCloseTextDocument(({ uri, isClosed }) => {
      // Another language mode is reported as closing, too, but then the document is not closed.
      if (uri.scheme === scheme && isClosed) fileSystem.release(uri);
    }),
  );
  return {
    open: async (address, options) => {
      const uri = documentUri(address);
      await fileSystem.load(uri);
      await vscode.window.showTextDocument(uri, { preview: true, ...options });
      return uri;
    },
    refresh: (uri) => fileSystem.refresh(uri),
  };
}

function readOnlyReason(): vscode.MarkdownString {
  return new vscode.MarkdownString('This document shows what LivePerson answered. It cannot be changed.');
}
