import type { EngagementQuery } from '../../liveperson/engagementHistory/engagementQuery.ts';
import type { EngagementRecord, HistoryLine } from '../../liveperson/engagementHistory/engagementRecord.ts';
import type { CallOptions } from '../../liveperson/livePersonClient.ts';
import type { SearchOptions } from '../../liveperson/plannedSearch.ts';
import type { SearchPage, SearchPlan } from '../../liveperson/search/search.ts';
import type { SearchPhase } from '../protocol/search.ts';
import { resultRow } from './resultRow.ts';
import { SearchResults } from './searchResults.ts';
import { needleOf } from './snippet.ts';

const concurrency = 4;
/** Words of a service may be of any length; a page shows a sentence. */
const warningLength = 300;

type ReceivedPage = Omit<SearchPage, 'exchange'>;

/** What a search needs of the client. */
export interface SearchClient {
  planSearch(query: EngagementQuery): SearchPlan;
  searchEngagements(query: EngagementQuery, options: SearchOptions): AsyncIterable<ReceivedPage>;
  getEngagement(query: { readonly engagementId: string; readonly around?: number }, options: CallOptions): Promise<{ readonly value: EngagementRecord }>;
}

/** One search from its start to its end: what is in, how far it is, how to go on. */
export class SearchRun {
  readonly query: EngagementQuery;
  readonly results = new SearchResults();
  /** By their words, the records they are about. */
  readonly #warnings = new Map<string, Set<string>>();
  readonly #counts = new Map<number, number>();
  readonly #plainText: (line: HistoryLine) => string;
  readonly #changed: () => void;
  readonly #now: () => number;
  #cancelled = new AbortController();
  #elapsedMs = 0;
  #startedAt: number | undefined;
  phase: SearchPhase = 'idle';
  failure: unknown;
  resumeToken: string | undefined;
  windows = 0;
  windowsDone = 0;

  constructor(query: EngagementQuery, { plainText, changed, now }: { plainText: (line: HistoryLine) => string; changed: () => void; now: () => number }) {
    this.query = query;
    this.#plainText = plainText;
    this.#changed = changed;
    this.#now = now;
  }

  /** Matches as far as the service has counted them. */
  get count(): number {
    return [...this.#counts.values()].reduce((sum, count) => sum + count, 0);
  }

  get warnings(): readonly string[] {
    return Array.from(this.#warnings, ([message, { size }]) => (size === 0 ? message : `${message} (${size} ${size === 1 ? 'record' : 'records'})`));
  }

  get elapsedMs(): number {
    return this.#elapsedMs + (this.#startedAt === undefined ? 0 : this.#now() - this.#startedAt);
  }

  cancel(): void {
    this.#cancelled.abort();
  }

  /**
   * Runs until all is in, or for one page; goes on behind the last page when there is one. Never rejects: how it ended, also when
   * there was no client, is in `phase` and `failure`. It can be cancelled from the start, while the client is still being made.
   */
  async run(getClient: () => Promise<SearchClient>, extent: 'all' | 'firstPage'): Promise<void> {
    this.#cancelled = new AbortController();
    this.#startedAt = this.#now();
    this.phase = 'running';
    this.failure = undefined;
    this.#changed();
    try {
      const client = await getClient();
      this.#cancelled.signal.throwIfAborted();
      this.windows = client.planSearch(this.query).windows.length;
      const resume = this.resumeToken;
      const options = { signal: this.#cancelled.signal, concurrency, ...(resume !== undefined && { resume }) };
      for await (const page of client.searchEngagements(this.query, options)) {
        this.#take(page);
        if (extent === 'firstPage' && this.results.length > 0) break;
      }
      const more = extent === 'firstPage' && (this.results.length < this.count || this.windowsDone + 1 < this.windows);
      this.phase = more ? 'paused' : 'done';
      if (!more) this.windowsDone = this.windows;
    } catch (error) {
      this.phase = this.#cancelled.signal.aborted ? 'cancelled' : 'failed';
      if (this.phase === 'failed') this.failure = error;
    } finally {
      this.#elapsedMs = this.elapsedMs;
      this.#startedAt = undefined;
      this.#changed();
    }
  }

  #take({ records, window, count, warnings, resumeToken }: ReceivedPage): void {
    const needle = needleOf(this.query.keyword);
    this.results.add(records.map((record) => resultRow(record, needle, this.#plainText)));
    this.#counts.set(window, count);
    this.windowsDone = window;
    this.resumeToken = resumeToken;
    for (const { message, engagementIds = [] } of warnings) {
      const words = message.slice(0, warningLength);
      const ids = this.#warnings.get(words) ?? new Set();
      this.#warnings.set(words, ids);
      for (const id of engagementIds) ids.add(id);
    }
    this.#changed();
  }
}
