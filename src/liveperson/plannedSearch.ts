import type { EngagementRecord } from './engagementHistory/engagementRecord.ts';
import { LivePersonError } from './errors.ts';
import type { Failure } from './errors/failure.ts';
import { searchError } from './errors/searchError.ts';
import type { CallOptions } from './livePersonClient.ts';
import { runSearch, type SearchRun } from './search/run.ts';
import type { SearchPage } from './search/search.ts';

export interface SearchOptions<R = EngagementRecord> extends CallOptions {
  /** Requests under way at once. */
  readonly concurrency?: number;
  /** `resumeToken` of the last page received. */
  readonly resume?: string;
  /**
   * Told the records of every answer together with its body exactly as received, before any of them is handed out: also of
   * answers to a truncated record asked for alone. For whoever needs a record's own text.
   */
  readonly onRecords?: (records: readonly R[], body: string) => void;
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
