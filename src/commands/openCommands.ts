import type * as vscode from 'vscode';
import { documentUri } from '../documents/scheme.ts';
import { sessionIdOf } from '../lookup/idForms.ts';
import { field, idsOf } from './commandArgument.ts';
import { rememberingOf, type CommandServices } from './commandServices.ts';
import { askAccount } from './prompts/askAccount.ts';
import { askChatId, askVisit } from './prompts/askIds.ts';
import { assertPossible } from './prompts/idProblems.ts';
import { readSearch } from './exportSearch/readSearch.ts';

/**
 * Opens the panel of a visit state and puts the visit into the tree; with `watch: true` it reads again and again. Returns the URI
 * under which the state is a document.
 */
export async function openVisitState(services: CommandServices, argument: unknown): Promise<vscode.Uri> {
  const ids = idsOf(argument);
  const { id: accountId } = await askAccount(services, ids.accountId);
  const asked = await askVisit(rememberingOf(services, accountId), ids);
  // Copied out of a visit state or the Web Tag, the session id carries a hash behind a dot, which the request goes without.
  const visit = { visitorId: asked.visitorId, sessionId: sessionIdOf(asked.sessionId) };
  services.resolved?.add(visit);
  assertPossible('visitorId', visit.visitorId);
  assertPossible('sessionId', visit.sessionId);
  await rememberVisit(services, accountId, visit);
  await services.panels.openVisitState({ accountId, ...visit, watch: field(argument, 'watch') === true });
  return documentUri({ kind: 'visitState', accountId, ...visit });
}

/** Opens the panel of a visit state and watches the visit. */
export async function watchVisit(services: CommandServices, argument: unknown): Promise<vscode.Uri> {
  return await openVisitState(services, { ...idsOf(argument), watch: true });
}

/** Opens a visit state with its two ids the other way round: they are easily mistaken for each other. */
export async function swapIds(services: CommandServices, argument: unknown): Promise<vscode.Uri> {
  const { accountId, visitorId, sessionId } = idsOf(argument);
  const swapped = { accountId, visitorId: sessionId, sessionId: visitorId };
  return await openVisitState(services, swapped);
}

/** Opens the panel of a chat and puts the chat into the tree. Returns the URI under which the chat information is a document. */
export async function openChatStatus(services: CommandServices, argument: unknown): Promise<vscode.Uri> {
  const ids = idsOf(argument);
  const { id: accountId } = await askAccount(services, ids.accountId);
  const chatId = ids.chatId ?? (await askChatId(rememberingOf(services, accountId)));
  assertPossible('chatId', chatId);
  if (!services.lookups.chats(accountId).some((chat) => chat.chatId === chatId)) services.lookups.addChat(accountId, { chatId });
  await services.panels.openChatStatus({ accountId, chatId });
  return documentUri({ kind: 'chatInfo', accountId, chatId });
}

export interface SearchResult {
  readonly count: number;
  readonly shown: number;
}

/** Opens the search panel; with a query it runs it, in messaging conversations when `product` says so. */
export async function searchTranscripts(services: CommandServices, argument: unknown): Promise<SearchResult> {
  const { id: accountId } = await askAccount(services, idsOf(argument).accountId);
  const search = readSearch(field(argument, 'product'), field(argument, 'query'), accountId);
  if (search?.product === 'conversations') return await services.panels.openSearch({ accountId, conversations: search.query });
  return await services.panels.openSearch({ accountId, ...(search && { query: search.query }) });
}

/** Searches the chats of a visitor of the tree. */
export async function searchVisitor(services: CommandServices, argument: unknown): Promise<SearchResult> {
  const { accountId, visitorId } = idsOf(argument);
  const { id } = await askAccount(services, accountId);
  return await services.panels.openSearch({ accountId: id, ...(visitorId !== undefined && { query: { visitor: visitorId } }) });
}

/** A visit that the tree has already, from history or an earlier look-up, keeps its place. */
async function rememberVisit(
  { lookups }: CommandServices,
  accountId: string,
  visit: { readonly visitorId: string; readonly sessionId: string },
): Promise<void> {
  const known = lookups
    .visits(accountId)
    .some(({ visitorId, sessionId }) => visitorId === visit.visitorId && sessionId === visit.sessionId);
  if (!known) await lookups.addVisit(accountId, visit);
}
