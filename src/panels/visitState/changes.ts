import * as l10n from '@vscode/l10n';
import { attributeTitle } from '../../liveperson/attributes/nameMap.ts';
import { jsonText } from '../../liveperson/safeJson.ts';
import type { ReportedAttribute, ShownEngagement, VisitedPage, VisitState } from '../../liveperson/visitState/visitState.ts';
import { visibleWord } from '../../liveperson/transcript/visible.ts';
import { engagementStateInWords } from '../../liveperson/visitState/words.ts';
import type { VisitChange } from '../protocol/visitState.ts';
import { pageName, pageNames, partsOf } from './visitParts.ts';
import { valueList } from './values.ts';
import { engagementTitle } from './words.ts';

/** What is new in an answer compared with the one before: places in the lists of its parts, and words for a timeline. */
export interface VisitDifference {
  readonly events: ReadonlySet<number>;
  readonly pages: ReadonlySet<number>;
  readonly engagements: ReadonlySet<number>;
  /** In the order in which it happened. */
  readonly changes: readonly VisitChange[];
}

export const noDifference: VisitDifference = { events: new Set(), pages: new Set(), engagements: new Set(), changes: [] };

/** Compares two answers about the same visit. `noticedAt`, epoch ms, is when the second one came. */
export function differenceOf(before: VisitState, after: VisitState, noticedAt: number): VisitDifference {
  const [old, now] = [partsOf(before), partsOf(after)];
  const names = pageNames(now.pages);
  const events = added(old.events, now.events, ({ raw }) => jsonText(raw) ?? '');
  const pages = added(old.pages, now.pages, (page) => page.id ?? jsonText(page.raw) ?? '');
  const engagements = added(old.engagements, now.engagements, engagementKey);
  const changes: VisitChange[] = [
    ...pick(now.pages, pages).map((page) => pageViewed(page, noticedAt)),
    ...pick(now.events, events).map((event) => attributeReported(event, names, noticedAt)),
    ...now.engagements.flatMap((engagement) =>
      engagementChanges(engagement, old.engagements.find(sameAs(engagement)), noticedAt),
    ),
  ];
  return { events, pages, engagements, changes: changes.sort((a, b) => (a.time ?? noticedAt) - (b.time ?? noticedAt)) };
}

/** Places of those items that occur more often than before. What is repeated word for word is a second report. */
function added<T>(before: readonly T[], after: readonly T[], key: (item: T) => string): ReadonlySet<number> {
  const known = new Map<string, number>();
  for (const item of before) known.set(key(item), (known.get(key(item)) ?? 0) + 1);
  const places = new Set<number>();
  after.forEach((item, place) => {
    const left = known.get(key(item)) ?? 0;
    if (left === 0) places.add(place);
    else known.set(key(item), left - 1);
  });
  return places;
}

function pick<T>(items: readonly T[], places: ReadonlySet<number>): readonly T[] {
  return items.filter((_, place) => places.has(place));
}

function engagementKey({ contextId, campaignEngagementId, campaignId, raw }: ShownEngagement): string {
  return contextId === undefined ? (jsonText(raw) ?? '') : [contextId, campaignEngagementId, campaignId].join(' ');
}

function sameAs(engagement: ShownEngagement): (other: ShownEngagement) => boolean {
  const key = engagementKey(engagement);
  return (other) => engagementKey(other) === key;
}

function pageViewed(page: VisitedPage, noticedAt: number): VisitChange {
  const name = pageName(page);
  return {
    kind: 'page',
    title: l10n.t('Page viewed'),
    noticedAt,
    ...(name !== undefined && { detail: name }),
    ...(page.startTime !== undefined && { time: page.startTime }),
  };
}

function attributeReported(
  { key, time, pageId, data }: ReportedAttribute,
  names: ReadonlyMap<string, string>,
  noticedAt: number,
): VisitChange {
  const values = valueList(data).values.slice(0, 3).map(({ path, text }) => `${path} ${text}`);
  const page = names.get(pageId ?? '');
  const detail = [...values, ...(page === undefined ? [] : [l10n.t('on {0}', page)])].join(' · ');
  return {
    kind: 'attribute',
    title: l10n.t('{0} reported', visibleWord(attributeTitle(key))),
    detail,
    noticedAt,
    ...(time !== undefined && { time }),
  };
}

function engagementChanges(now: ShownEngagement, before: ShownEngagement | undefined, noticedAt: number): readonly VisitChange[] {
  const name = `${engagementTitle(now)}${now.campaignEngagementId === undefined ? '' : ` ${now.campaignEngagementId}`}`;
  const shown: VisitChange = {
    kind: 'engagement',
    title: l10n.t('Engagement shown'),
    detail: `${name}, ${stateOf(now)}`,
    noticedAt,
  };
  const moved: VisitChange = {
    kind: 'engagementState',
    title: l10n.t('Engagement changed'),
    detail: `${name}: ${stateOf(before)} → ${stateOf(now)}`,
    noticedAt,
  };
  const clicks = now.accepted.slice(before?.accepted.length ?? 0);
  return [
    ...(before === undefined ? [shown] : []),
    ...(before !== undefined && before.state !== now.state ? [moved] : []),
    ...clicks.map(({ time }): VisitChange => ({
      kind: 'accepted',
      title: l10n.t('Engagement accepted'),
      detail: name,
      noticedAt,
      ...(time !== undefined && { time }),
    })),
  ];
}

function stateOf(engagement: ShownEngagement | undefined): string {
  return engagementStateInWords(engagement?.state) ?? l10n.t('state not sent');
}
