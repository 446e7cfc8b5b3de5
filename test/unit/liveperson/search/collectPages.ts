import { planWindows } from '../../../../src/liveperson/search/plan.ts';
import { runSearch, type SearchRun } from '../../../../src/liveperson/search/run.ts';
import type { SearchPage } from '../../../../src/liveperson/search/search.ts';
import { monthSpan } from '../../../../src/liveperson/documentedSpans.ts';
import { chatTraits, type Chat } from './simulatedHistory.ts';

export const day = 86_400_000;
export const t0 = Date.UTC(2026, 0, 1);

/** A plan as the history search makes it, for one sort key. */
export function planOf(
  range: { from: number; to: number },
  field: 'start' | 'duration' = 'start',
  direction: 'asc' | 'desc' = 'desc',
  limit?: number,
) {
  return planWindows({ range, span: monthSpan, sort: [{ field, direction }], limit, problems: [], byId: false });
}

/** All pages of a search of simulated chats. */
export async function collect(
  run: Partial<SearchRun<Chat>> & Pick<SearchRun<Chat>, 'plan' | 'fetchPage'>,
): Promise<SearchPage<Chat>[]> {
  const pages: SearchPage<Chat>[] = [];
  for await (const page of runSearch<Chat>({ query: {}, records: chatTraits, ...run })) {
    pages.push(page);
  }
  return pages;
}

export const recordsOf = (pages: readonly SearchPage<Chat>[]) => pages.flatMap(({ records }) => records);
