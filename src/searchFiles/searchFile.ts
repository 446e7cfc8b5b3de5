import type { EngagementQuery } from '../liveperson/engagementHistory/engagementQuery.ts';
import type { ConversationQuery } from '../liveperson/messagingInteractions/conversationQuery.ts';

/** Search files end so; the language, the schema and the menus go by it. */
export const searchFileEnding = '.lpsearch.json';

export const searchFileLanguage = 'liveperson-search';

/** Which product a file searches: ended web chats, or messaging conversations. */
export const products = ['chats', 'conversations'] as const;

/**
 * What a search file says. The account is an id and never more: credentials are looked up under it when the search is run. Times
 * of the query in epoch ms, as the client wants them.
 */
export type SearchFile = ChatSearch | ConversationSearch;

export interface ChatSearch {
  readonly accountId?: string;
  readonly product: 'chats';
  readonly query: EngagementQuery;
}

export interface ConversationSearch {
  readonly accountId?: string;
  readonly product: 'conversations';
  readonly query: ConversationQuery;
}
