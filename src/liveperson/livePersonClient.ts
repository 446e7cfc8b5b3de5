import type { Answer } from './answer.ts';
import type { EngagementSession } from './appEngagement/engagementOffer.ts';
import type { AppSessionQuery, EngagementCheck, MonitoringQuery } from './appEngagement/request.ts';
import type { Chat, ChatEvents, ChatInfo } from './chatInfo/chatInfo.ts';
import type { AvailabilityQuery, ChatInfoQuery } from './chatInfo/request.ts';
import type { ConsumerQuery } from './conversationCalls.ts';
import type { AuthorizationKind, Credential, CredentialKind } from './credential.ts';
import type { EngagementQuery } from './engagementHistory/engagementQuery.ts';
import type { EngagementRecord } from './engagementHistory/engagementRecord.ts';
import type { LivePersonError } from './errors.ts';
import type { CallPhase, Exchange, Operation, RetryNotice } from './http/exchange.ts';
import type { ConversationRecord } from './messagingInteractions/conversation.ts';
import type { ConversationQuery } from './messagingInteractions/conversationQuery.ts';
import type { ConversationPage } from './messagingInteractions/reader.ts';
import type { SearchOptions } from './plannedSearch.ts';
import type { SearchPage, SearchPlan } from './search/search.ts';
import type { Timeouts } from './http/timeouts.ts';
import type { ServiceName } from './services.ts';
import type { VisitState } from './visitState/visitState.ts';

/** A function of node-fetch's shape. Injected by tests; the default is node-fetch on Node's own agents. */
export type Fetch = (url: string, init: FetchInit) => Promise<FetchResponse>;
export interface FetchInit {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly redirect: 'manual';
  readonly signal: AbortSignal;
}
export interface FetchResponse {
  readonly status: number;
  readonly statusText: string;
  readonly headers: { forEach(callback: (value: string, name: string) => void): void; get(name: string): string | null };
  readonly body: AsyncIterable<Uint8Array | string> | null;
}

/**
 * Whose connections requests use: agents of the client, kept alive and with a limit for connecting, or those that the platform
 * gives to a request without an agent. Visual Studio Code leaves the proxy out for requests with an agent where its setting
 * `http.proxySupport` is `on`.
 */
export type Connections = 'own' | 'platform';

/** Time as the client sees it, so that tests need not wait. */
export interface Clock {
  now(): number;
  /** Resolves after `ms`, rejects with the signal's reason when it aborts first. */
  wait(ms: number, signal?: AbortSignal): Promise<void>;
}

export interface Log {
  debug(message: string): void;
  warn(message: string): void;
}

export interface ClientOptions {
  readonly accountId: string;
  /** The best one that an API accepts is used for it. */
  readonly credentials: readonly Credential[];
  /** Default `https://api.liveperson.net`; `http` only for loopback. */
  readonly domainApiUrl?: string;
  /** Server Chat API key; default is the public key printed in every Server Chat document. */
  readonly appKey?: string;
  /** At most 20 characters; sent with the history APIs. */
  readonly source?: string;
  /** Milliseconds; see `Timeouts` for the defaults. */
  readonly timeouts?: Partial<Timeouts>;
  /** Default `own`. */
  readonly connections?: Connections;
  readonly fetch?: Fetch;
  readonly clock?: Clock;
  readonly log?: Log;
  /** Sees every call, secrets already removed, and what a failed one ended with. */
  readonly onExchange?: (exchange: Exchange, error?: LivePersonError) => void;
  /** Told of every call when it begins and when it ends, so that a view can show that something is under way. */
  readonly onCall?: (phase: CallPhase) => void;
  readonly onRetry?: (notice: RetryNotice) => void;
}

export interface CallOptions {
  readonly signal?: AbortSignal;
}

export interface Domains {
  readonly accountId: string;
  /** Service name → host, as answered; also services this client does not call. */
  readonly hosts: Readonly<Record<string, string>>;
}

export interface SignInResult {
  readonly kind: CredentialKind;
  /** Epoch ms; absent when the service did not say. */
  readonly expiresAt?: number;
  readonly scopes?: readonly string[];
}

/** What came of signing in with one of an account's credentials. */
export type SignInOutcome =
  | {
      readonly kind: CredentialKind;
      readonly result: SignInResult;
      /** The account that the token says it was issued for. */
      readonly account?: string;
    }
  | { readonly kind: CredentialKind; readonly error: LivePersonError };

/** One method per endpoint. Every failure is a `LivePersonError`. */
export interface LivePersonClient {
  readonly accountId: string;
  getDomains(options?: CallOptions & { readonly refresh?: boolean }): Promise<Answer<Domains>>;
  signIn(options?: CallOptions): Promise<SignInResult>;
  /** Signs in with every credential, one after the other. Rejects only when it is cancelled. */
  signInWithEach(options?: CallOptions): Promise<readonly SignInOutcome[]>;
  /**
   * What an operation is authorised with, in the order in which it would be tried; empty where a credential is missing. No
   * network.
   */
  authorizationsFor(operation: Operation): readonly AuthorizationKind[];
  signOut(options?: CallOptions): Promise<void>;
  /** The address at which a user grants access in the browser; it leads back to `redirectUri` with `code` and `state`. */
  beginBrowserSignIn(
    query: { readonly clientId: string; readonly redirectUri: string; readonly state: string },
    options?: CallOptions,
  ): Promise<string>;
  /** Exchanges the code for a refresh token: the returned credential is the one to store and to make a new client with. */
  finishBrowserSignIn(
    credential: Extract<Credential, { kind: 'oauth2' }>,
    grant: { readonly code: string; readonly redirectUri: string },
    options?: CallOptions,
  ): Promise<Extract<Credential, { kind: 'oauth2' }>>;
  getVisitState(
    query: { readonly visitorId: string; readonly sessionId: string; readonly filter?: 'agent' | 'none' },
    options?: CallOptions,
  ): Promise<Answer<VisitState>>;
  /** With the format `xml` the answer's `raw` is XML; its value is the same. */
  getChatInfo(query: ChatInfoQuery, options?: CallOptions): Promise<Answer<ChatInfo>>;
  getChatEvents(query: { readonly chatId: string; readonly from?: number }, options?: CallOptions): Promise<Answer<ChatEvents>>;
  getChat(query: { readonly chatId: string; readonly from?: number }, options?: CallOptions): Promise<Answer<Chat>>;
  getChatAvailability(query?: AvailabilityQuery, options?: CallOptions): Promise<Answer<boolean | undefined>>;
  /** Seconds; -1 nobody online, -2 not enough data. */
  getEstimatedWaitTime(
    query?: { readonly skill?: string; readonly serviceQueue?: string },
    options?: CallOptions,
  ): Promise<Answer<number | undefined>>;
  /** -1 unlimited. */
  getAvailableSlots(
    query?: { readonly agent: string } | { readonly skill?: string; readonly maxWaitTime?: number },
    options?: CallOptions,
  ): Promise<Answer<number | undefined>>;
  planSearch(query: EngagementQuery): SearchPlan;
  searchEngagements(query: EngagementQuery, options?: SearchOptions): AsyncIterable<SearchPage>;
  /** `around`, epoch ms: when the chat was, for the month that is searched; without it the last one. */
  getEngagement(
    query: { readonly engagementId: string; readonly around?: number },
    options?: CallOptions,
  ): Promise<Answer<EngagementRecord>>;
  planConversationSearch(query: ConversationQuery): SearchPlan;
  searchConversations(query: ConversationQuery, options?: SearchOptions): AsyncIterable<SearchPage<ConversationRecord>>;
  getConversation(query: { readonly conversationId: string }, options?: CallOptions): Promise<Answer<ConversationRecord>>;
  getConsumerConversations(query: ConsumerQuery, options?: CallOptions): Promise<Answer<ConversationPage>>;
  /** Makes a visitor on the account unless a visit is given: only on a person's explicit wish. */
  createAppSession(query: AppSessionQuery, options?: CallOptions): Promise<Answer<EngagementSession>>;
  /** Makes a visit on the account unless one is given: only on a person's explicit wish. */
  getMonitoringEngagement(query: MonitoringQuery, options?: CallOptions): Promise<Answer<EngagementSession>>;
  /** Whether an engagement shown in a visit could still be clicked; `notFound` when it could not. */
  validateEngagement(query: EngagementCheck, options?: CallOptions): Promise<Answer<{ readonly valid: true }>>;
  /**
   * Makes a recorded call again, to the host and with the credential that are right now. The answer is checked for being JSON or
   * XML and otherwise left as it came. Rejects with a RangeError unless `isRepeatable` says that it can be.
   */
  repeat(exchange: Exchange, options?: CallOptions): Promise<Answer<undefined>>;
  /** The host of a service, from the cached domains. */
  hostOf(service: ServiceName, options?: CallOptions): Promise<string>;
  /** Cancels what is under way and closes the connections. Sign out first where a session should end. */
  dispose(): void;
}
