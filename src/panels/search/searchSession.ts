import * as v from 'valibot';
import type { EngagementQuery } from '../../liveperson/engagementHistory/engagementQuery.ts';
import type { HistoryLine } from '../../liveperson/engagementHistory/engagementRecord.ts';
import type { NextAction } from '../../liveperson/explanation.ts';
import { failureView } from '../frame/failureView.ts';
import type { PageConnection } from '../frame/pageConnection.ts';
import { nextActions, type FailureView } from '../protocol/failure.ts';
import * as protocol from '../protocol/search.ts';
import { emptyReasons } from './emptyReasons.ts';
import { previewOf } from './preview.ts';
import { querySchema } from './querySchema.ts';
import { SearchRun, type SearchClient } from './searchRun.ts';

/** Status messages to the page are this far apart: a page of rows arrives more often than a person can read. */
const statusIntervalMs = 100;
const rowsAtOnce = 500;
const maxRows = 10_000_000;

export interface SearchSessionOptions {
  readonly accountId: string;
  readonly accountName: string;
  readonly query: EngagementQuery;
  readonly page: PageConnection;
  readonly now: () => number;
  readonly plainText: (line: HistoryLine) => string;
  readonly getClient: () => Promise<SearchClient>;
  /** `startTime`, epoch ms: when the chat began, where its row says so. */
  readonly openTranscript: (engagementId: string, startTime: number | undefined) => void;
  readonly openVisitor: (visit: { readonly visitorId: string; readonly sessionId: string }) => void;
  readonly runAction: (action: NextAction) => void;
}

export interface SearchCounts {
  readonly count: number;
  readonly shown: number;
}

/** What a search panel does: owns the rows, runs the search, answers the page. */
export class SearchSession {
  readonly #options: SearchSessionOptions;
  #query: EngagementQuery;
  #run: SearchRun | undefined;
  #searches = 0;
  /** Of the newest search: settled once its first page is in, or it failed before. */
  #firstPage: Promise<SearchCounts> | undefined;
  #statusTimer: NodeJS.Timeout | undefined;

  constructor(options: SearchSessionOptions) {
    this.#options = options;
    this.#query = options.query;
    this.#listen(options.page);
  }

  /** What is shown, once its first page is in. When nothing was searched yet, the first page of a query of its own. */
  async shown(otherwise: EngagementQuery): Promise<SearchCounts> {
    if (!this.#run) return await this.search(otherwise, 'firstPage');
    await this.#firstPage;
    return { count: this.#run.count, shown: this.#run.results.length };
  }

  /** Runs a search. Resolves when its first page is in, rejects when it failed before. */
  async search(query: EngagementQuery, extent: 'all' | 'firstPage' = 'all'): Promise<SearchCounts> {
    const { now, plainText } = this.#options;
    this.#run?.cancel();
    this.#query = query;
    this.#searches += 1;
    const firstPage = Promise.withResolvers<SearchCounts>();
    const run = new SearchRun(query, {
      now,
      plainText,
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

  /** Ends what is under way. */
  dispose(): void {
    this.#run?.cancel();
    this.#run = undefined;
    clearTimeout(this.#statusTimer);
  }

  #listen(page: PageConnection): void {
    const { openTranscript, openVisitor, runAction } = this.#options;
    const engagement = v.strictObject({ engagementId: v.pipe(v.string(), v.maxLength(256)) });
    const visit = v.strictObject({ visitorId: v.pipe(v.string(), v.maxLength(256)), sessionId: v.pipe(v.string(), v.maxLength(256)) });
    const row = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(maxRows));
    page.answer(protocol.getStart, v.null(), () => ({ accountId: this.#options.accountId, accountName: this.#options.accountName, query: this.#query, status: this.#status() }));
    page.answer(protocol.checkQuery, querySchema, async (query) => this.#check(query));
    page.answer(protocol.getRows, v.strictObject({ from: row, to: row }), ({ from, to }) => this.#run?.results.slice(from, Math.min(to, from + rowsAtOnce)) ?? []);
    page.answer(protocol.sortRows, sortSchema, (order) => {
      this.#run?.results.sort(order ?? undefined);
      return null;
    });
    page.answer(protocol.getPreview, engagement, async ({ engagementId }, signal) => this.#preview(engagementId, signal));
    page.receive(protocol.runSearch, querySchema, (query) => {
      // A failure is part of the status, which the page is told.
      this.search(query).catch(() => undefined);
    });
    page.receive(protocol.cancelSearch, v.null(), () => { this.#run?.cancel(); });
    page.receive(protocol.resumeSearch, v.null(), () => { this.#goOn(); });
    page.receive(protocol.openTranscript, engagement, ({ engagementId }) => { openTranscript(engagementId, this.#run?.results.find(engagementId)?.start); });
    page.receive(protocol.openVisitor, visit, openVisitor);
    page.receive(protocol.runAction, v.strictObject({ action: v.picklist(nextActions) }), ({ action }) => {
      if (action === 'retry') this.#goOn();
      else runAction(action);
    });
  }

  #start(run: SearchRun, extent: 'all' | 'firstPage'): void {
    void run.run(this.#options.getClient, extent);
  }

  /** Behind the last page that is in; from the start when there is none. */
  #goOn(): void {
    if (this.#run && this.#run.phase !== 'running') this.#start(this.#run, 'all');
  }

  async #check(query: EngagementQuery): Promise<protocol.QueryCheck> {
    const plan = (await this.#options.getClient()).planSearch(query);
    return { problems: plan.problems, windows: plan.windows.length, minimumRequests: plan.minimumRequests, merged: plan.merged };
  }

  async #preview(engagementId: string, signal: AbortSignal): Promise<protocol.Preview | FailureView> {
    try {
      const client = await this.#options.getClient();
      // A search by id covers a month: without the time, older chats would not be found.
      const around = this.#run?.results.find(engagementId)?.start;
      const { value } = await client.getEngagement({ engagementId, ...(around !== undefined && { around }) }, { signal });
      return previewOf(value, this.#options.plainText);
    } catch (error) {
      return failureView(error);
    }
  }

  #changed(run: SearchRun): void {
    if (run !== this.#run) return;
    if (run.phase !== 'running') this.#tell();
    else this.#statusTimer ??= setTimeout(() => { this.#tell(); }, statusIntervalMs);
  }

  #tell(): void {
    clearTimeout(this.#statusTimer);
    this.#statusTimer = undefined;
    this.#options.page.notify(protocol.statusChanged, this.#status());
  }

  #status(): protocol.SearchStatus {
    const run = this.#run;
    if (!run) return { search: 0, phase: 'idle', shown: 0, count: 0, windowsDone: 0, windows: 0, elapsedMs: 0, warnings: [], emptyReasons: [], canResume: false };
    const { phase, count, warnings, windows, windowsDone, elapsedMs, failure, resumeToken, query, results } = run;
    return {
      search: this.#searches,
      phase,
      shown: results.length,
      count,
      windows,
      windowsDone,
      elapsedMs,
      warnings,
      emptyReasons: phase === 'done' && results.length === 0 ? emptyReasons(query, this.#options.now()) : [],
      canResume: (phase === 'paused' || phase === 'cancelled' || phase === 'failed') && resumeToken !== undefined,
      ...(failure !== undefined && { failure: failureView(failure) }),
    };
  }
}

/** The caller of a search waits for its first page only. */
function settle({ phase, failure, count, results }: SearchRun, firstPage: PromiseWithResolvers<SearchCounts>): void {
  if (phase === 'failed') firstPage.reject(failure instanceof Error ? failure : new Error(String(failure)));
  else if (results.length > 0 || phase !== 'running') firstPage.resolve({ count, shown: results.length });
}

const sortSchema = v.nullable(
  v.strictObject({
    column: v.picklist(['start', 'visitor', 'agent', 'skill', 'duration', 'lines', 'mcs', 'endReason'] as const satisfies readonly protocol.SortColumn[]),
    direction: v.picklist(['ascending', 'descending']),
  }),
);
