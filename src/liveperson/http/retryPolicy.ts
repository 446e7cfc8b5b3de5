import type { Operation } from './exchange.ts';
import type { RequestParts } from './requestParts.ts';
import { isPermanent, neverReached, type SendFailureReason } from './sendFailure.ts';

/** What one attempt ended with, when that was not success. */
export type AttemptOutcome =
  | { readonly kind: 'status'; readonly status: number; readonly newVisitorId?: string; readonly retryAfterMs?: number }
  | { readonly kind: 'unsent'; readonly reason: SendFailureReason; readonly hostHasAnswered: boolean };

const seconds = (...values: readonly number[]): readonly number[] => values.map((value) => value * 1000);

/** Pauses in ms before the first, second … repetition. Sources: retry policy page; the method pages named below override it. */
const pauses = {
  never: [] as readonly number[],
  /** Retry policy: "3 retries with pauses of 5, 10, 15 s". */
  serverError: seconds(5, 10, 15),
  /** Retry policy: at least 1 s; doubled each time, since bursts are discouraged. */
  throttled: seconds(1, 2, 4),
  /** Login retry page: at least 5 s. */
  throttledLogin: seconds(5, 10, 20),
  /** Monitoring API, engagement and report pages. */
  monitoring: seconds(3, 10, 30, 90),
  /** Validate Engagement page. */
  validate: seconds(5, 5, 5),
};

/** A service that asks for a longer pause than this is not waited for: the caller is told instead. */
const longestPauseMs = 120_000;

/**
 * How long to wait before repeating a request; undefined when it must not be repeated.
 * @param retriesMade repetitions after a pause that were already made in this call
 */
export function pauseBeforeRetry(parts: RequestParts, outcome: AttemptOutcome, retriesMade: number): number | undefined {
  const pause = pausesFor(parts, outcome)[retriesMade];
  if (pause === undefined) return undefined;
  const asked = outcome.kind === 'status' ? (outcome.retryAfterMs ?? 0) : 0;
  return asked > longestPauseMs ? undefined : Math.max(pause, asked);
}

function pausesFor(parts: RequestParts, outcome: AttemptOutcome): readonly number[] {
  // Leaving must not take half a minute; a session that is not closed runs out by itself.
  if (parts.operation === 'signOut') return pauses.never;
  return outcome.kind === 'status'
    ? pausesForStatus(parts, outcome)
    : pausesForUnsent(parts, outcome.reason, outcome.hostHasAnswered);
}

function pausesForStatus(parts: RequestParts, outcome: Extract<AttemptOutcome, { kind: 'status' }>): readonly number[] {
  if (isThrottling(parts, outcome.status)) return parts.operation === 'signIn' ? pauses.throttledLogin : pauses.throttled;
  if (outcome.status === 202) return parts.operation === 'getMonitoringEngagement' ? pauses.monitoring : pauses.never;
  if (outcome.status < 500) return pauses.never;
  // Each repetition would make another visitor, unless the answer names the one already made ("Loading account: …, vid: …").
  if (!parts.idempotent && outcome.newVisitorId === undefined) return pauses.never;
  return pausesForServerError(parts.operation);
}

function pausesForServerError(operation: Operation): readonly number[] {
  if (operation === 'getMonitoringEngagement') return pauses.monitoring;
  return operation === 'validateEngagement' ? pauses.validate : pauses.serverError;
}

/**
 * Failures without an answer are not covered by the documents; they are treated like 5xx. Two exceptions: an answer that is too
 * large will be so again, and a host that never answered this client is rather misspelt than momentarily away.
 */
function pausesForUnsent(parts: RequestParts, reason: SendFailureReason, hostHasAnswered: boolean): readonly number[] {
  if (reason.kind === 'cancelled' || reason.kind === 'tooLarge') return pauses.never;
  if (reason.kind === 'network' && isPermanent(reason.code)) return pauses.never;
  if (neverReached(reason)) return hostHasAnswered ? pauses.serverError : pauses.never;
  return parts.idempotent ? pauses.serverError : pauses.never;
}

/** Engagement History lists 302 as "too many requests"; it is no redirect there. */
export function isThrottling(parts: Pick<RequestParts, 'destination'>, status: number): boolean {
  return status === 429 || (status === 302 && parts.destination === 'engHistDomain');
}
