import type { AuthorizationKind } from '../credential.ts';
import type { ErrorKind } from '../errorKind.ts';
import type { Destination } from '../services.ts';

/** The operations of the client, named as its methods. */
export type Operation =
  | 'getDomains'
  | 'signIn'
  | 'refreshSession'
  | 'signOut'
  | 'getVisitState'
  | 'getChatInfo'
  | 'getChatEvents'
  | 'getChat'
  | 'getChatAvailability'
  | 'getEstimatedWaitTime'
  | 'getAvailableSlots'
  | 'searchEngagements'
  | 'getEngagement'
  | 'searchConversations'
  | 'getConversation'
  | 'getConsumerConversations'
  | 'createAppSession'
  | 'getMonitoringEngagement'
  | 'validateEngagement';

/** One call with all its attempts. Secrets are removed before it leaves the transport: it is safe to show and to log. */
export interface Exchange {
  readonly id: string;
  readonly accountId: string;
  readonly destination: Destination;
  readonly operation: Operation;
  readonly authorization: AuthorizationKind;
  readonly request: RecordedRequest;
  /** Absent when no answer arrived. */
  readonly response?: RecordedResponse;
  /** Present when the call failed. */
  readonly error?: { readonly kind: ErrorKind; readonly message: string; readonly internalCode?: string };
  /** Epoch ms. */
  readonly startedAt: number;
  /** From the first attempt to the end of the last, waits included. */
  readonly durationMs: number;
  readonly attempts: readonly Attempt[];
}

export interface RecordedRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface RecordedResponse {
  readonly status: number;
  readonly statusText: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Characters of the body as received; known without looking at it. */
  readonly bodyLength: number;
  /** Keeps the body in less memory from now on, for whoever keeps many of them. */
  pack?(): Promise<void>;
}

export interface Attempt {
  readonly startedAt: number;
  readonly durationMs: number;
  readonly status?: number;
  readonly error?: string;
  /** Credentials may be tried one after the other within a call. */
  readonly authorization?: AuthorizationKind;
  /** The pause that was made before this attempt, in ms. */
  readonly waitedMs: number;
}

/** A call goes on from its first attempt to the end of its last, pauses included. */
export type CallPhase = 'began' | 'ended';

/** Told before the client pauses between two attempts, so that a view can show the wait. */
export interface RetryNotice {
  readonly operation: Operation;
  readonly attempt: number;
  readonly waitMs: number;
  readonly reason: string;
}
