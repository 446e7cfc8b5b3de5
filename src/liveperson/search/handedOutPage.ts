import type { Exchange } from '../http/exchange.ts';
import { writeToken, type ResumePoint } from './resumeToken.ts';
import type { SearchPage, Warning } from './search.ts';

/**
 * A page as its reader gets it; the token is written when somebody reads it. A class, because a getter in an object literal gives
 * each page a hidden class of its own, which keeps the page in memory until the next full collection.
 */
export class HandedOutPage<R> implements SearchPage<R> {
  readonly records: readonly R[];
  readonly window: number;
  readonly offset: number;
  readonly count: number;
  readonly warnings: readonly Warning[];
  readonly exchange: Exchange;
  readonly #point: () => ResumePoint;

  constructor(page: Omit<SearchPage<R>, 'resumeToken'>, point: () => ResumePoint) {
    this.records = page.records;
    this.window = page.window;
    this.offset = page.offset;
    this.count = page.count;
    this.warnings = page.warnings;
    this.exchange = page.exchange;
    this.#point = point;
  }

  get resumeToken(): string {
    return writeToken(this.#point());
  }
}
