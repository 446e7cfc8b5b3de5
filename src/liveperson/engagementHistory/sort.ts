import { newestFirst, readSortKeys, sortText, type SortKey } from '../search/sortKeys.ts';

/** Fields by which Engagement History sorts. Source: Engagement History API, methods page, `sort`. */
export const sortFields = ['start', 'end', 'duration', 'visitor', 'engagementId', 'interactive', 'agentId', 'skillId'] as const;

export type SortField = (typeof sortFields)[number];

/** Reads `start:desc,duration:asc`; see `readSortKeys`. */
export function parseSort(sort: string | undefined) {
  return readSortKeys(sort, sortFields);
}

/**
 * The `sort` parameter as sent. Records that are equal by the asked-for field may change places between two pages, and a page
 * edge would then repeat one and skip another; the start time is added to settle ties where neither time nor id is part of the
 * order.
 */
export function sortParameter(keys: readonly SortKey[]): string {
  const settled = keys.some(({ field }) => field === 'start' || field === 'end' || field === 'engagementId');
  return sortText(settled ? keys : [...keys, newestFirst]);
}
