import { visibleWord } from '../../liveperson/transcript/visible.ts';
import type { VisitState } from '../../liveperson/visitState/visitState.ts';
import type { PageRow } from '../protocol/visitState.ts';
import { partsOf } from './visitParts.ts';

/** The visit's path, in the order sent. */
export function pageRows(state: VisitState, fresh: ReadonlySet<number>): readonly PageRow[] {
  const { events, pages } = partsOf(state);
  const reports = new Map<string, number>();
  for (const { pageId = '' } of events) reports.set(pageId, (reports.get(pageId) ?? 0) + 1);
  return pages.map(({ id, title, url, startTime, timeOnPage, loaded, referrer, sections }, place) => ({
    sections: sections.map(visibleWord),
    reports: id === undefined ? 0 : (reports.get(id) ?? 0),
    isNew: fresh.has(place),
    ...(id !== undefined && { id }),
    ...(title !== undefined && { title: visibleWord(title) }),
    ...(url !== undefined && { url: visibleWord(url) }),
    ...(startTime !== undefined && { startTime }),
    ...(timeOnPage !== undefined && { timeOnPageMs: timeOnPage }),
    ...(loaded !== undefined && { loaded }),
    ...(referrer !== undefined && { referrer: visibleWord(referrer) }),
  }));
}
