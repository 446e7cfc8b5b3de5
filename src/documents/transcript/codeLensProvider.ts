import * as vscode from 'vscode';
import type { ChatOfTranscript } from '../documentContent.ts';
import { transcriptLenses, type TranscriptLens } from './lenses.ts';
import type { ModelOf } from './modelOf.ts';

/** What can be opened from a transcript, above its title. */
export function codeLensProvider(modelOf: ModelOf): vscode.CodeLensProvider {
  return {
    provideCodeLenses: ({ uri }) => {
      const model = modelOf(uri);
      if (model?.chat === undefined) return undefined;
      const { accountId, chat } = model;
      return transcriptLenses(chat, Date.now()).map((lens) => new vscode.CodeLens(new vscode.Range(0, 0, 0, 0), commandOf(lens, uri, accountId, chat)));
    },
  };
}

/** Commands with a leading underscore are internal: a lens calls them, and the palette does not list them. */
function commandOf(lens: TranscriptLens, uri: vscode.Uri, accountId: string, chat: ChatOfTranscript): vscode.Command {
  const { visitorId, sessionId, engagementId } = chat;
  switch (lens) {
    case 'record':
      return { title: vscode.l10n.t('Raw record'), command: 'liveperson.openRecord', arguments: [{ accountId, engagementId }] };
    case 'visitState':
      return { title: vscode.l10n.t('Visit state'), command: 'liveperson.openVisitState', arguments: [{ accountId, visitorId, sessionId }] };
    case 'visitorChats':
      return { title: vscode.l10n.t('Chats of this visitor'), command: 'liveperson.searchTranscripts', arguments: [{ accountId, query: { visitor: visitorId } }] };
    case 'previousChat':
      return { title: vscode.l10n.t('Previous chat'), command: '_liveperson.openNeighbour', arguments: [uri, 'previous'] };
    case 'nextChat':
      return { title: vscode.l10n.t('Next chat'), command: '_liveperson.openNeighbour', arguments: [uri, 'next'] };
    case 'compare':
      return { title: vscode.l10n.t('Compare with …'), command: '_liveperson.compareDocument', arguments: [uri] };
  }
}
