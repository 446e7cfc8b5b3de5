import * as vscode from 'vscode';
import type { Clients } from '../accounts/clients.ts';
import type { NextAction } from '../liveperson/explanation.ts';
import type { Screen } from '../privacy/screen.ts';
import { commandIds } from './commandIds.ts';
import { compareDocument } from './compareDocument.ts';
import type { DocumentContent } from './documentContent.ts';
import type { DocumentFileSystem } from './fileSystem.ts';
import { documentAddress, type DocumentAddress } from './scheme.ts';

export interface DocumentCommandServices {
  readonly fileSystem: DocumentFileSystem;
  readonly clients: Clients;
  readonly screen: Pick<Screen, 'window'>;
  /** What a document shows, read when it was not yet. */
  readonly load: (uri: vscode.Uri) => Promise<DocumentContent>;
  /** Opens a document; rejects with the client's own error. */
  readonly open: (address: DocumentAddress) => Promise<vscode.Uri>;
  /** Does what a next step offers, for the ids of a document. */
  readonly runNextAction: (action: NextAction, address: DocumentAddress, retry: () => Promise<unknown>) => Promise<unknown>;
  /** Shows a failure with its next steps. */
  readonly showFailure: (error: unknown, address: DocumentAddress, retry: () => Promise<unknown>) => Promise<unknown>;
}

type Run<A extends readonly unknown[]> = (uri: vscode.Uri, address: DocumentAddress, ...rest: A) => Promise<unknown>;

/** Registers what the code lenses of documents call. */
export function registerDocumentCommands(services: DocumentCommandServices): vscode.Disposable {
  const { fileSystem, runNextAction, open } = services;
  const next: Run<[NextAction]> = (uri, address, action) => runNextAction(action, address, () => fileSystem.refresh(uri));
  return vscode.Disposable.from(
    register(services, commandIds.compare, (uri) => compareDocument(services, uri)),
    register(services, commandIds.openRecord, (_, address) => open(recordOf(address))),
    register(services, commandIds.runNextAction, next),
  );
}

/** A failure is shown here and nowhere else; what calls the command gets undefined. */
function register<A extends readonly unknown[]>(
  { showFailure }: DocumentCommandServices,
  id: string,
  run: Run<A>,
): vscode.Disposable {
  return vscode.commands.registerCommand(id, async (uri: vscode.Uri, ...rest: A) => {
    const address = documentAddress(uri);
    if (address === undefined) return undefined;
    const attempt = async (): Promise<unknown> => {
      try {
        return await run(uri, address, ...rest);
      } catch (error) {
        void showFailure(error, address, attempt);
        return undefined;
      }
    };
    return await attempt();
  });
}

/** The record that a transcript was made of. */
function recordOf(address: DocumentAddress): DocumentAddress {
  switch (address.kind) {
    case 'transcript': {
      const { times: _, ...chat } = address;
      return { ...chat, kind: 'record' };
    }
    case 'conversation':
      return { kind: 'conversationRecord', accountId: address.accountId, conversationId: address.conversationId };
    default:
      return address;
  }
}
