import { minute } from '../clock.ts';
import { monthsBefore } from '../times.ts';
import type { TimeRange } from './engagementStore.ts';
import type { HistoryQuery } from './historyQuery.ts';
import { hasKeyword, readKeyword } from './keyword.ts';
import type { RecordFacts, StoredRecord } from './storedRecord.ts';

/** How long records are kept. Source: Engagement History API, overview. */
const retentionMonths = 13;

type Filter = (stored: StoredRecord) => boolean;

/** `from` is rounded down and `to` up to a full ten minutes. Source: Engagement History API, methods page. */
export function roundedOutward({ from, to }: TimeRange): TimeRange {
  const step = 10 * minute;
  return { from: Math.floor(from / step) * step, to: Math.ceil(to / step) * step };
}

/** Only ended chats that are still kept. Asking by visitor or engagement id ignores the time range, not the retention. */
export function isServed({ facts, documented }: StoredRecord, now: number): boolean {
  return documented || (facts.end <= now && facts.start >= monthsBefore(now, retentionMonths));
}

/** All conditions of a query as one test. The cheap ones come first. */
export function queryFilter(query: HistoryQuery, now: number): Filter {
  const tests = [...idFilters(query), ...valueFilters(query), ...contentFilters(query, now)];
  return (stored) => tests.every((test) => test(stored));
}

const within = (value: number | undefined, { from, to }: TimeRange) => value !== undefined && value >= from && value <= to;

function idFilters(query: HistoryQuery): Filter[] {
  const window = roundedOutward(query.start);
  const ignoresTime = query.visitor !== undefined || query.engagementId !== undefined;
  const oneOf = (ids: readonly string[] | undefined, id: (facts: RecordFacts) => string): Filter[] =>
    ids === undefined || ids.length === 0 ? [] : [({ facts }) => ids.includes(id(facts))];
  return [
    ...(ignoresTime ? [] : [({ facts }: StoredRecord) => within(facts.start, window)]),
    ...oneOf(query.visitor === undefined ? undefined : [query.visitor], (facts) => facts.visitor),
    ...oneOf(query.engagementId === undefined ? undefined : [query.engagementId], (facts) => facts.engagementId),
    ...oneOf(query.skillIds, (facts) => facts.skillId),
    ...oneOf(query.agentIds, (facts) => facts.agentId),
    ...oneOf(query.agentGroupIds, (facts) => facts.agentGroupId),
  ];
}

function valueFilters({ interactive, duration, channel, alertedMcsValues, chatMCS, mcs }: HistoryQuery): Filter[] {
  const filters: Filter[] = [];
  // Only `true` is supported; `false` asks for nothing.
  if (interactive === true) filters.push(({ facts }) => facts.interactive);
  if (duration !== undefined) filters.push(({ facts }) => within(facts.duration, duration));
  if (channel !== undefined) filters.push(({ facts }) => facts.channel === channel);
  if (alertedMcsValues !== undefined)
    filters.push(({ facts }) => facts.alertedMcs !== undefined && alertedMcsValues.includes(String(facts.alertedMcs)));
  if (chatMCS !== undefined)
    filters.push(({ facts }) => within(facts.chatMcs, { from: chatMCS.from ?? 0, to: chatMCS.to ?? 100 }));
  if (mcs !== undefined) filters.push(({ facts }) => facts.mcs === mcs);
  return filters;
}

function contentFilters(query: HistoryQuery, now: number): Filter[] {
  const { keyword, hasInteractiveCoBrowse, coBrowseDuration, lineContentTypes, predictionLabel } = query;
  const filters: Filter[] = [];
  if (hasInteractiveCoBrowse !== undefined) {
    filters.push(({ facts }) => facts.coBrowse.some((session) => session.interactive) === hasInteractiveCoBrowse);
  }
  if (coBrowseDuration !== undefined)
    filters.push(({ facts }) => facts.coBrowse.some(({ seconds }) => within(seconds, coBrowseDuration)));
  if (lineContentTypes?.includes('RICH_CONTENT') === true) filters.push(({ facts }) => facts.hasRichContent);
  if (predictionLabel !== undefined) {
    const labels = predictionLabel.map((label) => label.replaceAll('"', '').toLowerCase());
    filters.push(({ facts }) => facts.predictionLabels.some((label) => labels.includes(label.toLowerCase())));
  }
  if (keyword !== undefined) {
    const wanted = readKeyword(keyword);
    const areas = query.keyword_search_area?.types ?? [];
    filters.push((stored) => hasKeyword(stored.recordAt(now), wanted, areas));
  }
  return filters;
}
