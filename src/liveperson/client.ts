import { readEngagementSession } from './appEngagement/reader.ts';
import { appSessionRequest, monitoringEngagementRequest, validateEngagementRequest } from './appEngagement/request.ts';
import { beginBrowserSignIn, finishBrowserSignIn } from './auth/browserSignIn.ts';
import {
  readAvailability,
  readAvailableSlots,
  readChat,
  readChatEvents,
  readChatInfo,
  readEstimatedWaitTime,
} from './chatInfo/reader.ts';
import {
  availableSlotsRequest,
  chatAvailabilityRequest,
  chatEventsRequest,
  chatInfoRequest,
  chatRequest,
  estimatedWaitTimeRequest,
} from './chatInfo/request.ts';
import { createParts } from './clientParts.ts';
import { ConversationCalls } from './conversationCalls.ts';
import { EngagementCalls } from './engagementCalls.ts';
import { chatResponse } from './http/chatResponse.ts';
import { responseJson } from './http/responseJson.ts';
import type { ClientOptions, LivePersonClient } from './livePersonClient.ts';
import { repeatCall } from './repeat.ts';
import { getVisitState } from './visitCalls.ts';

/** Sent with the history APIs, which want to know who asks: at most 20 characters. */
const defaultSource = 'LP_Inspector_VSCode';

/**
 * A client for one account: one method per endpoint. Creating it does no I/O; hosts are looked up and sessions opened with the
 * first call that needs them. Every failure is a `LivePersonError`.
 * @throws LivePersonError when the options themselves are unusable
 */
export function createClient(options: ClientOptions): LivePersonClient {
  const { accountId, caller, directory, keyring, clock, signInServices, dispose } = createParts(options);
  const history = { accountId, clock, source: options.source ?? defaultSource };
  const engagements = new EngagementCalls(caller, history);
  const conversations = new ConversationCalls(caller, history);
  return {
    accountId,
    getDomains: (settings) => directory.get(settings),
    hostOf: (service, { signal } = {}) => directory.hostOf(service, signal),
    signIn: (settings) => caller.signIn(settings),
    signInWithEach: (settings) => caller.signInWithEach(settings),
    authorizationsFor: (operation) => keyring.authorizationsFor(operation),
    signOut: ({ signal } = {}) => keyring.signOut(signal),
    beginBrowserSignIn: (query, { signal } = {}) => beginBrowserSignIn(signInServices, accountId, query, signal),
    finishBrowserSignIn: (credential, grant, { signal } = {}) => finishBrowserSignIn(signInServices, credential, grant, signal),
    getVisitState: (query, settings) => getVisitState(caller, query, settings),
    getChatInfo: (query, settings) =>
      caller.call(chatInfoRequest(query), (response) => readChatInfo(chatResponse(response), accountId), settings),
    getChatEvents: (query, settings) =>
      caller.call(chatEventsRequest(query), (response) => readChatEvents(chatResponse(response)), settings),
    getChat: (query, settings) =>
      caller.call(chatRequest(query), (response) => readChat(chatResponse(response), accountId), settings),
    getChatAvailability: (query, settings) =>
      caller.call(chatAvailabilityRequest(query), (response) => readAvailability(chatResponse(response)), settings),
    getEstimatedWaitTime: (query, settings) =>
      caller.call(estimatedWaitTimeRequest(query), (response) => readEstimatedWaitTime(chatResponse(response)), settings),
    getAvailableSlots: (query, settings) =>
      caller.call(availableSlotsRequest(query), (response) => readAvailableSlots(chatResponse(response)), settings),
    planSearch: (query) => engagements.plan(query),
    searchEngagements: (query, settings) => engagements.search(query, settings),
    getEngagement: (query, settings) => engagements.get(query, settings),
    planConversationSearch: (query) => conversations.plan(query),
    searchConversations: (query, settings) => conversations.search(query, settings),
    getConversation: (query, settings) => conversations.get(query, settings),
    getConsumerConversations: (query, settings) => conversations.ofConsumer(query, settings),
    createAppSession: (query, settings) =>
      caller.call(appSessionRequest(query), (response) => readEngagementSession(responseJson(response)), settings),
    getMonitoringEngagement: (query, settings) =>
      caller.call(monitoringEngagementRequest(query), (response) => readEngagementSession(responseJson(response)), settings),
    // The answer's body is not documented: its status is all that counts.
    validateEngagement: (query, settings) =>
      caller.call(validateEngagementRequest(query), () => ({ value: { valid: true }, deviations: [] }), settings),
    repeat: (exchange, settings) => repeatCall({ caller, directory }, exchange, settings),
    dispose,
  };
}
