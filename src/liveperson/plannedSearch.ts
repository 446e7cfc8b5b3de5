import { LivePersonError } from './errors.ts';
import type { Failure } from './errors/failure.ts';
import { searchError } from './errors/searchError.ts';
import type { CallOptions } from './livePersonClient.ts';
import { runSearch, type SearchRun } from './search/run.ts';
import type { SearchPage } from './search/search.ts';

export interface SearchOptions extends CallOptions {
  /** Requests under way at once. */
  readonly concurrency?: number;
  /** False for a reader that may leave early: no page is asked for before it is wanted. */
  readonly readAhead?: boolean;
  /** `resumeToken` of the last page received. */
  readonly resume?: string;
  /** Every record carries its JSON exactly as received in `text`; otherwise none does. */
  readonly texts?: true;
}

/**
 * Runs a planned search page by page; see `runSearch` for what it promises.
 * @throws LivePersonError `invalidQuery` before anything is sent, when the query breaks a documented rule; `cancelled`; what a
 * page fails with
 */
export async function* plannedSearch<R>(
  run: SearchRun<R>,
  failure: Omit<Failure, 'kind'>,
): AsyncGenerator<SearchPage<R>, void, undefined> {
  const problems = run.plan.problems.filter(({ severity }) => severity === 'error');
  if (problems.length > 0) {
    const detail = problems.map(({ field, message }) => `${field}: ${message.replace(/\.$/, '')}`).join('; ');
    throw new LivePersonError({ ...failure, kind: 'invalidQuery', detail, problems });
  }
  try {
    yield* runSearch(run);
  } catch (error) {
    throw searchError(error, failure, run.signal);
  }
}
