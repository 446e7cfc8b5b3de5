import type { EngagementQuery } from '../liveperson/engagementHistory/engagementQuery.ts';
import { missingRecords } from '../liveperson/errors/missingRecords.ts';
import type { LivePersonClient } from '../liveperson/livePersonClient.ts';
import { MatchCount } from '../liveperson/search/matchCount.ts';
import type { SearchPage } from '../liveperson/search/search.ts';
import { summarise, type EngagementSummary } from './engagementSummary.ts';

export interface Progress {
  readonly loaded: number;
  /** Records that the service counted in the time windows asked so far. */
  readonly total: number;
  /** False while windows are left whose records nobody has counted yet. */
  readonly exact: boolean;
  readonly more: boolean;
}

/**
 * The history records of one account and time range, a page at a time. What was loaded stays; a page that fails can be asked
 * for again.
 */
export class EngagementPager {
  readonly #client: () => Promise<LivePersonClient>;
  readonly #query: EngagementQuery;
  readonly #records = new Map<string, EngagementSummary>();
  readonly #counted = new MatchCount();
  #windows = 1;
  #pageSize = 0;
  #resume: string | undefined;
  #done = false;
  #running: Promise<void> | undefined;

  constructor(client: () => Promise<LivePersonClient>, query: EngagementQuery) {
    this.#client = client;
    this.#query = query;
  }

  get records(): Iterable<EngagementSummary> {
    return this.#records.values();
  }

  get started(): boolean {
    return this.#counted.windows > 0 || this.#done;
  }

  get progress(): Progress {
    return {
      loaded: this.#records.size,
      total: Math.max(this.#records.size, this.#counted.total),
      exact: this.#done || this.#counted.windows >= this.#windows,
      more: !this.#done,
    };
  }

  /** Loads the next page that has records. Calls made meanwhile wait for the same page. */
  async next(signal: AbortSignal): Promise<void> {
    this.#running ??= this.#load(signal).finally(() => {
      this.#running = undefined;
    });
    await this.#running;
  }

  async #load(signal: AbortSignal): Promise<void> {
    if (this.#done) return;
    const client = await this.#client();
    const plan = client.planSearch(this.#query);
    this.#windows = plan.windows.length;
    this.#pageSize = plan.pageSize;
    const resume = this.#resume === undefined ? {} : { resume: this.#resume };
    const options = { signal, concurrency: 1, readAhead: false, ...resume };
    try {
      for await (const page of client.searchEngagements(this.#query, options)) {
        this.#append(page);
        // Behind the last page the search itself knows whether anything is missing, and reads it.
        if (page.records.length > 0 && !this.#isLast(page)) return;
      }
    } catch (error) {
      // What is counted and never listed cannot be shown; asking again would not bring it.
      if (missingRecords(error) === undefined) throw error;
    }
    this.#done = true;
  }

  #append(page: SearchPage): void {
    for (const summary of page.records.map(summarise)) this.#records.set(summary.key, summary);
    this.#counted.note(page);
    this.#resume = page.resumeToken;
  }

  #isLast({ window, offset, count }: SearchPage): boolean {
    return window === this.#windows - 1 && offset + this.#pageSize >= count;
  }
}
