import * as l10n from '@vscode/l10n';
import type { Range } from '../engagementHistory/engagementQuery.ts';
import type { Exchange } from '../http/exchange.ts';
import { HandedOutPage } from './handedOutPage.ts';
import { IncompleteSearchError, type Shortfall } from './incompleteSearchError.ts';
import type { Keyed } from './pass.ts';
import type { RecordTraits } from './recordTraits.ts';
import { readToken, searchName, type ResumePoint, type ResumeWindow } from './resumeToken.ts';
import type { SearchPage, SearchPlan, Warning } from './search.ts';
import { SeenRecords } from './seenRecords.ts';
import { shortKey } from './shortKey.ts';
import { largestResult, WindowReading } from './windowReading.ts';
import { splitWindow } from './windows.ts';

/** The query as far as the engine cares: the limit bounds the result, everything else only tells one search from another. */
export interface SearchedQuery {
  readonly limit?: number;
}

/** What belongs to a page besides its records. */
export interface PageFacts {
  readonly window: number;
  readonly offset: number;
  readonly count: number;
  readonly exchange: Exchange;
}

/** Offsets at which the windows would continue, where they differ from the windows' own. */
export type Offsets<R> = ReadonlyMap<WindowReading<R>, number>;

/** Everything one search keeps while it runs: its unfinished windows, what was handed out, and how to continue. */
export class SearchState<R> {
  /** Unfinished windows, in the order in which they are read. */
  readings: readonly WindowReading<R>[];
  /** Matches per window of the plan, as far as known. */
  readonly counts: (number | null)[];

  private readonly plan: SearchPlan;
  private readonly traits: RecordTraits<R>;
  private readonly name: string;
  private readonly limit: number;
  private readonly seen: SeenRecords;
  /** Records handed out so far, before an interruption too. */
  handedOut: number;
  private readonly edge: string[] = [];
  private readonly edgeBefore: readonly string[];
  private readonly shortfalls: Shortfall[] = [];
  private pending: Warning[] = [];
  /** Matches in finished parts of a split window. */
  private readonly bases: number[];

  constructor(options: {
    readonly plan: SearchPlan;
    readonly query: SearchedQuery;
    readonly records: RecordTraits<R>;
    readonly resume?: string | undefined;
  }) {
    const { limit, ...asked } = options.query;
    this.plan = options.plan;
    this.traits = options.records;
    this.limit = limit ?? Number.POSITIVE_INFINITY;
    this.name = searchName([asked, this.plan.windows, this.plan.merged, this.plan.pageSize]);
    const point = options.resume === undefined ? beginning(this.name, this.plan.windows) : readToken(options.resume, this.name);
    this.seen = new SeenRecords([...point.edge, ...point.windows.flatMap(({ handled }) => handled)]);
    this.handedOut = point.handedOut;
    this.edgeBefore = point.edge;
    this.counts = [...point.counts];
    this.bases = this.plan.windows.map((_, window) => point.windows.find((part) => part.window === window)?.base ?? 0);
    this.readings = point.windows.map((part) => this.open(part, options.resume === undefined ? undefined : part));
  }

  get remaining(): number {
    return Math.max(0, this.limit - this.handedOut);
  }

  /** Takes note that these records leave the search now. */
  handOut(reading: WindowReading<R>, records: readonly Keyed<R>[]): void {
    this.handedOut += records.length;
    for (const keyed of records) {
      reading.noteHandedOut(keyed);
      const start = this.traits.start(keyed.record);
      if (
        this.readings.some(
          (other) => other !== reading && (start === undefined || (start >= other.range.from && start <= other.range.to)),
        )
      ) {
        this.edge.push(keyed.key);
      }
    }
  }

  /** Builds the page; its token is only written when somebody reads it. Warnings that waited for a page go with it. */
  page(records: readonly R[], facts: PageFacts, warnings: readonly Warning[], offsets: Offsets<R> = new Map()): SearchPage<R> {
    const point = this.snapshot(offsets);
    const all = [...this.pending, ...warnings];
    this.pending = [];
    return new HandedOutPage({ records, ...facts, warnings: all }, point);
  }

  get hasWarnings(): boolean {
    return this.pending.length > 0;
  }

  warn(warnings: readonly Warning[]): void {
    this.pending.push(...warnings);
  }

  /** Where a page stands inside its plan window. */
  base(reading: WindowReading<R>): number {
    return this.bases[reading.window] ?? 0;
  }

  noteCount(window: number, count: number): void {
    const parts = this.readings.filter((reading) => reading.window === window).length;
    if (parts <= 1 && (this.bases[window] ?? 0) === 0) {
      this.counts[window] = count;
    }
  }

  finish(reading: WindowReading<R>): void {
    if (reading.missing > 0) {
      this.shortfalls.push({ window: reading.range, missing: reading.missing });
    }
    this.bases[reading.window] = this.base(reading) + (reading.count ?? 0);
    // A search by id whose first window answers with records of other times has answered for all times.
    const answeredForAll = this.plan.byId === true && reading.timesIgnored;
    this.readings = answeredForAll ? [] : this.readings.filter((other) => other !== reading);
  }

  /** Replaces a window with more matches than can be paged through by parts of it. */
  split(reading: WindowReading<R>, count: number): void {
    const ascending = (this.plan.windows.at(-1)?.from ?? 0) > (this.plan.windows[0]?.from ?? 0);
    // Chats are not spread evenly: aim below the cap, and let parts that still exceed it be split again.
    const parts = splitWindow(reading.range, Math.ceil((count / largestResult) * 1.25), ascending ? 'ascending' : 'descending');
    this.counts[reading.window] ??= count;
    const readings = parts.map((range) =>
      this.open({ ...range, window: reading.window, offset: 0, count: null, handled: [] }, undefined),
    );
    this.readings = this.readings.flatMap((other) => (other === reading ? readings : [other]));
    this.warn([
      {
        kind: 'windowSplit',
        message: l10n.t(
          '{0} matches in one window are more than can be paged through; it is read in {1} parts.',
          count,
          parts.length,
        ),
      },
    ]);
  }

  /** @throws IncompleteSearchError when the service counted records that it never listed */
  throwIfIncomplete(): void {
    if (this.shortfalls.length > 0) {
      throw new IncompleteSearchError(this.shortfalls);
    }
  }

  private open(part: Omit<ResumeWindow, 'base'>, progress: Omit<ResumeWindow, 'base'> | undefined): WindowReading<R> {
    const range: Range = { from: part.from, to: part.to };
    return new WindowReading({
      range,
      window: part.window,
      limit: this.plan.pageSize,
      traits: this.traits,
      seen: this.seen,
      splittable: splitWindow(range, 2, 'ascending').length > 1,
      progress:
        progress === undefined || (progress.offset === 0 && progress.handled.length === 0)
          ? undefined
          : { ...progress, count: progress.count ?? undefined },
    });
  }

  /** Remembers lengths now and builds the point only when asked, for most tokens are never read. */
  private snapshot(offsets: Offsets<R>): () => ResumePoint {
    const { name, handedOut, edge } = this;
    const counts = [...this.counts];
    const edgeLength = edge.length;
    const windows = this.readings.map((reading) => ({
      reading,
      base: this.base(reading),
      offset: offsets.get(reading) ?? reading.offset,
      count: reading.count ?? null,
      handled: reading.handled.length,
    }));
    return () => ({
      search: name,
      handedOut,
      counts,
      edge: [...this.edgeBefore, ...edge.slice(0, edgeLength).map(shortKey)],
      windows: windows.map(({ reading, base, offset, count, handled }) => ({
        window: reading.window,
        ...reading.range,
        base,
        offset,
        count,
        handled: [...reading.handledBefore, ...reading.handled.slice(0, handled).map(shortKey)],
      })),
    });
  }
}

function beginning(search: string, windows: readonly Range[]): ResumePoint {
  return {
    search,
    handedOut: 0,
    counts: windows.map(() => null),
    edge: [],
    windows: windows.map(({ from, to }, window) => ({ window, from, to, base: 0, offset: 0, count: null, handled: [] })),
  };
}
