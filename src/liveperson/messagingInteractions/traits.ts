import { jsonText } from '../safeJson.ts';
import type { RecordTraits } from '../search/recordTraits.ts';
import { shortKey } from '../search/seenRecords.ts';
import type { ConversationRecord } from './conversation.ts';
import { parseConversationSort } from './sort.ts';

/** What the search engine needs to know about conversations, in the order a query asks for. */
export function conversationTraits(sort: string | undefined): RecordTraits<ConversationRecord> {
  const { keys } = parseConversationSort(sort);
  return {
    key: ({ conversationId, raw }) => (conversationId === '' ? `?${shortKey(jsonText(raw) ?? '')}` : conversationId),
    id: ({ conversationId }) => conversationId,
    start: ({ info }) => info.startTime,
    isPartial: ({ info }) => info.isPartial,
    // Attributes are readable at once here; nothing in the record says otherwise.
    isEnriched: () => undefined,
    compare: (left, right) => {
      for (const { field, direction } of keys) {
        // An open conversation has no end yet; it is placed behind all that have one.
        const [a, b] = [left, right].map(
          ({ info }) => (field === 'start' ? info.startTime : info.endTime) ?? Number.POSITIVE_INFINITY,
        );
        if (a !== b && a !== undefined && b !== undefined) {
          return a < b === (direction === 'asc') ? -1 : 1;
        }
      }
      return 0;
    },
  };
}
