import { monthSpan } from '../documentedSpans.ts';
import type { EngagementQuery, Range } from '../engagementHistory/engagementQuery.ts';
import { checkQuery } from '../engagementHistory/rules.ts';
import { parseSort } from '../engagementHistory/sort.ts';
import type { Problem, SearchPlan } from './search.ts';
import type { SortKey } from './sortKeys.ts';
import { cutWindows } from './windows.ts';

/** The services' largest page. */
const largestPage = 100;

/**
 * Plans a history search without any network: its rules checked, its range cut into windows that are legal whatever "one month"
 * means, newest first unless the sort is by ascending start. The service rounds outward to ten minutes, and so do the windows: up
 * to ten minutes more at either end are searched. With a wrong time range there are no windows.
 */
export function planSearch(query: EngagementQuery, now: number): SearchPlan {
  return planWindows({
    range: query,
    span: monthSpan,
    sort: parseSort(query.sort).keys,
    limit: query.limit,
    problems: checkQuery(query, now),
    byId: (query.visitor?.trim() ?? '') !== '' || (query.engagementId?.trim() ?? '') !== '',
  });
}

/** The plan of either history: `span` is the API's largest window in ms. */
export function planWindows(options: {
  readonly range: Range;
  readonly span: number;
  readonly sort: readonly SortKey[];
  readonly limit: number | undefined;
  readonly problems: readonly Problem[];
  readonly byId: boolean;
}): SearchPlan {
  const { range, span, sort, limit, problems, byId } = options;
  const [first] = sort;
  const plannable = !problems.some(({ field, severity }) => severity === 'error' && (field === 'from' || field === 'to'));
  const ascending = first?.field === 'start' && first.direction === 'asc';
  const windows = plannable ? cutWindows({ from: range.from, to: range.to }, span, ascending ? 'ascending' : 'descending') : [];
  return {
    windows,
    problems,
    pageSize: limit !== undefined && Number.isSafeInteger(limit) && limit >= 1 ? Math.min(largestPage, limit) : largestPage,
    minimumRequests: windows.length,
    // Windows, and the parts of a window that is split, follow each other in the order of start only.
    merged: first?.field !== 'start',
    byId,
  };
}
