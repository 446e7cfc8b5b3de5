import type { RequestToAuthorize, TokenFacts } from '../auth/authenticator.ts';
import type { AuthorizationKind } from '../credential.ts';
import type { AttemptFailure } from './attemptFailure.ts';

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
