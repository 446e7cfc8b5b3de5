import * as vscode from 'vscode';
import { compareFormOf } from './compareForm.ts';
import type { DocumentCommandServices } from './documentCommands.ts';
import { neighbourOf, type Direction } from './neighbour.ts';
import { documentAddress, documentUri, scheme } from './scheme.ts';
import { comparedUri, nameOf, showDifferences } from './showDifferences.ts';

interface Choice extends vscode.QuickPickItem {
  readonly compare: () => Promise<boolean>;
}

/** Asks for a second document and shows the differences. Resolves to false when nothing was compared. */
export async function compareDocument(services: DocumentCommandServices, uri: vscode.Uri): Promise<boolean> {
  const choices = choicesFor(services, uri);
  if (choices.length === 0) {
    void services.screen.window.showInformationMessage(vscode.l10n.t('Open the document to compare with first.'));
    return false;
  }
  const title = vscode.l10n.t('Compare {0}', nameOf(uri));
  const chosen = await services.screen.window.showQuickPick(choices, { title, matchOnDescription: true });
  return chosen === undefined ? false : await chosen.compare();
}

/** Other open documents of the same form, and for a chat the visitor's chats before and after it. */
function choicesFor(services: DocumentCommandServices, uri: vscode.Uri): readonly Choice[] {
  const form = formOf(uri);
  const ofForm = vscode.workspace.textDocuments.filter(
    (document) => document.uri.scheme === scheme && formOf(document.uri) === form,
  );
  // A transcript may be open twice, once to be compared.
  const open = new Map(ofForm.map((document) => [comparedUri(document.uri).toString(), document.uri]));
  open.delete(comparedUri(uri).toString());
  const source = services.fileSystem.contentOf(uri)?.transcript?.source;
  const hasNeighbours = source?.kind === 'chat' && source.visitorId !== undefined && source.startTime !== undefined;
  const withNeighbour = (direction: Direction) => (): Promise<boolean> => compareWithNeighbour(services, uri, direction);
  return [
    ...Array.from(open.values(), (other) => ({
      label: nameOf(other),
      description: documentAddress(other)?.accountId ?? '',
      compare: async () => {
        await showDifferences(uri, other);
        return true;
      },
    })),
    ...(hasNeighbours ? [
      { label: vscode.l10n.t('Previous chat of this visitor'), compare: withNeighbour('previous') },
      { label: vscode.l10n.t('Next chat of this visitor'), compare: withNeighbour('next') },
    ] : []),
  ];
}

/** The older chat is on the left. Resolves to false when there is no other one. */
export async function compareWithNeighbour(
  services: Pick<DocumentCommandServices, 'load' | 'clients' | 'screen'>,
  uri: vscode.Uri,
  direction: Direction,
): Promise<boolean> {
  const address = await neighbourOf(services, uri, direction);
  if (address === undefined) return false;
  const other = documentUri(address);
  await services.load(comparedUri(other));
  await (direction === 'previous' ? showDifferences(other, uri) : showDifferences(uri, other));
  return true;
}

function formOf(uri: vscode.Uri): string | undefined {
  const address = documentAddress(uri);
  return address && compareFormOf(address);
}
