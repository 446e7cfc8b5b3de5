import type { Answer } from '../answer.ts';
import type { EngagementQuery } from '../engagementHistory/engagementQuery.ts';
import type { EngagementPage } from '../engagementHistory/reader.ts';
import type { SearchPage, SearchPlan } from './search.ts';

const pageSize = 100;

/** One window as asked for: the first version, until ranges over a month are cut. */
export function planSearch({ from, to }: EngagementQuery): SearchPlan {
  return { windows: [{ from, to }], problems: [], pageSize, minimumRequests: 1, merged: false, byId: false };
}

/** Page after page until a page is empty or all matches were seen. */
export async function* runSearch(
  { from, to, limit = Number.POSITIVE_INFINITY }: EngagementQuery,
  fetchPage: (page: { from: number; to: number; offset: number; limit: number }) => Promise<Answer<EngagementPage>>,
): AsyncIterable<SearchPage> {
  for (let offset = 0; ; offset += pageSize) {
    const { value, exchange } = await fetchPage({ from, to, offset, limit: Math.min(pageSize, limit - offset) });
    yield { records: value.records, window: 0, offset, count: value.count ?? value.records.length, warnings: [], exchange, resumeToken: '' };
    if (value.records.length === 0 || offset + pageSize >= Math.min(value.count ?? offset, limit)) return;
  }
}
