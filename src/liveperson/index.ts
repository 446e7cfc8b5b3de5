/** Everything that other layers need of the client; each name is documented where it is defined. */
export { createClient } from './client.ts';
export { LivePersonError } from './errors.ts';
export type { Answer, Deviation } from './answer.ts';
export type { EngagementOffer, EngagementSession } from './appEngagement/engagementOffer.ts';
export type { AppSessionQuery, EngagementCheck, ExistingVisit, MonitoringQuery } from './appEngagement/request.ts';
export type { Chat, ChatEvent, ChatEvents, ChatInfo } from './chatInfo/chatInfo.ts';
export type { AvailabilityQuery } from './chatInfo/request.ts';
export type { ConsumerQuery } from './conversationCalls.ts';
export type { AuthorizationKind, Credential, CredentialKind } from './credential.ts';
export type { EngagementQuery, KeywordArea, Range } from './engagementHistory/engagementQuery.ts';
export type { EngagementRecord } from './engagementHistory/engagementRecord.ts';
export type { ErrorKind } from './errorKind.ts';
export type { Cause, Explanation, NextAction, NextStep } from './explanation.ts';
export type { Attempt, CallPhase, Exchange, Operation, RecordedRequest, RecordedResponse, RetryNotice } from './http/exchange.ts';
export type { Timeouts } from './http/timeouts.ts';
export type { JsonObject, JsonValue } from './json.ts';
export type {
  CallOptions,
  ClientOptions,
  Clock,
  Domains,
  Fetch,
  FetchInit,
  FetchResponse,
  LivePersonClient,
  Log,
  SignInOutcome,
  SignInResult,
} from './livePersonClient.ts';
export type { ConversationRecord } from './messagingInteractions/conversation.ts';
export type { ConversationQuery } from './messagingInteractions/conversationQuery.ts';
export type { ConversationPage } from './messagingInteractions/reader.ts';
export type { SearchOptions } from './plannedSearch.ts';
export type { Problem, SearchPage, SearchPlan, Warning } from './search/search.ts';
export type { Destination, ServiceName } from './services.ts';
export type { VisitState } from './visitState/visitState.ts';
