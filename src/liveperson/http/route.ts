import type { RequestToAuthorize, TokenFacts } from '../auth/authenticator.ts';
import type { AuthorizationKind } from '../credential.ts';
import type { ErrorKind } from '../errorKind.ts';
import type { LivePersonError } from '../errors.ts';
import type { ErrorBody } from '../errors/errorBody.ts';
import type { RawResponse } from './send.ts';
import type { SendFailureReason } from './sendFailure.ts';

/** Why one attempt did not succeed. */
export type AttemptFailure =
  | { readonly kind: 'status'; readonly errorKind: ErrorKind; readonly response: RawResponse; readonly answer: ErrorBody }
  | { readonly kind: 'unsent'; readonly reason: SendFailureReason }
  /** The request could not be made at all: no host, no credential, sign-in refused. */
  | { readonly kind: 'refused'; readonly error: LivePersonError };

export interface RouteAuthorization {
  readonly kind: AuthorizationKind;
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * `again`: something is different now, repeat at once. `otherCredential`: the same with the next credential.
 * `no`: nothing changed, the retry policy decides.
 */
export type Recovery = 'again' | 'otherCredential' | 'no';

/** Where one call goes and with what authority. A route belongs to one call and may change its mind between attempts. */
export interface Route {
  /** Scheme and host, without a slash at the end. */
  origin(signal?: AbortSignal): Promise<string>;
  authorize(request: RequestToAuthorize, signal?: AbortSignal): Promise<RouteAuthorization>;
  /** Asked once after each failed attempt. */
  recover(failure: AttemptFailure, signal?: AbortSignal): Promise<Recovery>;
  /** The call succeeded this way. */
  succeeded(): void;
  describeToken(): TokenFacts | undefined;
}
