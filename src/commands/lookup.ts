import * as vscode from 'vscode';
import { consoleSnippet } from '../lookup/consoleSnippet.ts';
import { recognise, type Recognition } from '../lookup/recognise.ts';
import { textField } from './commandArgument.ts';
import type { CommandServices } from './commandServices.ts';
import { lookupItems, type LookupItem } from './lookupItems.ts';

/**
 * Recognises LivePerson ids in anything pasted. With `{ text }` it returns what it recognised and which calls become possible.
 * From the palette it shows that while the person types, and Enter runs the first call.
 */
export async function lookup(services: CommandServices, argument: unknown): Promise<Recognition | undefined> {
  const text = textField(argument, 'text');
  return text === undefined ? await lookupByHand(services) : recognise(text, accountIds(services));
}

/** Copies a script for the console of a browser, which prints the ids that the look-up reads. Returns it. */
export async function copyConsoleSnippet({ privacy }: CommandServices): Promise<string> {
  await vscode.env.clipboard.writeText(consoleSnippet);
  privacy.window.setStatusBarMessage(vscode.l10n.t('Copied. Run it in the console of a page with the Web Tag.'), 5000);
  return consoleSnippet;
}

async function lookupByHand(services: CommandServices): Promise<Recognition | undefined> {
  const clipboard = await clipboardText();
  // A clipboard may hold a whole answer: while the screen is masked, the person pastes it.
  const isShown = services.privacy.mask === 'off';
  const offered = isShown && recognise(clipboard, accountIds(services)).actions.length > 0 ? clipboard : '';
  const chosen = await pick(services, offered);
  if (!chosen) return undefined;
  const { command, argument } = chosen.run;
  await vscode.commands.executeCommand(command, ...(argument ? [known(argument, accountIds(services))] : []));
  return chosen.recognition;
}

function accountIds({ accounts }: CommandServices): readonly string[] {
  return accounts.list().map(({ id }) => id);
}

/** In a browser, reading the clipboard makes the browser ask for leave: there the person pastes. */
async function clipboardText(): Promise<string> {
  return vscode.env.uiKind === vscode.UIKind.Desktop ? (await vscode.env.clipboard.readText()).trim() : '';
}

/** An account that is not set up is left out, so that the person is asked for one that is. */
function known(argument: object & { readonly accountId?: string }, ids: readonly string[]): object {
  const { accountId, ...others } = argument;
  return accountId === undefined || ids.includes(accountId) ? argument : others;
}

async function pick(
  services: CommandServices,
  value: string,
): Promise<{ readonly run: NonNullable<LookupItem['run']>; readonly recognition: Recognition } | undefined> {
  const masker = await services.privacy.masker();
  const input = vscode.window.createQuickPick<LookupItem>();
  const show = (text: string): void => {
    const recognition = recognise(text, accountIds(services));
    const recent = services.recent.list();
    const items = lookupItems(text, recognition, recent, services.accounts.list());
    services.privacy.known.learnIds([
      ...recognition.ids.map(({ value: id }) => id),
      ...recent.flatMap(({ argument }) => Object.values(argument)),
    ]);
    input.items = masker ? items.map((item) => masker.item(item)) : items;
  };
  input.title = vscode.l10n.t('LivePerson Look-up');
  input.placeholder = vscode.l10n.t('Paste an id, a URL, a cookie header, JSON of an answer, a cURL command …');
  input.value = value;
  input.ignoreFocusOut = true;
  show(value);
  const closed = new Promise<LookupItem | undefined>((resolve) => {
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
    const run = (await closed)?.run;
    return run && { run, recognition: recognise(input.value, accountIds(services)) };
  } finally {
    input.dispose();
  }
}
