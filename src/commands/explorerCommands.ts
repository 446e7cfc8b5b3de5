import * as vscode from 'vscode';
import { timeRanges } from '../explorer/timeRange.ts';
import { timeRangeName } from '../explorer/items/timeRangeName.ts';
import { withLateProgress } from '../documents/lateProgress.ts';
import { hasArguments, idsOf, isExplorerNode } from './commandArgument.ts';
import { rememberingOf, type CommandServices } from './commandServices.ts';
import { askAccount } from './prompts/askAccount.ts';
import { askVisitorId } from './prompts/askIds.ts';

/** LivePerson's own page on the state of its services. */
const statusPage = 'https://status.liveperson.com';

/**
 * Loads everything again, or the account of `{ accountId }`. A node is not looked at: the view's toolbar passes whichever happens
 * to have the focus.
 */
export function refresh({ explorer: { model } }: CommandServices, argument: unknown): Promise<void> {
  const { accountId } = hasArguments(argument) ? idsOf(argument) : {};
  model.refresh(accountId === undefined ? undefined : model.accountNode(accountId));
  return Promise.resolve();
}

/** Loads again what a node shows. An error node stands for what failed. */
export async function refreshNode({ explorer: { model } }: CommandServices, argument: unknown): Promise<void> {
  if (!isExplorerNode(argument)) return;
  if (argument.kind === 'error') await model.retry(argument);
  else model.refresh(argument);
}

export async function loadMore(services: CommandServices, argument: unknown): Promise<void> {
  const { id } = await askAccount(services, idsOf(argument).accountId);
  await withLateProgress(vscode.l10n.t('Loading more chats …'), (signal) => services.explorer.model.loadMore(id, signal));
}

/** Keeps a visitor at the top of its account. */
export async function pinVisitor(services: CommandServices, argument: unknown): Promise<void> {
  const { accountId, visitorId } = await visitor(services, argument);
  await services.lookups.pin(accountId, visitorId);
}

export async function unpinVisitor(services: CommandServices, argument: unknown): Promise<void> {
  const { accountId, visitorId } = await visitor(services, argument);
  await services.lookups.unpin(accountId, visitorId);
}

/** Takes what was looked up by hand off the tree. */
export async function forgetLookup({ lookups }: CommandServices, argument: unknown): Promise<void> {
  const { accountId, visitorId, chatId } = idsOf(argument);
  if (accountId === undefined) return;
  if (chatId !== undefined) lookups.forgetChat(accountId, chatId);
  else if (visitorId !== undefined) await lookups.forgetVisitor(accountId, visitorId);
}

/** How far back the tree shows chats. */
export async function setTimeRange({ explorer, privacy }: CommandServices): Promise<void> {
  const items = timeRanges.map((range) => ({ label: timeRangeName(range), range, picked: range === explorer.timeRange }));
  const chosen = await privacy.window.showQuickPick(items, {
    title: vscode.l10n.t('Show chats of'),
    placeHolder: timeRangeName(explorer.timeRange),
  });
  if (chosen) await explorer.setTimeRange(chosen.range);
}

export function showLog({ log }: CommandServices): Promise<void> {
  log.show();
  return Promise.resolve();
}

export async function openStatusPage(): Promise<void> {
  await vscode.env.openExternal(vscode.Uri.parse(statusPage));
}

async function visitor(
  services: CommandServices,
  argument: unknown,
): Promise<{ readonly accountId: string; readonly visitorId: string }> {
  const ids = idsOf(argument);
  const { id } = await askAccount(services, ids.accountId);
  return { accountId: id, visitorId: ids.visitorId ?? (await askVisitorId(rememberingOf(services, id))) };
}
