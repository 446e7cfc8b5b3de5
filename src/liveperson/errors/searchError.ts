import { LivePersonError } from '../errors.ts';
import { IncompleteSearchError } from '../search/incompleteSearchError.ts';
import { ResumeTokenError } from '../search/resumeToken.ts';
import type { Failure } from './failure.ts';

/**
 * What a search ended with, as the client's own error: a cancellation, a token of another search, records that were counted and
 * never listed.
 */
export function searchError(error: unknown, failure: Omit<Failure, 'kind'>, signal: AbortSignal | undefined): unknown {
  if (error instanceof LivePersonError) return error;
  if (error instanceof ResumeTokenError)
    return new LivePersonError({ ...failure, kind: 'invalidQuery', detail: withoutFullStop(error.message) });
  if (error instanceof IncompleteSearchError)
    return new LivePersonError({
      ...failure,
      kind: 'malformed',
      detail: withoutFullStop(error.message),
      missingRecords: error.shortfalls.reduce((sum, { missing }) => sum + missing, 0),
    });
  return signal?.aborted === true ? new LivePersonError({ ...failure, kind: 'cancelled' }) : error;
}

function withoutFullStop(text: string): string {
  return text.replace(/\.$/, '');
}
