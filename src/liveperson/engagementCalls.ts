import * as l10n from '@vscode/l10n';
import type { Answer } from './answer.ts';
import { monthSpan } from './documentedSpans.ts';
import type { EngagementQuery } from './engagementHistory/engagementQuery.ts';
import type { EngagementRecord } from './engagementHistory/engagementRecord.ts';
import { readEngagementPage } from './engagementHistory/reader.ts';
import { engagementByIdRequest, engagementSearchRequest } from './engagementHistory/request.ts';
import { engagementTraits } from './engagementHistory/traits.ts';
import { HistoryCaller, type HistorySettings } from './historyCaller.ts';
import type { Caller } from './http/caller.ts';
import type { CallOptions } from './livePersonClient.ts';
import { plannedSearch, type SearchOptions } from './plannedSearch.ts';
import type { HistoryPage } from './search/historyPage.ts';
import { planSearch } from './search/plan.ts';
import type { SearchPage, SearchPlan } from './search/search.ts';

/** Records of one chat: one a transfer. */
const recordsOfOneChat = 100;

/** Calls of the Engagement History API. */
export class EngagementCalls {
  readonly #settings: HistorySettings;
  readonly #history: HistoryCaller<EngagementRecord>;

  constructor(caller: Caller, settings: HistorySettings) {
    this.#settings = settings;
    this.#history = new HistoryCaller(caller, settings, {
      service: 'engHistDomain',
      records: 'interactionHistoryRecords',
      read: readEngagementPage,
    });
  }

  plan(query: EngagementQuery): SearchPlan {
    return planSearch(query, this.#settings.clock.now());
  }

  search(query: EngagementQuery, { texts, ...options }: SearchOptions = {}): AsyncGenerator<SearchPage, void, undefined> {
    const { source } = this.#settings;
    return plannedSearch(
      {
        ...options,
        plan: this.plan(query),
        query,
        records: engagementTraits(query.sort),
        fetchPage: (page, signal, onAnswered) =>
          this.#history.call(engagementSearchRequest(query, { ...page, source }), { signal, onAnswered }, texts),
        fetchRecords: async ({ engagementId, info }, signal) => {
          const answer = await this.#byId(engagementId, info.startTime, { signal }, texts);
          return answer.value.records;
        },
      },
      this.#history.failure('searchEngagements'),
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
    const detail = l10n.t({
      message: 'no record of engagement {0}',
      args: [engagementId.slice(0, 60)],
      comment: ['Has to end in the id.'],
    });
    throw this.#history.notFound('getEngagement', answer, detail);
  }

  #byId(
    engagementId: string,
    around: number | undefined,
    options: CallOptions,
    texts?: true,
  ): Promise<Answer<HistoryPage<EngagementRecord>>> {
    const { clock, source } = this.#settings;
    const now = clock.now();
    const to = around === undefined ? now : Math.min(now, around + monthSpan / 2);
    const page = { from: to - monthSpan, to, offset: 0, limit: recordsOfOneChat, source };
    return this.#history.call(engagementByIdRequest(engagementId, page), options, texts);
  }
}
