import { recordsOfChat } from '../../documents/transcript/recordsOfChat.ts';
import type { Answer } from '../../liveperson/answer.ts';
import type { EngagementRecord } from '../../liveperson/engagementHistory/engagementRecord.ts';
import type { EngagementQuery } from '../../liveperson/engagementHistory/engagementQuery.ts';
import type { CallOptions } from '../../liveperson/livePersonClient.ts';
import type { ConversationRecord } from '../../liveperson/messagingInteractions/conversation.ts';
import type { ConversationQuery } from '../../liveperson/messagingInteractions/conversationQuery.ts';
import type { SearchOptions } from '../../liveperson/plannedSearch.ts';
import type { PageWithWarnings } from '../../liveperson/search/notedWarnings.ts';
import type { SearchPage, SearchPlan } from '../../liveperson/search/search.ts';
import type { Preview, ResultRow, Search } from '../protocol/search.ts';
import { conversationPreviewOf, previewOf } from './preview.ts';
import { conversationRow, resultRow } from './resultRow.ts';
import { needleOf } from './snippet.ts';

type RunOptions = Omit<SearchOptions, 'onRecords'>;
type Received<R> = Omit<SearchPage<R>, 'exchange'> & Pick<PageWithWarnings, 'exchange'>;

/** What a search needs of the client. */
export interface SearchClient {
  planSearch(query: EngagementQuery): SearchPlan;
  searchEngagements(query: EngagementQuery, options: RunOptions): AsyncIterable<Received<EngagementRecord>>;
  getEngagement(
    query: { readonly engagementId: string; readonly around?: number },
    options: CallOptions,
  ): Promise<Pick<Answer<EngagementRecord>, 'value' | 'raw'>>;
  planConversationSearch(query: ConversationQuery): SearchPlan;
  searchConversations(query: ConversationQuery, options: RunOptions): AsyncIterable<Received<ConversationRecord>>;
  getConversation(
    query: { readonly conversationId: string },
    options: CallOptions,
  ): Promise<{ readonly value: ConversationRecord }>;
}

/** A page of a search as rows to show. */
export interface RowPage extends Pick<Received<unknown>, 'window' | 'offset' | 'count' | 'warnings' | 'exchange'> {
  readonly rows: readonly ResultRow[];
  /** Continues behind this page. It is written when it is asked for: it grows with what was read. */
  readonly resumeToken: () => string;
}

export function planOf(client: SearchClient, { product, query }: Search): SearchPlan {
  return product === 'chats' ? client.planSearch(query) : client.planConversationSearch(query);
}

/** The same search of either product, page by page. */
export async function* rowPages(client: SearchClient, { product, query }: Search, options: RunOptions): AsyncGenerator<RowPage> {
  const needle = needleOf(query.keyword);
  if (product === 'chats') {
    for await (const page of client.searchEngagements(query, options)) {
      yield rowPage(page, page.records.map((record) => resultRow(record, needle)));
    }
  } else {
    for await (const page of client.searchConversations(query, options)) {
      yield rowPage(page, page.records.map((record) => conversationRow(record, needle)));
    }
  }
}

/** Field by field: the client's page makes its token when that is read, so that a copy of the page would be without it. */
function rowPage(page: Received<unknown>, rows: readonly ResultRow[]): RowPage {
  const { window, offset, count, warnings, exchange } = page;
  // Of the call its id: the call itself is large, and the list of requests keeps it.
  return {
    rows,
    window,
    offset,
    count,
    warnings,
    ...(exchange && { exchange: { id: exchange.id } }),
    resumeToken: () => page.resumeToken,
  };
}

/** `start`, epoch ms: a search by id covers a month; without the time, older chats would not be found. */
export async function readPreview(
  client: SearchClient,
  product: Search['product'],
  { id, start }: { readonly id: string; readonly start?: number },
  options: CallOptions,
): Promise<Preview> {
  if (product === 'conversations')
    return conversationPreviewOf((await client.getConversation({ conversationId: id }, options)).value);
  const around = start === undefined ? {} : { around: start };
  return previewOf(recordsOfChat(await client.getEngagement({ engagementId: id, ...around }, options)));
}
