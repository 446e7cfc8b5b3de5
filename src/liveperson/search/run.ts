import type { Exchange } from '../http/exchange.ts';
import type { HistoryPage } from './historyPage.ts';
import { Merge } from './mergedPages.ts';
import { orderedPages } from './orderedPages.ts';
import type { Arrival } from './pass.ts';
import { pageWarnings } from './pageWarnings.ts';
import { PagePump, type Slot } from './pump.ts';
import type { RecordTraits } from './recordTraits.ts';
import { repairPartial, type FetchRecords } from './repair.ts';
import type { SearchPage, SearchPlan } from './search.ts';
import { SearchState, type SearchedQuery } from './searchState.ts';
import type { WindowReading } from './windowReading.ts';

/** One page of one window to be fetched; times epoch ms. */
export interface PageRequest {
  readonly from: number;
  readonly to: number;
  readonly offset: number;
  readonly limit: number;
}

/** A fetched page; an `Answer` of a page reader is one. */
export interface PageAnswer<R> {
  readonly value: HistoryPage<R>;
  readonly exchange: Exchange;
}

export interface SearchRun<R> {
  /** From `planSearch`; its problems are the caller's to check. */
  readonly plan: SearchPlan;
  /** `limit` bounds the number of records; the rest names the search in resume tokens. */
  readonly query: SearchedQuery;
  readonly records: RecordTraits<R>;
  /** May tell that the answer is in before it is read, so that the next page is asked for meanwhile. */
  readonly fetchPage: (page: PageRequest, signal: AbortSignal, onAnswered: () => void) => Promise<PageAnswer<R>>;
  /** Fetches truncated records alone; without it they stay truncated and are named in a warning. */
  readonly fetchRecords?: FetchRecords<R> | undefined;
  /** Requests under way at once, those for truncated records among them; default 4. */
  readonly concurrency?: number | undefined;
  /** False: no page is asked for before the reader waits for it. Default true. */
  readonly readAhead?: boolean | undefined;
  readonly signal?: AbortSignal | undefined;
  /** The `resumeToken` of the last page that was received. */
  readonly resume?: string | undefined;
}

const defaultConcurrency = 4;

/**
 * Runs a planned search and hands out its pages in the requested order. Every record that the service lists comes exactly once.
 * Leaving the loop early cancels what is under way.
 *
 * @throws what `fetchPage` throws, in its turn: pages before it are handed out first
 * @throws the signal's reason when cancelled
 * @throws ResumeTokenError when the token is damaged or of another search
 * @throws IncompleteSearchError at the end, when the service counted records that it never listed
 */
export async function* runSearch<R>(run: SearchRun<R>): AsyncGenerator<SearchPage<R>, void, undefined> {
  const stop = new AbortController();
  const signal = run.signal === undefined ? stop.signal : AbortSignal.any([run.signal, stop.signal]);
  const state = new SearchState<R>(run);
  const merge: { current?: Merge<R> } = {};
  const pump = new PagePump<R>({
    windows: () => windowsByNeed(run.plan, state, merge.current),
    fetch: (reading, offset, slot) => fetchArrival(run, reading, offset, signal, slot),
    concurrency: Math.max(1, run.concurrency ?? defaultConcurrency),
    readAhead: run.readAhead ?? true,
    useful: () => Math.ceil(state.remaining / run.plan.pageSize),
  });
  try {
    if (run.plan.merged) {
      merge.current = new Merge({ state, pump, traits: run.records, pageSize: run.plan.pageSize });
      yield* merge.current.pages(signal);
    } else {
      yield* orderedPages(state, pump, signal);
    }
    state.throwIfIncomplete();
  } finally {
    stop.abort();
  }
}

/** A search by id may be answered for all times by its first window, so that no other is fetched ahead. */
function windowsByNeed<R>(
  plan: SearchPlan,
  { readings }: SearchState<R>,
  merge: Merge<R> | undefined,
): readonly WindowReading<R>[] {
  return merge !== undefined ? merge.byNeed(readings) : plan.byId === true ? readings.slice(0, 1) : readings;
}

async function fetchArrival<R>(
  run: SearchRun<R>,
  { range }: WindowReading<R>,
  offset: number,
  signal: AbortSignal,
  slot: Slot,
): Promise<Arrival<R>> {
  const { fetchRecords } = run;
  try {
    const { value, exchange } = await run.fetchPage({ ...range, offset, limit: run.plan.pageSize }, signal, slot.answered);
    const fetchWhole = fetchRecords && ((record: R) => slot.again(() => fetchRecords(record, signal)));
    const { records, warnings } = await repairPartial(value.records, run.records, fetchWhole, signal);
    return {
      page: { records, count: value.count, exchange, warnings: [...pageWarnings(value, records, run.records), ...warnings] },
    };
  } catch (error) {
    return { error };
  }
}
