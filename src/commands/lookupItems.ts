import * as vscode from 'vscode';
import type { Account } from '../accounts/account.ts';
import { formatTime } from '../explorer/items/formats.ts';
import type { LookupAction } from '../lookup/lookupActions.ts';
import type { RecentLookup } from '../lookup/recentLookups.ts';
import type { Recognition } from '../lookup/recognise.ts';
import { listLine } from '../shownText/plainText.ts';
import { idRoleName } from './idRoleName.ts';

/** A row of the look-up; one that does nothing has no command. */
export interface LookupItem extends vscode.QuickPickItem {
  readonly run?: { readonly command: string; readonly argument?: object };
}

const mostIds = 50;
/** Those of the commands: an icon tells what can be done from what was recognised. */
const icons: Readonly<Record<LookupAction['command'], string>> = {
  'liveperson.openVisitState': 'pulse',
  'liveperson.openChatStatus': 'comment-discussion',
  'liveperson.openTranscript': 'list-flat',
  'liveperson.openConversation': 'comment',
  'liveperson.searchTranscripts': 'search-fuzzy',
};

/**
 * What can be done first, then what was recognised, then what was looked up before; that comes first while nothing is typed.
 * Every row is shown whatever was typed: the list is the answer, not a filter.
 */
export function lookupItems(
  text: string,
  { ids, actions }: Recognition,
  recent: readonly RecentLookup[],
  accounts: readonly Account[],
): readonly LookupItem[] {
  const past = recent
    .filter(({ argument }) => accounts.some(({ id }) => id === argument['accountId']))
    .map((entry) => recentItem(entry, accounts));
  const before = past.length === 0 ? [] : [separator(vscode.l10n.t('looked up before')), ...past];
  const more = [separator(vscode.l10n.t('on a page with the Web Tag')), snippetItem()];
  if (text.trim() === '') return [...before, ...more];
  if (ids.length === 0) return [row(vscode.l10n.t('No LivePerson id was recognised in this.'), ''), ...before, ...more];
  return [
    ...actions.map((action) => ({
      ...row(`$(${icons[action.command]}) ${actionLabel(action)}`, actionIds(action)),
      run: action,
    })),
    separator(vscode.l10n.t('recognised')),
    ...ids.slice(0, mostIds).map(({ role, value, name, certain }) => ({
      ...row(listLine(value), idRoleName(role)),
      ...(name !== undefined && { detail: vscode.l10n.t('found as {0}', listLine(name)) }),
      ...(!certain && { detail: vscode.l10n.t('by its form; it may be another id') }),
    })),
    ...before,
  ];
}

function recentItem({ command, argument, day, at, result }: RecentLookup, accounts: readonly Account[]): LookupItem {
  const { accountId, chatId, ...ids } = argument;
  const account = accounts.length > 1 ? (accounts.find(({ id }) => id === accountId)?.name ?? '') : '';
  // Of a chat id only the start: whoever reads all of it off a screen can take part in the chat.
  const values = chatId === undefined ? Object.values(ids) : [`${chatId.split('-', 1)[0] ?? ''}…`];
  return {
    ...row(`$(${resultIcon(result)}) ${recentName(command)}`, listLine(values.join(' · '))),
    detail: listLine([resultName(result), formatTime(at), account].filter((part) => part !== '').join(' · ')),
    run: { command, argument: { ...argument, day } },
  };
}

function snippetItem(): LookupItem {
  const label = vscode.l10n.t('Copy the console snippet');
  return {
    ...row(label, vscode.l10n.t('prints visitor and session id, to be pasted here')),
    run: { command: 'liveperson.copyConsoleSnippet' },
  };
}

function row(label: string, description: string): LookupItem {
  return { label, description, alwaysShow: true };
}

function separator(label: string): LookupItem {
  return { label, kind: vscode.QuickPickItemKind.Separator, alwaysShow: true };
}

function recentName(command: RecentLookup['command']): string {
  switch (command) {
    case 'liveperson.openVisitState':
      return vscode.l10n.t('Visit state');
    case 'liveperson.openChatStatus':
      return vscode.l10n.t('Chat status');
    case 'liveperson.openTranscript':
      return vscode.l10n.t('Transcript');
    case 'liveperson.openConversation':
      return vscode.l10n.t('Messaging conversation');
  }
}

function resultIcon(result: string): string {
  if (result === 'found') return 'pass';
  if (result === 'asked') return 'clock';
  return result === 'expired' || result === 'notFound' ? 'circle-slash' : 'error';
}

function resultName(result: string): string {
  switch (result) {
    case 'found':
      return vscode.l10n.t('found');
    case 'asked':
      return vscode.l10n.t('no answer yet');
    case 'expired':
      return vscode.l10n.t('expired');
    case 'notFound':
      return vscode.l10n.t('not found');
    case 'auth':
    case 'forbidden':
    case 'missingCredential':
      return vscode.l10n.t('sign-in refused');
    case 'network':
    case 'timeout':
      return vscode.l10n.t('not reached');
    default:
      return vscode.l10n.t('failed');
  }
}

function actionLabel({ command }: LookupAction): string {
  switch (command) {
    case 'liveperson.openVisitState':
      return vscode.l10n.t('Open visit state');
    case 'liveperson.openChatStatus':
      return vscode.l10n.t('Open chat status');
    case 'liveperson.openTranscript':
      return vscode.l10n.t('Open transcript');
    case 'liveperson.openConversation':
      return vscode.l10n.t('Open messaging conversation');
    case 'liveperson.searchTranscripts':
      return vscode.l10n.t('Search the chats of this visitor');
  }
}

function actionIds({ argument }: LookupAction): string {
  const { accountId: _shownElsewhere, ...ids } = argument;
  const values = 'query' in ids ? [ids.query.visitor] : Object.values(ids);
  return listLine(values.join(' · '));
}

/** In a quick pick `$(name)` would become an icon. */