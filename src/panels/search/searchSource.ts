import type { EngagementRecord } from '../../liveperson/engagementHistory/engagementRecord.ts';
import type { EngagementQuery } from '../../liveperson/engagementHistory/engagementQuery.ts';
import type { CallOptions } from '../../liveperson/livePersonClient.ts';
import type { ConversationRecord } from '../../liveperson/messagingInteractions/conversation.ts';
import type { ConversationQuery } from '../../liveperson/messagingInteractions/conversationQuery.ts';
import type { SearchOptions } from '../../liveperson/plannedSearch.ts';
import type { SearchPage, SearchPlan } from '../../liveperson/search/search.ts';
import type { Preview, ResultRow, Search } from '../protocol/search.ts';
import { conversationPreviewOf, previewOf } from './preview.ts';
import { conversationRow, resultRow } from './resultRow.ts';
import { needleOf } from './snippet.ts';

type RunOptions = Omit<SearchOptions, 'onRecords'>;
type Received<R> = Omit<SearchPage<R>, 'exchange'>;

/** What a search needs of the client. */
export interface SearchClient {
  planSearch(query: EngagementQuery): SearchPlan;
  searchEngagements(query: EngagementQuery, options: RunOptions): AsyncIterable<Received<EngagementRecord>>;
  getEngagement(
    query: { readonly engagementId: string; readonly around?: number },
    options: CallOptions,
  ): Promise<{ readonly value: EngagementRecord }>;
  planConversationSearch(query: ConversationQuery): SearchPlan;
  searchConversations(query: ConversationQuery, options: RunOptions): AsyncIterable<Received<ConversationRecord>>;
  getConversation(query: { readonly conversationId: string }, options: CallOptions): Promise<{ readonly value: ConversationRecord }>;
}

/** A page of a search as rows to show. */
export interface RowPage extends Omit<Received<unknown>, 'records'> {
  readonly rows: readonly ResultRow[];
}

export function planOf(client: SearchClient, { product, query }: Search): SearchPlan {
  return product === 'chats' ? client.planSearch(query) : client.planConversationSearch(query);
}

/** The same search of either product, page by page. */
export async function* rowPages(client: SearchClient, { product, query }: Search, options: RunOptions): AsyncGenerator<RowPage> {
  const needle = needleOf(query.keyword);
  if (product === 'chats') {
    for await (const { records, ...page } of client.searchEngagements(query, options)) {
      yield { ...page, rows: records.map((record) => resultRow(record, needle)) };
    }
  } else {
    for await (const { records, ...page } of client.searchConversations(query, options)) {
      yield { ...page, rows: records.map((record) => conversationRow(record, needle)) };
    }
  }
}

/** `start`, epoch ms: a search by id covers a month; without the time, older chats would not be found. */
export async function readPreview(
  client: SearchClient,
  product: Search['product'],
  { id, start }: { readonly id: string; readonly start?: number },
  options: CallOptions,
): Promise<Preview> {
  if (product === 'conversations') return conversationPreviewOf((await client.getConversation({ conversationId: id }, options)).value);
  return previewOf((await client.getEngagement({ engagementId: id, ...(start !== undefined && { around: start }) }, options)).value);
}
