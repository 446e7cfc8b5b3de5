import type { Answer } from './answer.ts';
import type { EngagementQuery } from './engagementHistory/engagementQuery.ts';
import type { EngagementRecord } from './engagementHistory/engagementRecord.ts';
import { readEngagementPage, type EngagementPage } from './engagementHistory/reader.ts';
import { engagementByIdRequest, engagementSearchRequest } from './engagementHistory/request.ts';
import { LivePersonError } from './errors.ts';
import type { Caller } from './http/caller.ts';
import { responseJsonOrNothing } from './http/responseJson.ts';
import type { CallOptions, Clock } from './livePersonClient.ts';

const dayMs = 86_400_000;
/** "At most one month", whose days are not given: 28 fit every month. */
const monthMs = 28 * dayMs;
/** Records of one chat: one a transfer. */
const recordsOfOneChat = 100;

/** One page of one window, as a search run asks for it. */
export interface PageRequest {
  readonly from: number;
  readonly to: number;
  readonly offset: number;
  readonly limit: number;
}

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

  page(query: EngagementQuery, page: PageRequest, signal?: AbortSignal): Promise<Answer<EngagementPage>> {
    const request = engagementSearchRequest(query, { ...page, source: this.#source });
    return this.#caller.call(request, (response) => readEngagementPage(responseJsonOrNothing(response)), signal ? { signal } : {});
  }

  /**
   * The first record of one engagement. The page says both that time limits apply to a search by id and that they are ignored, so a
   * legal month is sent: the one around `around` (epoch ms), else the last one.
   * @throws LivePersonError `notFound` when the service finds nothing in it
   */
  async get({ engagementId, around }: { readonly engagementId: string; readonly around?: number }, options: CallOptions = {}): Promise<Answer<EngagementRecord>> {
    const now = this.#clock.now();
    const to = around === undefined ? now : Math.min(now, around + monthMs / 2);
    const request = engagementByIdRequest(engagementId, { from: to - monthMs, to, offset: 0, limit: recordsOfOneChat, source: this.#source });
    const answer = await this.#caller.call(request, (response) => readEngagementPage(responseJsonOrNothing(response)), options);
    const { records } = answer.value;
    const record = records.find((candidate) => candidate.engagementId === engagementId) ?? records[0];
    if (record) return { ...answer, value: record };
    const { exchange } = answer;
    throw new LivePersonError({
      kind: 'notFound',
      operation: 'getEngagement',
      service: 'engHistDomain',
      accountId: this.#accountId,
      authorization: exchange.authorization,
      at: now,
      attempts: exchange.attempts,
      method: exchange.request.method,
      url: exchange.request.url,
      ...(exchange.response && { status: exchange.response.status }),
      detail: `no record of engagement ${engagementId.slice(0, 60)}`,
    });
  }
}
