import { failureView } from '../frame/failureView.ts';
import type { SearchStatus } from '../protocol/search.ts';
import { emptyReasons } from './emptyReasons.ts';
import type { SearchRun } from './searchRun.ts';

/** Before anything was searched. */
export const idleStatus: SearchStatus = {
  search: 0,
  product: 'chats',
  phase: 'idle',
  shown: 0,
  found: { matching: 0, facets: [], timeline: { from: 0, step: 1, counts: [], outside: 0 } },
  count: 0,
  windowsDone: 0,
  windows: 0,
  elapsedMs: 0,
  warnings: [],
  emptyReasons: [],
  canResume: false,
};

/** What a page is told of a search: `nth` counts them, `now` is epoch ms. */
export function statusOf(run: SearchRun, nth: number, now: number): SearchStatus {
  const { phase, count, warnings, windows, windowsDone, elapsedMs, failure, canGoOn, search, results } = run;
  return {
    search: nth,
    product: search.product,
    phase,
    shown: results.length,
    found: results.found,
    count,
    windows,
    windowsDone,
    elapsedMs,
    warnings,
    emptyReasons: phase === 'done' && results.length === 0 ? emptyReasons(search, now) : [],
    canResume: (phase === 'paused' || phase === 'cancelled' || phase === 'failed') && canGoOn,
    ...(failure !== undefined && { failure: failureView(failure) }),
  };
}
