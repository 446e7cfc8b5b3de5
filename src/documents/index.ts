import * as vscode from 'vscode';
import type { Clients } from '../accounts/clients.ts';
import type { NextAction } from '../liveperson/explanation.ts';
import { DocumentFileSystem } from './fileSystem.ts';
import { LazyFeatures } from './lazyFeatures.ts';
import { documentUri, scheme, type DocumentAddress } from './scheme.ts';

export { documentAddress, documentUri, scheme, transcriptLanguage, type DocumentAddress } from './scheme.ts';

export interface DocumentServices {
  readonly clients: Clients;
  readonly log: vscode.LogOutputChannel;
  readonly subscriptions: vscode.Disposable[];
  /** Does what a next step of an explanation offers; without it documents offer to try again and nothing else. */
  readonly runNextAction?: (action: NextAction, address: DocumentAddress, retry: () => Promise<void>) => Promise<void>;
}

/** What other parts of the extension do with documents. */
export interface Documents {
  /**
   * Opens a document in an editor and returns its URI. Rejects with the client's own error, before an editor is opened.
   */
  open(address: DocumentAddress, options?: vscode.TextDocumentShowOptions): Promise<vscode.Uri>;
  /** Fetches an open document again. Rejects with the client's own error and then leaves what is shown. */
  refresh(uri: vscode.Uri): Promise<void>;
}

/** Registers the documents at activation. Nothing is fetched, and what makes texts is loaded, when the first document is read. */
export function registerDocuments({ clients, log, subscriptions, runNextAction }: DocumentServices): Documents {
  const fileSystem: DocumentFileSystem = new DocumentFileSystem({
    read: async (address, signal) => {
      log.debug(`Reading a ${address.kind} document of account ${address.accountId}.`);
      const [client, { readDocument }] = await Promise.all([clients.get(address.accountId), import('./readDocument.ts'), features.ofKind(address.kind)]);
      return await readDocument(client, address, signal);
    },
    explain: async (address, error) => {
      log.warn(`A ${address.kind} document of account ${address.accountId} could not be read: ${error instanceof Error ? error.message : String(error)}`);
      return (await features.failures()).textOf(address, error);
    },
  });
  const features: LazyFeatures = new LazyFeatures({ fileSystem, runNextAction: runNextAction ?? ((_, __, retry) => retry()) });
  subscriptions.push(
    vscode.workspace.registerFileSystemProvider(scheme, fileSystem, { isCaseSensitive: true, isReadonly: readOnlyReason() }),
    vscode.workspace.onDidCloseTextDocument(({ uri, isClosed }) => {
      // Another language mode is reported as closing, too, but then the document is not closed.
      if (uri.scheme === scheme && isClosed) fileSystem.release(uri);
    }),
    vscode.Disposable.from(features),
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
  return new vscode.MarkdownString(vscode.l10n.t('This document shows what LivePerson answered. It cannot be changed.'));
}
