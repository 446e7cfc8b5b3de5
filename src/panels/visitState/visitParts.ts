import { visibleWord } from '../../liveperson/transcript/visible.ts';
import type { AppSession, VisitState, VisitedPage } from '../../liveperson/visitState/visitState.ts';

/**
 * The parts of a visit whatever number of sessions the answer holds. Every documented answer holds one; of several, the parts are
 * put one after the other.
 */
export interface VisitParts {
  readonly events: AppSession['events'];
  readonly pages: AppSession['pages'];
  readonly engagements: AppSession['engagements'];
  readonly aggregates: AppSession['aggregates'];
}

export function partsOf({ sessions }: VisitState): VisitParts {
  return {
    events: sessions.flatMap(({ events }) => events),
    pages: sessions.flatMap(({ pages }) => pages),
    engagements: sessions.flatMap(({ engagements }) => engagements),
    aggregates: sessions.flatMap(({ aggregates }) => aggregates),
  };
}

/** The name by which a page is told apart from others: its title, else its address. Keyed by page id. */
export function pageNames(pages: readonly VisitedPage[]): ReadonlyMap<string, string> {
  return new Map(pages.flatMap((page) => (page.id === undefined ? [] : [[page.id, pageName(page) ?? page.id] as const])));
}

export function pageName({ title, url }: VisitedPage): string | undefined {
  const name = title === undefined || title === '' ? url : title;
  return name === undefined ? undefined : visibleWord(name);
}
