import { jsonText } from '../safeJson.ts';
import type { RecordTraits } from '../search/recordTraits.ts';
import { shortKey } from '../search/seenRecords.ts';
import type { EngagementRecord } from './engagementRecord.ts';
import { parseSort, type SortField, type SortKey } from './sort.ts';

/**
 * A chat that was transferred has several records under one engagement id, told apart by set and sequence. The start is part of
 * the key because two documented examples share all three; a record without id is known by its content.
 */
function keyOf({ engagementId, info, raw }: EngagementRecord): string {
  return engagementId === ''
    ? `?${shortKey(jsonText(raw) ?? '')}`
    : `${engagementId}|${info.engagementSet ?? ''}|${info.engagementSequence ?? ''}|${info.startTime ?? ''}`;
}

const sortValues: Readonly<Record<SortField, (record: EngagementRecord) => string | number | undefined>> = {
  start: ({ info }) => info.startTime,
  end: ({ info }) => info.endTime,
  duration: ({ info }) => info.duration,
  visitor: ({ info }) => info.visitorId,
  engagementId: ({ engagementId }) => engagementId,
  interactive: ({ info }) => (info.interactive === undefined ? undefined : Number(info.interactive)),
  agentId: ({ info }) => info.agentId,
  skillId: ({ info }) => info.skillId,
};

/** What the search engine needs to know about chats, in the order a query asks for. */
export function engagementTraits(sort: string | undefined): RecordTraits<EngagementRecord> {
  const { keys } = parseSort(sort);
  return {
    key: keyOf,
    id: (record) => record.engagementId,
    start: (record) => record.info.startTime,
    isPartial: (record) => record.info.isPartial,
    isEnriched: (record) => record.info.enriched,
    compare: (left, right) => compareBy(keys, left, right),
  };
}

/** Records without the value come last in either direction; how the service places them is not documented. */
function compareBy(keys: readonly SortKey[], left: EngagementRecord, right: EngagementRecord): number {
  for (const { field, direction } of keys) {
    const a = sortValues[field](left);
    const b = sortValues[field](right);
    if (a === b) {
      continue;
    }
    if (a === undefined || b === undefined) {
      return a === undefined ? 1 : -1;
    }
    return a < b === (direction === 'asc') ? -1 : 1;
  }
  return 0;
}
