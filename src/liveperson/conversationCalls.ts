import * as l10n from '@vscode/l10n';
import type { Answer } from './answer.ts';
import { LivePersonError } from './errors.ts';
import type { Failure } from './errors/failure.ts';
import type { Caller, CallSettings } from './http/caller.ts';
import type { RequestParts } from './http/requestParts.ts';
import { responseJsonOrNothing } from './http/responseJson.ts';
import type { CallOptions, Clock } from './livePersonClient.ts';
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
import { withTexts } from './recordTexts.ts';
import type { PageRequest } from './search/run.ts';
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
  readonly #caller: Caller;
  readonly #accountId: string;
  readonly #clock: Clock;
  readonly #source: string;

  constructor(caller: Caller, settings: { readonly accountId: string; readonly clock: Clock; readonly source: string }) {
    this.#caller = caller;
    this.#accountId = settings.accountId;
    this.#clock = settings.clock;
    this.#source = settings.source;
  }

  plan(query: ConversationQuery): SearchPlan {
    return planConversationSearch(query, this.#clock.now());
  }

  search(
    query: ConversationQuery,
    { signal, concurrency, readAhead, resume, texts }: SearchOptions = {},
  ): AsyncGenerator<SearchPage<ConversationRecord>, void, undefined> {
    return plannedSearch(
      {
        plan: this.plan(query),
        query,
        records: conversationTraits(query.sort),
        fetchPage: async (page: PageRequest, pageSignal, onAnswered) => {
          const request = conversationSearchRequest(query, { ...page, source: this.#source });
          return texted(await this.#call(request, { signal: pageSignal, onAnswered }), texts);
        },
        fetchRecords: async (record, recordSignal) => {
          const answer = await this.#byId(record.conversationId, { signal: recordSignal });
          return texted(answer, texts).value.records;
        },
        concurrency,
        readAhead,
        signal,
        resume,
      },
      this.#failure('searchConversations'),
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
    const { authorization, attempts, request, response } = answer.exchange;
    throw new LivePersonError({
      ...this.#failure('getConversation'),
      kind: 'notFound',
      authorization,
      attempts,
      method: request.method,
      url: request.url,
      ...(response && { status: response.status }),
      detail: l10n.t('no record of conversation {0}', conversationId.slice(0, 60)),
    });
  }

  ofConsumer(query: ConsumerQuery, options: CallOptions = {}): Promise<Answer<ConversationPage>> {
    return this.#call(consumerConversationsRequest({ ...query, source: this.#source }), options);
  }

  #byId(conversationId: string, options: CallOptions): Promise<Answer<ConversationPage>> {
    return this.#call(conversationByIdRequest({ conversationIds: [conversationId], source: this.#source }), options);
  }

  #call(request: RequestParts, options: CallSettings): Promise<Answer<ConversationPage>> {
    return this.#caller.call(request, (response) => readConversationPage(responseJsonOrNothing(response)), options);
  }

  #failure(operation: 'searchConversations' | 'getConversation'): Omit<Failure, 'kind'> {
    return {
      operation,
      service: 'msgHist',
      accountId: this.#accountId,
      authorization: 'none',
      at: this.#clock.now(),
      attempts: [],
    };
  }
}

/** A page whose records carry their text, if they are to. */
function texted(answer: Answer<ConversationPage>, texts: true | undefined): Answer<ConversationPage> {
  if (texts === undefined) return answer;
  const { value, raw } = answer;
  return { ...answer, value: { ...value, records: withTexts(value.records, raw, 'conversationHistoryRecords') } };
}
