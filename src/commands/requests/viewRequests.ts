import * as vscode from 'vscode';
import { noFilter } from '../../inspector/requestFilter.ts';
import type { Screen } from '../../privacy/screen.ts';
import { textField } from '../commandArgument.ts';
import type { CommandServices } from '../commandServices.ts';
import { typedText } from '../prompts/typedText.ts';
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
  const text = textField(argument, 'text') ?? (await typedFilter(view, privacy));
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

async function typedFilter(view: CommandServices['inspector']['view'], { mask }: Screen): Promise<string | undefined> {
  const box = {
    title: vscode.l10n.t('Filter the requests'),
    placeholder: vscode.l10n.t('Account, API, call, address, status, code …'),
    // What was typed may be a name: while the screen is masked, one begins anew.
    value: mask === 'off' ? view.filter.text : '',
  };
  return await typedText(box, (text) => {
    view.setFilter({ ...view.filter, text });
    const { shown, all } = view.count;
    return vscode.l10n.t('{0} of {1} requests', shown, all);
  });
}
