import * as l10n from '@vscode/l10n';
import type { Answer } from './answer.ts';
import type { EngagementQuery } from './engagementHistory/engagementQuery.ts';
import type { EngagementRecord } from './engagementHistory/engagementRecord.ts';
import { readEngagementPage, type EngagementPage } from './engagementHistory/reader.ts';
import { engagementByIdRequest, engagementSearchRequest } from './engagementHistory/request.ts';
import { engagementTraits } from './engagementHistory/traits.ts';
import type { Failure } from './errors/failure.ts';
import { LivePersonError } from './errors.ts';
import type { Caller, CallSettings } from './http/caller.ts';
import type { RequestParts } from './http/requestParts.ts';
import { responseJsonOrNothing } from './http/responseJson.ts';
import type { CallOptions, Clock } from './livePersonClient.ts';
import { plannedSearch, type SearchOptions } from './plannedSearch.ts';
import { withTexts } from './recordTexts.ts';
import { planSearch } from './search/plan.ts';
import type { PageRequest } from './search/run.ts';
import type { SearchPage, SearchPlan } from './search/search.ts';

const dayMs = 86_400_000;
/** "At most one month", whose days are not given: 28 fit every month. */
const monthMs = 28 * dayMs;
/** Records of one chat: one a transfer. */
const recordsOfOneChat = 100;

/** Calls of the Engagement History API. */
export class EngagementCalls {
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

  plan(query: EngagementQuery): SearchPlan {
    return planSearch(query, this.#clock.now());
  }

  search(
    query: EngagementQuery,
    { signal, concurrency, readAhead, resume, texts }: SearchOptions = {},
  ): AsyncGenerator<SearchPage, void, undefined> {
    return plannedSearch(
      {
        plan: this.plan(query),
        query,
        records: engagementTraits(query.sort),
        fetchPage: async (page: PageRequest, pageSignal, onAnswered) => {
          const request = engagementSearchRequest(query, { ...page, source: this.#source });
          return texted(await this.#call(request, { signal: pageSignal, onAnswered }), texts);
        },
        fetchRecords: async (record, recordSignal) => {
          const answer = await this.#byId(record.engagementId, record.info.startTime, { signal: recordSignal });
          return texted(answer, texts).value.records;
        },
        concurrency,
        readAhead,
        signal,
        resume,
      },
      this.#failure('searchEngagements'),
    );
  }

  /**
   * The first record of one engagement. The page says both that time limits apply to a search by id and that they are ignored,
   * so a legal month is sent: the one around `around` (epoch ms), else the last one.
   * @throws LivePersonError `notFound` when the service finds nothing in it
   */
  async get(
    { engagementId, around }: { readonly engagementId: string; readonly around?: number },
    options: CallOptions = {},
  ): Promise<Answer<EngagementRecord>> {
    const answer = await this.#byId(engagementId, around, options);
    const { records } = answer.value;
    const withId = (id: string): EngagementRecord | undefined => records.find((candidate) => candidate.engagementId === id);
    // Another chat is no answer; a record without an id may well be the one that was asked for.
    const record = withId(engagementId) ?? withId('');
    if (record) return { ...answer, value: record };
    const { authorization, attempts, request, response } = answer.exchange;
    throw new LivePersonError({
      ...this.#failure('getEngagement'),
      kind: 'notFound',
      authorization,
      attempts,
      method: request.method,
      url: request.url,
      ...(response && { status: response.status }),
      detail: l10n.t({
        message: 'no record of engagement {0}',
        args: [engagementId.slice(0, 60)],
        comment: ['Has to end in the id.'],
      }),
    });
  }

  #byId(engagementId: string, around: number | undefined, options: CallOptions): Promise<Answer<EngagementPage>> {
    const now = this.#clock.now();
    const to = around === undefined ? now : Math.min(now, around + monthMs / 2);
    return this.#call(
      engagementByIdRequest(engagementId, { from: to - monthMs, to, offset: 0, limit: recordsOfOneChat, source: this.#source }),
      options,
    );
  }

  #call(request: RequestParts, options: CallSettings): Promise<Answer<EngagementPage>> {
    return this.#caller.call(request, (response) => readEngagementPage(responseJsonOrNothing(response)), options);
  }

  #failure(operation: 'searchEngagements' | 'getEngagement'): Omit<Failure, 'kind'> {
    return {
      operation,
      service: 'engHistDomain',
      accountId: this.#accountId,
      authorization: 'none',
      at: this.#clock.now(),
      attempts: [],
    };
  }
}

/** A page whose records carry their text, if they are to. */
function texted(answer: Answer<EngagementPage>, texts: true | undefined): Answer<EngagementPage> {
  if (texts === undefined) return answer;
  const { value, raw } = answer;
  return { ...answer, value: { ...value, records: withTexts(value.records, raw, 'interactionHistoryRecords') } };
}
