import * as vscode from 'vscode';
import { plainLine } from '../explorer/plainText.ts';
import type { LookupAction } from '../lookup/lookupActions.ts';
import { recognise, type Recognition } from '../lookup/recognise.ts';
import { textField } from './commandArgument.ts';
import type { CommandServices } from './commandServices.ts';
import { idRoleName } from './idRoleName.ts';

interface ActionItem extends vscode.QuickPickItem {
  readonly action?: LookupAction;
}

/**
 * Recognises LivePerson ids in anything pasted. With `{ text }` it returns what it recognised and which calls become possible.
 * From the palette it shows that while the person types, and Enter runs the first call.
 */
export async function lookup(services: CommandServices, argument: unknown): Promise<Recognition | undefined> {
  const accountIds = services.accounts.list().map(({ id }) => id);
  const text = textField(argument, 'text');
  return text === undefined ? await lookupByHand(accountIds) : recognise(text, accountIds);
}

async function lookupByHand(accountIds: readonly string[]): Promise<Recognition | undefined> {
  const clipboard = await clipboardText();
  const offered = recognise(clipboard, accountIds).actions.length > 0 ? clipboard : '';
  const chosen = await pick(accountIds, offered);
  if (!chosen) return undefined;
  const { command, argument } = chosen.action;
  await vscode.commands.executeCommand(command, known(argument, accountIds));
  return chosen.recognition;
}

/** In a browser, reading the clipboard makes the browser ask for leave: there the person pastes. */
async function clipboardText(): Promise<string> {
  return vscode.env.uiKind === vscode.UIKind.Desktop ? (await vscode.env.clipboard.readText()).trim() : '';
}

/** An account that is not set up is left out, so that the person is asked for one that is. */
function known<T extends { readonly accountId?: string }>(argument: T, accountIds: readonly string[]): Omit<T, 'accountId'> | T {
  if (argument.accountId === undefined || accountIds.includes(argument.accountId)) return argument;
  const { accountId: _unknown, ...others } = argument;
  return others;
}

async function pick(
  accountIds: readonly string[],
  value: string,
): Promise<{ readonly action: LookupAction; readonly recognition: Recognition } | undefined> {
  const input = vscode.window.createQuickPick<ActionItem>();
  const show = (text: string): void => {
    input.items = items(text, recognise(text, accountIds));
  };
  input.title = vscode.l10n.t('LivePerson Look-up');
  input.placeholder = vscode.l10n.t('Paste an id, a URL, a cookie header, JSON of an answer, a cURL command …');
  input.value = value;
  input.ignoreFocusOut = true;
  show(value);
  const closed = new Promise<ActionItem | undefined>((resolve) => {
    input.onDidChangeValue(show);
    input.onDidAccept(() => {
      resolve(input.activeItems[0]);
    });
    input.onDidHide(() => {
      resolve(undefined);
    });
  });
  input.show();
  try {
    const action = (await closed)?.action;
    return action && { action, recognition: recognise(input.value, accountIds) };
  } finally {
    input.dispose();
  }
}

/**
 * What can be done first, then what was recognised. Every row is shown whatever was typed: the list is the answer, not a filter.
 */
function items(text: string, { ids, actions }: Recognition): readonly ActionItem[] {
  if (text.trim() === '') return [];
  if (ids.length === 0) return [{ label: vscode.l10n.t('No LivePerson id was recognised in this.'), alwaysShow: true }];
  return [
    ...actions.map((action) => ({ label: actionLabel(action), description: actionIds(action), alwaysShow: true, action })),
    { label: vscode.l10n.t('recognised'), kind: vscode.QuickPickItemKind.Separator, alwaysShow: true },
    ...ids.slice(0, 50).map(({ role, value, name, certain }) => ({
      label: plain(value),
      description: idRoleName(role),
      ...(name !== undefined && { detail: vscode.l10n.t('found as {0}', plain(name)) }),
      ...(!certain && { detail: vscode.l10n.t('by its form; it may be another id') }),
      alwaysShow: true,
    })),
  ];
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
  return plain(values.join(' · '));
}

/** In a quick pick `$(name)` would become an icon. */
function plain(text: string): string {
  return plainLine(text).replaceAll('$(', '$ (');
}
