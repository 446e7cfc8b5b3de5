import { readChat, readChatEvents, readChatInfo } from './chatInfo/reader.ts';
import { chatEventsRequest, chatInfoRequest, chatRequest } from './chatInfo/request.ts';
import { createParts } from './clientParts.ts';
import { EngagementCalls } from './engagementCalls.ts';
import { chatResponse } from './http/chatResponse.ts';
import { responseJson } from './http/responseJson.ts';
import type { ClientOptions, LivePersonClient } from './livePersonClient.ts';
import { readVisitState } from './visitState/reader.ts';
import { visitStateRequest } from './visitState/request.ts';
import { planSearch, runSearch } from './search/provisional.ts';

/** Sent with the history APIs, which want to know who asks: at most 20 characters. */
const defaultSource = 'LP_Inspector_VSCode';

/**
 * A client for one account: one method per endpoint. Creating it does no I/O; hosts are looked up and sessions opened with the first
 * call that needs them. Every failure is a `LivePersonError`.
 * @throws LivePersonError when the options themselves are unusable
 */
export function createClient(options: ClientOptions): LivePersonClient {
  const { accountId, caller, directory, keyring, clock, dispose } = createParts(options);
  const engagements = new EngagementCalls(caller, { accountId, clock, source: options.source ?? defaultSource });
  return {
    accountId,
    getDomains: (settings) => directory.get(settings),
    hostOf: (service, { signal } = {}) => directory.hostOf(service, signal),
    signIn: (settings) => caller.signIn(settings),
    signOut: ({ signal } = {}) => keyring.signOut(signal),
    getVisitState: (query, settings) => caller.call(visitStateRequest(query), (response) => readVisitState(responseJson(response)), settings),
    getChatInfo: (query, settings) => caller.call(chatInfoRequest(query), (response) => readChatInfo(chatResponse(response), accountId), settings),
    getChatEvents: (query, settings) => caller.call(chatEventsRequest(query), (response) => readChatEvents(chatResponse(response)), settings),
    getChat: (query, settings) => caller.call(chatRequest(query), (response) => readChat(chatResponse(response), accountId), settings),
    planSearch: (query) => planSearch(query),
    searchEngagements: (query, settings = {}) => runSearch(query, (page) => engagements.page(query, page, settings.signal)),
    getEngagement: (query, settings) => engagements.get(query, settings),
    dispose,
  };
}
