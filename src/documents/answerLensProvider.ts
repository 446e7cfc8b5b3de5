import * as vscode from 'vscode';
import { commandIds } from './commandIds.ts';
import { documentAddress, type DocumentAddress } from './scheme.ts';

/** What can be done with an answer shown as it was sent, in JSON or XML, above its first line. */
export function answerLensProvider(isRead: (uri: vscode.Uri) => boolean): vscode.CodeLensProvider {
  return {
    provideCodeLenses: ({ uri }) => {
      const address = isRead(uri) ? documentAddress(uri) : undefined;
      const top = new vscode.Range(0, 0, 0, 0);
      return address && commandsOf(address, uri).map((command) => new vscode.CodeLens(top, command));
    },
  };
}

function commandsOf(address: DocumentAddress, uri: vscode.Uri): readonly vscode.Command[] {
  const refresh = { title: vscode.l10n.t('Fetch again'), command: 'liveperson.refreshDocument', arguments: [uri] };
  const compare = { title: vscode.l10n.t('Compare with …'), command: commandIds.compare, arguments: [uri] };
  const related = relatedCommand(address);
  return [
    ...(related === undefined ? [] : [{ ...related, arguments: [address] }]),
    ...otherForms(address, uri),
    refresh,
    compare,
  ];
}

function otherForms(address: DocumentAddress, uri: vscode.Uri): readonly vscode.Command[] {
  const command = 'liveperson.openChatInfo';
  switch (address.kind) {
    case 'visitState':
      return [{ title: vscode.l10n.t('Session timeline'), command: 'liveperson.openTimeline', arguments: [uri] }];
    case 'chatInfo':
      return [{ title: vscode.l10n.t('As XML'), command, arguments: [{ ...address, format: 'xml' }] }];
    case 'chatInfoXml':
      return [{ title: vscode.l10n.t('As JSON'), command, arguments: [{ ...address, format: 'json' }] }];
    default:
      return [];
  }
}

/** Another view of the same thing. */
function relatedCommand({ kind }: DocumentAddress): vscode.Command | undefined {
  switch (kind) {
    case 'visitState':
      return { title: vscode.l10n.t('Visit state panel'), command: 'liveperson.openVisitState' };
    case 'chatInfo':
    case 'chatInfoXml':
      return { title: vscode.l10n.t('Live chat panel'), command: 'liveperson.openChatStatus' };
    case 'record':
      return { title: vscode.l10n.t('Transcript'), command: 'liveperson.openTranscript' };
    default:
      return undefined;
  }
}
