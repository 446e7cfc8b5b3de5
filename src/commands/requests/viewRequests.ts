import * as vscode from 'vscode';
import { noFilter } from '../../inspector/requestFilter.ts';
import type { Screen } from '../../privacy/screen.ts';
import { textField } from '../commandArgument.ts';
import type { CommandServices } from '../commandServices.ts';
import { askRequest } from './askRequest.ts';

/** Brings the list of calls to the front. */
export async function showRequests({ inspector }: CommandServices): Promise<void> {
  await inspector.show();
}

/** Opens all that is known of a call. Returns the URI of the document. */
export async function openRequest(services: CommandServices, argument: unknown): Promise<vscode.Uri> {
  const { exchange } = await askRequest(services, argument, { title: vscode.l10n.t('Open which request?') });
  return await services.inspector.openDetails(exchange.id);
}

/** Forgets every call of this window. */
export function clearRequests({ inspector }: CommandServices): Promise<void> {
  inspector.clear();
  return Promise.resolve();
}

/** Filters the list by a text, which may be `{ text }`. It follows while the person types; Escape brings back what was there. */
export async function filterRequests({ inspector: { view }, privacy }: CommandServices, argument: unknown): Promise<void> {
  const before = view.filter;
  const text = textField(argument, 'text') ?? (await typedText(view, privacy));
  view.setFilter(text === undefined ? before : { ...before, text: text.trim() });
}

export function showFailedRequests({ inspector: { view } }: CommandServices): Promise<void> {
  view.setFilter({ ...view.filter, failedOnly: true });
  return Promise.resolve();
}

export function showAllRequests({ inspector: { view } }: CommandServices): Promise<void> {
  view.setFilter({ ...view.filter, failedOnly: false });
  return Promise.resolve();
}

export function clearRequestFilter({ inspector: { view } }: CommandServices): Promise<void> {
  view.setFilter(noFilter);
  return Promise.resolve();
}

async function typedText(view: CommandServices['inspector']['view'], { mask }: Screen): Promise<string | undefined> {
  const input = vscode.window.createInputBox();
  input.title = vscode.l10n.t('Filter the requests');
  input.placeholder = vscode.l10n.t('Account, API, call, address, status, code …');
  // What was typed may be a name: while the screen is masked, one begins anew.
  input.value = mask === 'off' ? view.filter.text : '';
  const show = (text: string): void => {
    view.setFilter({ ...view.filter, text: text.trim() });
    const { shown, all } = view.count;
    input.prompt = vscode.l10n.t('{0} of {1} requests', shown, all);
  };
  show(input.value);
  const typed = new Promise<string | undefined>((resolve) => {
    input.onDidChangeValue(show);
    input.onDidAccept(() => {
      resolve(input.value);
    });
    input.onDidHide(() => {
      resolve(undefined);
    });
  });
  input.show();
  try {
    return await typed;
  } finally {
    input.dispose();
  }
}
