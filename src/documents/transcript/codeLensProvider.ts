import * as vscode from 'vscode';
import { commandIds } from '../commandIds.ts';
import type { TranscriptModel } from '../documentContent.ts';
import { transcriptLenses, type TranscriptLens } from './lenses.ts';
import type { ModelOf } from './modelOf.ts';

/** What can be opened from a transcript, above its title. */
export function codeLensProvider(modelOf: ModelOf): vscode.CodeLensProvider {
  return {
    provideCodeLenses: ({ uri }) => {
      const model = modelOf(uri);
      if (model === undefined) return undefined;
      const top = new vscode.Range(0, 0, 0, 0);
      return transcriptLenses(model.source, Date.now()).map((lens) => new vscode.CodeLens(top, commandOf(lens, uri, model)));
    },
  };
}

function commandOf(lens: TranscriptLens, uri: vscode.Uri, { accountId, source }: TranscriptModel): vscode.Command {
  const ids = { accountId, ...source };
  const search = { accountId, query: { visitor: 'visitorId' in source ? source.visitorId : undefined } };
  switch (lens) {
    case 'record':
      return { title: vscode.l10n.t('Raw record'), command: commandIds.openRecord, arguments: [uri] };
    case 'visitState':
      return { title: vscode.l10n.t('Visit state'), command: 'liveperson.openVisitState', arguments: [ids] };
    case 'refresh':
      return { title: vscode.l10n.t('Fetch again'), command: 'liveperson.refreshDocument', arguments: [uri] };
    case 'search':
      return {
        title: vscode.l10n.t('In the search panel'),
        command: 'liveperson.searchTranscripts',
        arguments: [{ accountId, query: 'query' in source ? source.query : undefined }],
      };
    case 'editAccount':
      return { title: vscode.l10n.t('Edit account'), command: 'liveperson.editAccount', arguments: [{ accountId }] };
    case 'timeline':
      return { title: vscode.l10n.t('Session timeline'), command: 'liveperson.openTimeline', arguments: [uri] };
    case 'visitorChats':
      return { title: vscode.l10n.t('Chats of this visitor'), command: 'liveperson.searchTranscripts', arguments: [search] };
    case 'previousChat':
      return { title: vscode.l10n.t('Previous chat'), command: 'liveperson.openPreviousChat', arguments: [uri] };
    case 'nextChat':
      return { title: vscode.l10n.t('Next chat'), command: 'liveperson.openNextChat', arguments: [uri] };
    case 'compare':
      return { title: vscode.l10n.t('Compare with …'), command: commandIds.compare, arguments: [uri] };
  }
}
