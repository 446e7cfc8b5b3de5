import * as vscode from 'vscode';
import { listLine, plainLine } from '../shownText/plainText.ts';
import type { CommandServices } from './commandServices.ts';

interface ActionItem extends vscode.QuickPickItem {
  readonly command?: string;
  readonly argument?: unknown;
}

/**
 * What can be done right now, for the account used last: what the status bar item offers. Returns the command that was chosen.
 */
export async function showActions(services: CommandServices): Promise<string | undefined> {
  const { accountId } = services.activity.state;
  const account = accountId === undefined ? undefined : services.accounts.get(accountId);
  const title = account ? vscode.l10n.t('LivePerson: {0}', plainLine(account.name)) : vscode.l10n.t('LivePerson');
  const items = [...watchedItems(services), ...accountItems(account?.id), ...generalItems(services)];
  const chosen = await services.privacy.window.showQuickPick<ActionItem>(items, { title, matchOnDescription: true });
  if (chosen?.command === undefined) return undefined;
  await vscode.commands.executeCommand(chosen.command, ...(chosen.argument === undefined ? [] : [chosen.argument]));
  return chosen.command;
}

function watchedItems({ activity }: CommandServices): readonly ActionItem[] {
  const { watched } = activity.state;
  if (watched.length === 0) return [];
  return [
    separator(vscode.l10n.t('watching')),
    ...watched.map(({ title, command, argument }) => ({ label: `$(eye) ${listLine(title)}`, command, argument })),
  ];
}

function accountItems(accountId: string | undefined): readonly ActionItem[] {
  const argument = accountId === undefined ? undefined : { accountId };
  return [
    separator(vscode.l10n.t('ask')),
    item('search', vscode.l10n.t('Look up an id …'), 'liveperson.lookup'),
    item('search-fuzzy', vscode.l10n.t('Search transcripts …'), 'liveperson.searchTranscripts', argument),
    item('pulse', vscode.l10n.t('Open a visit state …'), 'liveperson.openVisitState', argument),
    item('comment-discussion', vscode.l10n.t('Open a live chat …'), 'liveperson.openChatStatus', argument),
    item('verified', vscode.l10n.t('Check the account'), 'liveperson.checkAccount', argument),
  ];
}

function generalItems({ sandbox, privacy, extensionId }: CommandServices): readonly ActionItem[] {
  return [
    separator(vscode.l10n.t('extension')),
    privacy.mask === 'off'
      ? item('eye-closed', vscode.l10n.t('Mask personal data'), 'liveperson.maskPersonalData')
      : item('eye', vscode.l10n.t('Unmask personal data'), 'liveperson.unmaskPersonalData'),
    item('list-tree', vscode.l10n.t('Show the LivePerson view'), 'liveperson.explorer.focus'),
    sandbox.running
      ? item('debug-stop', vscode.l10n.t('Stop the sandbox'), 'liveperson.stopSandbox')
      : item('beaker', vscode.l10n.t('Start the sandbox'), 'liveperson.startSandbox'),
    item(
      'mortar-board',
      vscode.l10n.t('Open the walkthrough'),
      'workbench.action.openWalkthrough',
      `${extensionId}#liveperson.start`,
    ),
    item('settings-gear', vscode.l10n.t('Settings'), 'workbench.action.openSettings', `@ext:${extensionId}`),
    item('output', vscode.l10n.t('Show the log'), 'liveperson.showLog'),
  ];
}

function separator(label: string): ActionItem {
  return { label, kind: vscode.QuickPickItemKind.Separator };
}

function item(icon: string, label: string, command: string, argument?: unknown): ActionItem {
  return { label: `$(${icon}) ${label}`, command, ...(argument !== undefined && { argument }) };
}
