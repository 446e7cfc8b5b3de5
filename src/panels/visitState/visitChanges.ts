import type { ReportedAttribute, ShownEngagement, VisitedPage } from '../../liveperson/visitState/visitState.ts';
import type { ChangeView } from '../protocol/visitState.ts';
import type { VisitLists } from './visitView.ts';

/** What an answer holds that the one before did not. */
export interface VisitNews {
  readonly pages: ReadonlySet<VisitedPage>;
  readonly attributes: ReadonlySet<ReportedAttribute>;
  readonly engagements: ReadonlySet<ShownEngagement>;
}

export const noNews: VisitNews = { pages: new Set(), attributes: new Set(), engagements: new Set() };

/** Compares two answers for the same visit. Equal reports are told apart by their number: a second identical one is news. */
export function visitNews(before: VisitLists, after: VisitLists): VisitNews {
  return {
    pages: added(before.pages, after.pages, ({ id, url, startTime }) => `${id ?? ''}|${startTime ?? ''}|${url ?? ''}`),
    attributes: added(before.attributes, after.attributes, ({ key, time, pageId, data }) => `${key}|${time ?? ''}|${pageId ?? ''}|${JSON.stringify(data)}`),
    // One that was accepted meanwhile is news, too.
    engagements: added(before.engagements, after.engagements, ({ contextId, campaignEngagementId, accepted }) => `${contextId ?? ''}|${campaignEngagementId ?? ''}|${accepted.length}`),
  };
}

/** The news as lines of a timeline, latest first. `seenAt` is epoch ms. */
export function changesOf(before: VisitLists, { pages, attributes, engagements }: VisitNews, seenAt: number): readonly ChangeView[] {
  const shownBefore = new Set(before.engagements.map(({ contextId }) => contextId));
  const changes: ChangeView[] = [
    ...Array.from(pages, ({ title, url, startTime }) => change('page', title ?? url ?? '', startTime)),
    ...Array.from(attributes, ({ key, time }) => change('attribute', key, time)),
    ...Array.from(engagements).flatMap(({ contextId, campaignEngagementId, accepted }) => [
      ...(shownBefore.has(contextId) ? [] : [change('engagement', campaignEngagementId ?? '', undefined)]),
      ...(accepted.length > 0 ? [change('accepted', campaignEngagementId ?? '', accepted.at(-1)?.time)] : []),
    ]),
  ];
  return changes.sort((a, b) => (b.time ?? b.seenAt) - (a.time ?? a.seenAt));

  function change(kind: ChangeView['kind'], what: string, time: number | undefined): ChangeView {
    return { seenAt, kind, what, ...(time !== undefined && { time }) };
  }
}

function added<Item>(before: readonly Item[], after: readonly Item[], key: (item: Item) => string): ReadonlySet<Item> {
  const known = new Map<string, number>();
  for (const item of before) known.set(key(item), (known.get(key(item)) ?? 0) + 1);
  return new Set(after.filter((item) => {
    const left = known.get(key(item)) ?? 0;
    known.set(key(item), left - 1);
    return left <= 0;
  }));
}
