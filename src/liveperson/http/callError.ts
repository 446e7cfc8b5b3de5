import { LivePersonError } from '../errors.ts';
import { readErrorBody } from '../errors/errorBody.ts';
import type { Failure } from '../errors/failure.ts';
import { given } from '../fields.ts';
import type { AttemptFailure, UnreadableBody } from './attemptFailure.ts';
import { readRetryAfter } from './retryAfter.ts';

/** What is known about a call whatever it failed with. */
export interface CallFacts {
  readonly facts: Omit<Failure, 'kind'>;
  /** Removes secrets from what the service sent. */
  readonly redact: (text: string) => string;
}

/** The caller's error for the attempt that ended a call. */
export function callError(failure: AttemptFailure, { facts, redact }: CallFacts): LivePersonError {
  if (failure.kind === 'refused') return failure.error;
  if (failure.kind === 'unsent') {
    const { reason } = failure;
    return new LivePersonError({
      ...facts,
      kind: reason.kind,
      ...(reason.kind === 'network' && { networkCode: reason.code }),
      ...(reason.kind === 'timeout' && { timeout: reason.phase }),
    });
  }
  const { response, answer, errorKind } = failure;
  return new LivePersonError({
    ...facts,
    kind: errorKind,
    status: response.status,
    answer: answer.message === undefined ? answer : { ...answer, message: redact(answer.message) },
    body: redact(response.body),
    ...given({ retryAfterMs: readRetryAfter(response.headers, facts.at) }),
  });
}

/**
 * The caller's error for an answer that came and cannot be read. Its text is quoted only where it is a page of HTML, not a
 * customer's data.
 */
export function unreadableError({ message, response }: UnreadableBody, { facts, redact }: CallFacts): LivePersonError {
  const { format, message: quoted } = readErrorBody(response.body);
  return new LivePersonError({
    ...facts,
    kind: 'malformed',
    status: response.status,
    answer: { format, ...(format === 'html' && quoted !== undefined && { message: redact(quoted) }) },
    body: redact(response.body),
    detail: redact(withoutQuote(message)),
  });
}

/** Node quotes malformed JSON, which may be a customer's data: `Unexpected token 'A', "Anna Smith"... is not valid JSON`. */
function withoutQuote(message: string): string {
  return message.replace(/^(Unexpected .{1,40}?), (?:\.\.\.)?".*"(?:\.\.\.)? (is not valid JSON)$/s, '$1 $2');
}

/** The caller's error for what is neither: the caller's own cancellation, or a fault without a name. */
export function otherError(isCancelled: boolean, { facts }: CallFacts): LivePersonError {
  return new LivePersonError(
    isCancelled ? { ...facts, kind: 'cancelled' } : { ...facts, kind: 'network', networkCode: 'UNKNOWN' },
  );
}
