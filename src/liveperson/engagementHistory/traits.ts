import { compareBy } from '../search/compareBy.ts';
import type { RecordTraits } from '../search/recordTraits.ts';
import type { EngagementRecord } from './engagementRecord.ts';
import { recordKey } from './recordKey.ts';
import { parseSort, type SortField } from './sort.ts';

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
    key: recordKey,
    id: (record) => record.engagementId,
    start: (record) => record.info.startTime,
    isPartial: (record) => record.info.isPartial,
    isEnriched: (record) => record.info.enriched,
    compare: compareBy(keys, (record, field) => sortValues[field](record)),
  };
}
