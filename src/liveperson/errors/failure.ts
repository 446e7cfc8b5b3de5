import type { TokenFacts } from '../auth/authenticator.ts';
import type { AuthorizationKind } from '../credential.ts';
import type { ErrorKind } from '../errorKind.ts';
import type { Attempt, Operation } from '../http/exchange.ts';
import type { TimeoutPhase } from '../http/timeouts.ts';
import type { Problem } from '../search/search.ts';
import type { Destination } from '../services.ts';
import type { ErrorBody } from './errorBody.ts';

/** Everything known about a failed call, without secrets: what `LivePersonError` carries and what explanations are made from. */
export interface Failure {
  readonly kind: ErrorKind;
  readonly operation: Operation;
  readonly service: Destination;
  readonly accountId: string;
  readonly authorization: AuthorizationKind;
  /** Epoch ms. */
  readonly at: number;
  readonly attempts: readonly Attempt[];
  /** The record of the call, when something was sent. */
  readonly exchangeId?: string;
  readonly method?: string;
  readonly url?: string;
  readonly status?: number;
  readonly answer?: ErrorBody;
  /** The answer's body, secrets removed. */
  readonly body?: string;
  readonly networkCode?: string;
  readonly timeout?: TimeoutPhase;
  /** What exactly is wrong, where the kind alone does not say it: the unreadable place, the missing service, the refused host. */
  readonly detail?: string;
  readonly retryAfterMs?: number;
  /** Service time minus machine time, ms. */
  readonly clockSkewMs?: number;
  /** Service time minus the time that the last attempt was signed with, ms: what was known of the skew by then is made up for. */
  readonly signedSkewMs?: number;
  readonly token?: TokenFacts;
  /** What is wrong with a query that was not sent. */
  readonly problems?: readonly Problem[];
  /** Records that the service counted and never listed, at the end of a search that handed out all others. */
  readonly missingRecords?: number;
}
