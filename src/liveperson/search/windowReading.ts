import * as l10n from '@vscode/l10n';
import type { Range } from '../engagementHistory/engagementQuery.ts';
import type { Exchange } from '../http/exchange.ts';
import { Pass, type Arrival, type FetchedPage, type Keyed } from './pass.ts';
import type { RecordTraits } from './recordTraits.ts';
import type { Warning } from './search.ts';
import type { SeenRecords } from './seenRecords.ts';
import { shortKey } from './shortKey.ts';

/** The services name Elasticsearch in their errors, whose default result window this is. No cap is documented: not confirmed. */
export const largestResult = 10_000;

/** A count that changes while pages are read makes a window be read again, this often at most. */
const mostPasses = 4;

/** Where a window stands, for continuing an interrupted search. */
export interface WindowProgress {
  readonly offset: number;
  readonly count: number | undefined;
  /** Short keys of the records that left the search out of this window. */
  readonly handled: readonly string[];
}

export type Taken<R> =
  | {
      readonly kind: 'page';
      readonly records: readonly Keyed<R>[];
      readonly offset: number;
      readonly count: number;
      readonly warnings: readonly Warning[];
      readonly exchange: Exchange;
      readonly repeated: boolean;
    }
  | { readonly kind: 'split'; readonly count: number }
  | { readonly kind: 'wait' }
  | { readonly kind: 'done' };

/** One page asked for. */
export interface Ask<R> {
  readonly offset: number;
  readonly pass: Pass<R>;
  /** The highest count that was known when the page was asked for: a lower one in its answer means that records have gone. */
  readonly highest: number;
}

/**
 * Reads one window completely. Pages are taken in order; records already handed out are left out. When the count grows meanwhile
 * the window is read again until as many records are known as are counted; when it shrinks, records may have slipped from a page
 * not yet read to one already read, so only an undisturbed reading from the start counts as complete.
 */
export class WindowReading<R> {
  /** Some record began outside the window: the service did not apply the time limits. */
  timesIgnored = false;
  /** How many counted records could not be had in the end. */
  missing = 0;
  /** Keys of the records that left the search. Grows only, so that its length is a point in time. */
  readonly handled: string[] = [];
  /** Short keys handled before an interruption. */
  readonly handledBefore: readonly string[];
  readonly range: Range;
  readonly window: number;

  private pass: Pass<R>;
  private passes = 1;
  private done = false;
  private highest = 0;
  private shrunk = false;
  private readonly known = new Set<string>();
  private readonly resumed: Set<string>;
  private readonly limit: number;
  private readonly traits: RecordTraits<R>;
  private readonly seen: SeenRecords;
  private readonly splittable: boolean;

  constructor(options: {
    readonly range: Range;
    readonly window: number;
    readonly limit: number;
    readonly traits: RecordTraits<R>;
    readonly seen: SeenRecords;
    readonly splittable: boolean;
    readonly progress?: WindowProgress | undefined;
  }) {
    const { range, window, limit, traits, seen, splittable, progress } = options;
    this.range = range;
    this.window = window;
    this.limit = limit;
    this.traits = traits;
    this.seen = seen;
    this.splittable = splittable && progress === undefined;
    this.handledBefore = progress?.handled ?? [];
    this.resumed = new Set(this.handledBefore);
    this.highest = progress?.count ?? 0;
    this.pass = new Pass({ start: progress?.offset ?? 0, limit, oneByOne: false, count: progress?.count });
  }

  get outstanding(): number {
    return this.pass.outstanding;
  }

  /** True when the page that is due has not been asked for. */
  get urgent(): boolean {
    return !this.done && this.pass.wanted === this.pass.due;
  }

  /** The offset the next token should name: pages before it need not be read again, unless records may have slipped into them. */
  get offset(): number {
    return this.passes === 1 && !this.shrunk ? this.pass.due : 0;
  }

  get count(): number | undefined {
    return this.pass.count;
  }

  /** The next page to fetch, if one is wanted now. */
  ask(): Ask<R> | undefined {
    const offset = this.done ? undefined : this.pass.wanted;
    if (offset === undefined) {
      return undefined;
    }
    this.pass.asked();
    return { offset, pass: this.pass, highest: this.highest };
  }

  arrived({ offset, pass, highest }: Ask<R>, arrival: Arrival<R>): void {
    const count = 'page' in arrival ? arrival.page.count : undefined;
    if (count !== undefined) {
      this.shrunk ||= count < highest;
      this.highest = Math.max(this.highest, count);
    }
    pass.arrived(offset, arrival);
  }

  /** What can be handed out now. @throws whatever fetching the due page failed with */
  take(): Taken<R> {
    if (this.done) {
      return { kind: 'done' };
    }
    const taken = this.pass.take();
    if (taken === undefined) {
      return { kind: 'wait' };
    }
    if ('error' in taken.arrival) {
      throw taken.arrival.error;
    }
    const { page } = taken.arrival;
    if (this.splittable && taken.offset === 0 && this.passes === 1 && (page.count ?? 0) > largestResult) {
      this.done = true;
      return { kind: 'split', count: page.count ?? 0 };
    }
    return this.hand(taken.offset, page);
  }

  /** To be called for each record when it really leaves the search. */
  noteHandedOut({ key }: Keyed<R>): void {
    this.handled.push(key);
  }

  private hand(offset: number, page: FetchedPage<R>): Taken<R> {
    const { pass } = this;
    const repeated = this.passes > 1;
    const fresh = this.newRecords(page.records);
    pass.note(page, page.count === undefined ? undefined : this.latestCount(page.count));
    pass.ended ||= repeated && !this.shrunk && this.knownCount >= (pass.count ?? 0);
    const { records, warnings } = pass.ended ? this.endPass() : { records: [], warnings: [] };
    return {
      kind: 'page',
      records: [...fresh, ...records],
      offset,
      count: pass.count ?? offset + page.records.length,
      warnings: [...page.warnings, ...warnings],
      exchange: page.exchange,
      repeated,
    };
  }

  private newRecords(records: readonly R[]): Keyed<R>[] {
    const keyed = this.pass.keep(withKeys(records, this.traits), this.passes === mostPasses ? 'compare' : 'keyOnly');
    // A page of nothing but repetitions: the service does not page on, and would not at the next offset either.
    this.pass.ended ||= keyed.length === 0;
    return keyed.filter(({ key, record }) => {
      const start = this.traits.start(record);
      this.timesIgnored ||= start !== undefined && (start < this.range.from || start > this.range.to);
      this.known.add(key);
      if (this.resumed.size > 0) {
        this.resumed.delete(shortKey(key));
      }
      return this.seen.add(key);
    });
  }

  /**
   * Pages are handed out by offset, not in the order of their answers: a count below one that is known may be of before, when
   * one more chat had not ended yet. Only after records have gone the page's own count is the better one.
   */
  private latestCount(ofPage: number): number {
    return this.shrunk ? ofPage : Math.max(ofPage, this.highest);
  }

  private get knownCount(): number {
    return this.known.size + this.resumed.size;
  }

  /** Is the window complete, or must it be read again? */
  private endPass(): { readonly records: readonly Keyed<R>[]; readonly warnings: readonly Warning[] } {
    const { pass } = this;
    const count = pass.count ?? 0;
    const undisturbed = !pass.changed && pass.startedAt === 0;
    if (this.shrunk ? undisturbed && pass.listed >= count : this.knownCount >= count) {
      this.done = true;
      return { records: [], warnings: [] };
    }
    if (this.passes < mostPasses) {
      const warnings = this.passes === 1 ? [changedWarning(pass.changed || this.shrunk)] : [];
      this.passes++;
      this.pass = new Pass({ start: 0, limit: this.limit, oneByOne: pass.changed && !this.shrunk });
      return { records: [], warnings };
    }
    return this.giveUp(pass, count);
  }

  /** The same reading again and again: what it lists under a key that came before counts as a record of its own. */
  private giveUp(pass: Pass<R>, count: number): { readonly records: readonly Keyed<R>[]; readonly warnings: readonly Warning[] } {
    this.done = true;
    const found = this.shrunk ? pass.listed : this.knownCount;
    if (!pass.changed && pass.namesakes.length > 0 && found + pass.namesakes.length >= count) {
      const ids = pass.namesakes.map(({ record }) => this.traits.id(record));
      return {
        records: pass.namesakes,
        warnings: [
          {
            kind: 'duplicate',
            message: l10n.t('Carry id, sequence and start of other records but are counted separately.'),
            engagementIds: ids,
          },
        ],
      };
    }
    this.missing = Math.max(1, count - found);
    return { records: [], warnings: [] };
  }
}

function changedWarning(countChanged: boolean): Warning {
  return countChanged
    ? {
        kind: 'countChanged',
        message: l10n.t(
          'The number of matches changed while the pages were read; the window is read again. What is found then comes out of order.',
        ),
      }
    : {
        kind: 'countChanged',
        message: l10n.t('The service counted more records than its pages listed; the window is read again.'),
      };
}

/** One answer never lists a record twice: equal keys within it belong to different records. */
function withKeys<R>(records: readonly R[], traits: RecordTraits<R>): readonly Keyed<R>[] {
  const times = new Map<string, number>();
  return records.map((record) => {
    const key = traits.key(record);
    const nth = times.get(key) ?? 0;
    times.set(key, nth + 1);
    return { record, key: nth === 0 ? key : `${key}#${nth}` };
  });
}
