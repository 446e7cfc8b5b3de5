import type { Answer } from './answer.ts';
import type { Reading } from './deviations.ts';
import { LivePersonError } from './errors.ts';
import type { Failure } from './errors/failure.ts';
import { unsentFailure } from './errors/unsentFailure.ts';
import type { Caller, CallSettings } from './http/caller.ts';
import type { Operation } from './http/exchange.ts';
import type { RequestParts } from './http/requestParts.ts';
import { responseJsonOrNothing } from './http/responseJson.ts';
import type { Clock } from './livePersonClient.ts';
import { withTexts } from './recordTexts.ts';
import type { HistoryPage, RecordList } from './search/historyPage.ts';
import type { ServiceName } from './services.ts';

export interface HistorySettings {
  readonly accountId: string;
  readonly clock: Clock;
  /** Names the calling program to the service, at most 20 characters. */
  readonly source: string;
}

/** What tells one history API from the other. */
interface HistoryApi<R> {
  readonly service: ServiceName;
  readonly records: RecordList;
  readonly read: (json: unknown) => Reading<HistoryPage<R>>;
}

/** Calls of one history API, each answered with a page of records. */
export class HistoryCaller<R extends object> {
  readonly #caller: Caller;
  readonly #settings: HistorySettings;
  readonly #api: HistoryApi<R>;

  constructor(caller: Caller, settings: HistorySettings, api: HistoryApi<R>) {
    this.#caller = caller;
    this.#settings = settings;
    this.#api = api;
  }

  /** With `texts` every record carries its JSON exactly as received. */
  async call(request: RequestParts, options: CallSettings, texts?: true): Promise<Answer<HistoryPage<R>>> {
    const { read, records } = this.#api;
    const answer = await this.#caller.call(request, (response) => read(responseJsonOrNothing(response)), options);
    if (texts === undefined) return answer;
    const { value, raw } = answer;
    return { ...answer, value: { ...value, records: withTexts(value.records, raw, records) } };
  }

  failure(operation: Operation): Omit<Failure, 'kind'> {
    return unsentFailure(this.#settings, operation, this.#api.service);
  }

  /** That the answer to a question for one record does not hold it. */
  notFound(operation: Operation, { exchange }: Answer<HistoryPage<R>>, detail: string): LivePersonError {
    const { authorization, attempts, request, response } = exchange;
    return new LivePersonError({
      ...this.failure(operation),
      kind: 'notFound',
      authorization,
      attempts,
      method: request.method,
      url: request.url,
      ...(response && { status: response.status }),
      detail,
    });
  }
}
