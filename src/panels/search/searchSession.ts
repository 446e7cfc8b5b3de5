import type { NextAction } from '../../liveperson/explanation.ts';
import { UnknownAccountError } from '../../accounts/explainedError.ts';
import { WarnedSearch } from '../../liveperson/search/warnedSearch.ts';
import { failureView } from '../frame/failureView.ts';
import type { PageConnection } from '../frame/pageConnection.ts';
import type { FailureView } from '../protocol/failure.ts';
import {
  searchChosen,
  statusChanged,
  type Preview,
  type QueryCheck,
  type Search,
  type SearchStatus,
} from '../protocol/search.ts';
import { SearchRun } from './searchRun.ts';
import type { SearchResults } from './searchResults.ts';
import { planOf, readPreview, type SearchClient } from './searchSource.ts';
import { idleStatus, statusOf } from './searchStatus.ts';

/** Status messages to the page are this far apart: a page of rows arrives more often than a person can read. */
const statusIntervalMs = 100;

export interface SearchSessionOptions {
  readonly accountId: string;
  readonly accountName: () => string;
  readonly search: Search;
  readonly page: PageConnection;
  readonly now: () => number;
  readonly getClient: () => Promise<SearchClient>;
}

/** Which record a row is of; `start`, epoch ms, where it is known. */
export interface RowAddress {
  readonly id: string;
  readonly start?: number;
}

/** What the editor does for this page. */
export interface SearchActions {
  openTranscript(search: Search, row: RowAddress): void;
  compare(search: Search, rows: readonly [RowAddress, RowAddress]): void;
  openVisitor(visit: { readonly visitorId: string; readonly sessionId: string }): void;
  runAction(action: NextAction): void;
  /** Opens why a recorded call failed. */
  explain(requestId: string): void;
  /** Opens why what was found may be incomplete. */
  explainWarnings(search: WarnedSearch): void;
  /** Asks for a name. */
  save(search: Search, relative: boolean): void;
  openAsFile(search: Search, relative: boolean): void;
  /** Of web chats only. */
  openAsList(search: Search): void;
  /** Of rows that are in; all that the search finds without any. */
  exportResults(search: Search, rows: readonly RowAddress[]): void;
  /** Lets a person choose, and delete. */
  pickSaved(): Promise<Search | undefined>;
}

export interface SearchCounts {
  readonly count: number;
  readonly shown: number;
}

/** What a search panel does: owns the rows, runs the search, tells the page how it stands. */
export class SearchSession {
  readonly #options: SearchSessionOptions;
  #search: Search;
  #run: SearchRun | undefined;
  #searches = 0;
  /** How far the newest search was to go. */
  #extent: 'all' | 'firstPage' = 'all';
  /** Of the newest search: settled once its first page is in, or it failed before. */
  #firstPage: Promise<SearchCounts> | undefined;
  #statusTimer: NodeJS.Timeout | undefined;

  constructor(options: SearchSessionOptions) {
    this.#options = options;
    this.#search = options.search;
  }

  get accountId(): string {
    return this.#options.accountId;
  }

  get accountName(): string {
    return this.#options.accountName();
  }

  /** What was searched last, or stands in the form of a new panel. */
  get search(): Search {
    return this.#search;
  }

  /** Undefined while nothing was searched. */
  get results(): SearchResults | undefined {
    return this.#run?.results;
  }

  /** What was found, when it came with warnings. */
  get warned(): WarnedSearch | undefined {
    const { accountId, now } = this.#options;
    const run = this.#run;
    if (run === undefined || run.noted.length === 0) return undefined;
    const { search: { product, query }, results, count, noted } = run;
    return new WarnedSearch({ accountId, product, query, records: results.length, count, warnings: noted, at: now() });
  }

  get status(): SearchStatus {
    return this.#run ? statusOf(this.#run, this.#searches, this.#options.now()) : idleStatus;
  }

  /** The search failed because there was no such account. */
  get lacksAccount(): boolean {
    return this.#run?.failure instanceof UnknownAccountError;
  }

  /** What is shown, once its first page is in. When nothing was searched yet, the first page of a query of its own. */
  async shown(otherwise: Search): Promise<SearchCounts> {
    const run = this.#run;
    if (!run) return await this.run(otherwise, 'firstPage');
    await this.#firstPage;
    return { count: run.count, shown: run.results.length };
  }

  /** Runs a search that does not come from the page, whose form then shows it. */
  async use(search: Search): Promise<SearchCounts> {
    this.#options.page.notify(searchChosen, search);
    return await this.run(search);
  }

  /** Runs a search. Resolves when its first page is in, rejects when it failed before. */
  async run(search: Search, extent: 'all' | 'firstPage' = 'all'): Promise<SearchCounts> {
    this.#run?.cancel();
    this.#search = search;
    this.#searches += 1;
    const firstPage = Promise.withResolvers<SearchCounts>();
    const run = new SearchRun(search, {
      now: this.#options.now,
      changed: () => {
        // Also for a search that another one has replaced: its caller still waits.
        settle(run, firstPage);
        this.#changed(run);
      },
    });
    this.#run = run;
    this.#firstPage = firstPage.promise;
    this.#start(run, extent);
    return await firstPage.promise;
  }

  cancel(): void {
    this.#run?.cancel();
  }

  /** Behind the last page that is in; from the start when there is none. */
  goOn(): void {
    if (this.#run && this.#run.phase !== 'running') this.#start(this.#run, 'all');
  }

  /** A search that failed, as far as it was to go. */
  startAgain(): void {
    if (this.#run?.phase === 'failed') this.#start(this.#run, this.#extent);
  }

  dispose(): void {
    this.#run?.cancel();
    this.#run = undefined;
    clearTimeout(this.#statusTimer);
  }

  async check(search: Search): Promise<QueryCheck> {
    const { problems, windows, minimumRequests, merged } = planOf(await this.#options.getClient(), search);
    return { problems, windows: windows.length, minimumRequests, merged };
  }

  address(id: string): RowAddress {
    const start = this.#run?.results.find(id)?.start;
    return { id, ...(start !== undefined && { start }) };
  }

  async preview(id: string, signal: AbortSignal): Promise<Preview | FailureView> {
    try {
      const { product } = this.#search;
      const client = await this.#options.getClient();
      return await readPreview(client, product, this.address(id), { signal });
    } catch (error) {
      return failureView(error);
    }
  }

  #start(run: SearchRun, extent: 'all' | 'firstPage'): void {
    this.#extent = extent;
    void run.run(this.#options.getClient, extent);
  }

  #changed(run: SearchRun): void {
    if (run !== this.#run) return;
    if (run.phase !== 'running') this.#tell();
    else this.#statusTimer ??= setTimeout(() => { this.#tell(); }, statusIntervalMs);
  }

  #tell(): void {
    clearTimeout(this.#statusTimer);
    this.#statusTimer = undefined;
    this.#options.page.notify(statusChanged, this.status);
  }
}

/** The caller of a search waits for its first page only. */
function settle({ phase, failure, count, results }: SearchRun, firstPage: PromiseWithResolvers<SearchCounts>): void {
  if (phase === 'failed') firstPage.reject(failure instanceof Error ? failure : new Error(String(failure)));
  else if (results.length > 0 || phase !== 'running') firstPage.resolve({ count, shown: results.length });
}
