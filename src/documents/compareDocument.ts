import * as vscode from 'vscode';
import type { DocumentCommandServices } from './documentCommands.ts';
import { neighbourUri } from './openNeighbour.ts';
import { documentAddress, scheme, type DocumentAddress } from './scheme.ts';

interface Choice extends vscode.QuickPickItem {
  readonly other: () => Promise<vscode.Uri | undefined> | vscode.Uri;
}

/** Asks for a second document and shows the differences. Resolves to false when nothing was compared. */
export async function compareDocument(services: DocumentCommandServices, uri: vscode.Uri): Promise<boolean> {
  const choices = choicesFor(services, uri);
  if (choices.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Open the document to compare with first.'));
    return false;
  }
  const title = vscode.l10n.t('Compare {0}', nameOf(uri));
  const chosen = await vscode.window.showQuickPick(choices, { title, matchOnDescription: true });
  const other = await chosen?.other();
  if (other === undefined) return false;
  await vscode.commands.executeCommand('vscode.diff', uri, other, `${nameOf(uri)} ↔ ${nameOf(other)}`);
  return true;
}

/** Other open documents of the same form, and for a chat the visitor's chats before and after it. */
function choicesFor(services: DocumentCommandServices, uri: vscode.Uri): readonly Choice[] {
  const form = formOf(uri);
  const others = vscode.workspace.textDocuments.filter((document) => document.uri.toString() !== uri.toString());
  const open = others.filter((document) => document.uri.scheme === scheme && formOf(document.uri) === form);
  const source = services.fileSystem.contentOf(uri)?.transcript?.source;
  const hasNeighbours = source?.kind === 'chat' && source.visitorId !== undefined && source.startTime !== undefined;
  return [
    ...open.map((document) => ({
      label: nameOf(document.uri),
      description: documentAddress(document.uri)?.accountId ?? '',
      other: () => document.uri,
    })),
    ...(hasNeighbours ? [
      { label: vscode.l10n.t('Previous chat of this visitor'), other: () => neighbourUri(services, uri, 'previous') },
      { label: vscode.l10n.t('Next chat of this visitor'), other: () => neighbourUri(services, uri, 'next') },
    ] : []),
  ];
}

/** Transcripts of chats and of conversations have the same form; JSON documents only those of the same kind. */
function formOf(uri: vscode.Uri): DocumentAddress['kind'] | undefined {
  const kind = documentAddress(uri)?.kind;
  return kind === 'conversation' ? 'transcript' : kind;
}

function nameOf({ path }: vscode.Uri): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.\w+$/, '');
}
