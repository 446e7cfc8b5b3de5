import * as l10n from '@vscode/l10n';
import type { Answer } from './answer.ts';
import { HistoryCaller, type HistorySettings } from './historyCaller.ts';
import type { Caller } from './http/caller.ts';
import type { CallOptions } from './livePersonClient.ts';
import type { ConversationRecord } from './messagingInteractions/conversation.ts';
import type { ConversationQuery, ConversationStatus } from './messagingInteractions/conversationQuery.ts';
import { planConversationSearch } from './messagingInteractions/plan.ts';
import { readConversationPage, type ConversationPage } from './messagingInteractions/reader.ts';
import {
  consumerConversationsRequest,
  conversationByIdRequest,
  conversationSearchRequest,
} from './messagingInteractions/request.ts';
import { conversationTraits } from './messagingInteractions/traits.ts';
import { plannedSearch, type SearchOptions } from './plannedSearch.ts';
import type { SearchPage, SearchPlan } from './search/search.ts';

/** Of one consumer: LivePerson's participant id, not the brand's own customer id. */
export interface ConsumerQuery {
  readonly consumer: string;
  readonly status?: readonly ConversationStatus[];
  readonly offset?: number;
  /** 1 to 100. */
  readonly limit?: number;
}

/** Calls of the Messaging Interactions API. */
export class ConversationCalls {
  readonly #settings: HistorySettings;
  readonly #history: HistoryCaller<ConversationRecord>;

  constructor(caller: Caller, settings: HistorySettings) {
    this.#settings = settings;
    this.#history = new HistoryCaller(caller, settings, {
      service: 'msgHist',
      records: 'conversationHistoryRecords',
      read: readConversationPage,
    });
  }

  plan(query: ConversationQuery): SearchPlan {
    return planConversationSearch(query, this.#settings.clock.now());
  }

  search(
    query: ConversationQuery,
    { texts, ...options }: SearchOptions = {},
  ): AsyncGenerator<SearchPage<ConversationRecord>, void, undefined> {
    const { source } = this.#settings;
    return plannedSearch(
      {
        ...options,
        plan: this.plan(query),
        query,
        records: conversationTraits(query.sort),
        fetchPage: (page, signal, onAnswered) =>
          this.#history.call(conversationSearchRequest(query, { ...page, source }), { signal, onAnswered }, texts),
        fetchRecords: async ({ conversationId }, signal) => {
          const answer = await this.#byId(conversationId, { signal }, texts);
          return answer.value.records;
        },
      },
      this.#history.failure('searchConversations'),
    );
  }

  /**
   * One conversation with everything the service has about it.
   * @throws LivePersonError `notFound` when the service finds nothing
   */
  async get(
    { conversationId }: { readonly conversationId: string },
    options: CallOptions = {},
  ): Promise<Answer<ConversationRecord>> {
    const answer = await this.#byId(conversationId, options);
    const [record] = answer.value.records;
    if (record) return { ...answer, value: record };
    const detail = l10n.t('no record of conversation {0}', conversationId.slice(0, 60));
    throw this.#history.notFound('getConversation', answer, detail);
  }

  ofConsumer(query: ConsumerQuery, options: CallOptions = {}): Promise<Answer<ConversationPage>> {
    return this.#history.call(consumerConversationsRequest({ ...query, source: this.#settings.source }), options);
  }

  #byId(conversationId: string, options: CallOptions, texts?: true): Promise<Answer<ConversationPage>> {
    const request = conversationByIdRequest({ conversationIds: [conversationId], source: this.#settings.source });
    return this.#history.call(request, options, texts);
  }
}
