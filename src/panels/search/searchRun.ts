import * as l10n from '@vscode/l10n';
import { MatchCount } from '../../liveperson/search/matchCount.ts';
import { NotedWarnings, type NotedWarning } from '../../liveperson/search/notedWarnings.ts';
import type { SearchPhase, Search } from '../protocol/search.ts';
import { SearchResults } from './searchResults.ts';
import { planOf, rowPages, type RowPage, type SearchClient } from './searchSource.ts';

const concurrency = 4;

/** One search from its start to its end: what is in, how far it is, how to go on. */
export class SearchRun {
  readonly search: Search;
  readonly results: SearchResults;
  readonly #warnings = new NotedWarnings();
  readonly #counted = new MatchCount();
  readonly #changed: () => void;
  readonly #now: () => number;
  #cancelled = new AbortController();
  #elapsedMs = 0;
  #startedAt: number | undefined;
  phase: SearchPhase = 'idle';
  failure: unknown;
  #resumeToken: (() => string) | undefined;
  windows = 0;
  windowsDone = 0;

  constructor(search: Search, { changed, now }: { readonly changed: () => void; readonly now: () => number }) {
    this.search = search;
    this.results = new SearchResults(search.query);
    this.#changed = changed;
    this.#now = now;
  }

  /** Matches as far as the service has counted them. */
  get count(): number {
    return this.#counted.total;
  }

  get warnings(): readonly string[] {
    return this.noted.map(({ message, ids: { length } }) =>
      length === 0 ? message : `${message} (${length === 1 ? l10n.t('1 record') : l10n.t('{0} records', length)})`,
    );
  }

  /** The same with where they came from. */
  get noted(): readonly NotedWarning[] {
    return this.#warnings.all;
  }

  /** There is a page to go on behind. */
  get canGoOn(): boolean {
    return this.#resumeToken !== undefined;
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
      this.windows = planOf(client, this.search).windows.length;
      const resume = this.#resumeToken?.();
      const options = { signal: this.#cancelled.signal, concurrency, ...(resume !== undefined && { resume }) };
      for await (const page of rowPages(client, this.search, options)) {
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

  #take({ rows, resumeToken, ...page }: RowPage): void {
    this.results.add(rows);
    this.#counted.note(page);
    this.windowsDone = page.window;
    this.#resumeToken = resumeToken;
    this.#warnings.note(page);
    this.#changed();
  }
}
