import * as vscode from 'vscode';
import type { Clients } from '../accounts/clients.ts';
import type { NextAction } from '../liveperson/explanation.ts';
import type { Screen } from '../privacy/screen.ts';
import type { DocumentContent } from './documentContent.ts';
import type { Features } from './features.ts';
import { DocumentFileSystem } from './fileSystem.ts';
import { documentUri, scheme, type DocumentAddress } from './scheme.ts';

export { documentAddress, documentUri, scheme, transcriptLanguage, type DocumentAddress } from './scheme.ts';

type WithRetry<T> = (subject: T, address: DocumentAddress, retry: () => Promise<unknown>) => Promise<unknown>;

export interface DocumentServices {
  readonly clients: Clients;
  readonly log: vscode.LogOutputChannel;
  readonly subscriptions: vscode.Disposable[];
  readonly screen: Screen;
  /**
   * Does what a next step of an explanation offers, for the ids of a document. Without it, documents only offer to try
   * again.
   */
  readonly runNextAction?: WithRetry<NextAction>;
  /** Shows the failure of something a person chose in a document, with next steps as buttons. */
  readonly showFailure?: WithRetry<unknown>;
}

/** What other parts of the extension do with documents. */
export interface Documents {
  /** Opens a document in an editor and returns its URI. Rejects with the client's own error, before an editor is opened. */
  open(address: DocumentAddress, options?: vscode.TextDocumentShowOptions): Promise<vscode.Uri>;
  /** Fetches an open document again. Rejects with the client's own error and then leaves what is shown. */
  refresh(uri: vscode.Uri): Promise<void>;
  /** What a document shows, from what was read or else read now, without opening it. Rejects with the client's own error. */
  load(uri: vscode.Uri): Promise<DocumentContent>;
  /** What is shown of a document, if it has been read. */
  shown(uri: vscode.Uri): DocumentContent | undefined;
  /** Forgets every document of an account, for its removal. */
  releaseAccount(accountId: string): void;
  /** Reads open documents again that could not be read: the account is back. */
  retryAccount(accountId: string): void;
}

/**
 * Registers the documents at activation. Nothing is fetched, and what makes texts is loaded, when the first document is
 * read.
 */
export function registerDocuments(services: DocumentServices): Documents {
  const { clients, log, subscriptions, screen } = services;
  let features: Promise<Features> | undefined;
  const loadFeatures = (): Promise<Features> => (features ??= importFeatures());
  const importFeatures = async (): Promise<Features> => (await import('./features.ts')).registerFeatures({
    fileSystem,
    clients,
    screen,
    load: (uri) => fileSystem.load(uri),
    open,
    runNextAction: services.runNextAction ?? ((_, __, retry) => retry()),
    showFailure: services.showFailure ?? ((error) => Promise.resolve(screen.window.showErrorMessage(messageOf(error)))),
  });
  const fileSystem: DocumentFileSystem = new DocumentFileSystem({
    read: async (address, signal) => {
      log.debug(`Reading a ${address.kind} document of account ${address.accountId}.`);
      const client = clients.get(address.accountId);
      const [{ readDocument }] = await Promise.all([import('./readDocument.ts'), loadFeatures(), client]);
      return await readDocument(await client, address, signal);
    },
    explain: async (address, error) => {
      log.warn(`A ${address.kind} document of account ${address.accountId} could not be read: ${messageOf(error)}`);
      return (await loadFeatures()).failures.textOf(address, error);
    },
    mask: async () => (await import('./maskedContent.ts')).maskedContent,
    screen,
  });
  const open: Documents['open'] = async (address, options) => {
    const uri = documentUri(address);
    // An open document without content shows why it could not be read, or the account it is of was removed meanwhile.
    const isStale = fileSystem.isRead(uri) ? isLive(address) : isOpen(uri);
    await (isStale ? fileSystem.refresh(uri) : fileSystem.load(uri));
    await vscode.window.showTextDocument(uri, { preview: true, ...options });
    return uri;
  };
  subscriptions.push(
    vscode.workspace.registerFileSystemProvider(scheme, fileSystem, { isCaseSensitive: true, isReadonly: readOnlyReason() }),
    vscode.workspace.onDidOpenTextDocument(({ uri }) => {
      if (uri.scheme === scheme) fileSystem.opened(uri);
    }),
    vscode.workspace.onDidCloseTextDocument(({ uri, isClosed }) => {
      // Another language mode is reported as closing, too, but then the document is not closed.
      if (uri.scheme === scheme && isClosed) fileSystem.release(uri);
    }),
    new vscode.Disposable(() => void features?.then(({ registrations }) => { registrations.dispose(); })),
  );
  return {
    open,
    refresh: (uri) => fileSystem.refresh(uri),
    load: (uri) => fileSystem.load(uri),
    shown: (uri) => fileSystem.contentOf(uri),
    retryAccount: (accountId) => {
      fileSystem.retryAccount(accountId);
    },
    releaseAccount: (accountId) => {
      fileSystem.releaseAccount(accountId);
    },
  };
}

function isOpen(uri: vscode.Uri): boolean {
  return vscode.workspace.textDocuments.some((document) => document.uri.toString() === uri.toString());
}

/** What changes while one looks at it: opened again, it is fetched again. History does not change any more. */
function isLive({ kind }: DocumentAddress): boolean {
  return kind === 'visitState' || kind === 'chatInfo' || kind === 'chatInfoXml' || kind === 'timeline' || kind === 'accountCheck';
}

function readOnlyReason(): vscode.MarkdownString {
  return new vscode.MarkdownString(vscode.l10n.t('This document shows what LivePerson answered. It cannot be changed.'));
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
