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

export class AttemptError extends Error {
  readonly failure: AttemptFailure;

  constructor(failure: AttemptFailure) {
    super(failure.kind);
    this.failure = failure;
  }
}

/** A successful answer whose body cannot be read. */
export class UnreadableBody extends Error {
  readonly response: RawResponse;

  constructor(message: string, response: RawResponse) {
    super(message);
    this.response = response;
  }
}

/** True when the credential was not accepted: by the API, or already when signing in with it. */
export function isRefusal(failure: AttemptFailure): boolean {
  if (failure.kind === 'unsent') return false;
  if (failure.kind === 'status') return failure.errorKind === 'auth' || failure.errorKind === 'forbidden';
  const { operation, kind } = failure.error;
  return (operation === 'signIn' || operation === 'refreshSession') && kind !== 'cancelled';
}
