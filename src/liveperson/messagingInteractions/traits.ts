import { jsonText } from '../safeJson.ts';
import { compareBy } from '../search/compareBy.ts';
import type { RecordTraits } from '../search/recordTraits.ts';
import { shortKey } from '../search/shortKey.ts';
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
    // An open conversation has no end yet.
    compare: compareBy(keys, ({ info }, field) => (field === 'start' ? info.startTime : info.endTime)),
  };
}
