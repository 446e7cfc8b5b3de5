import type { Exchange } from '../http/exchange.ts';
import { jsonText } from '../safeJson.ts';
import type { Warning } from './search.ts';
import { shortKey } from './shortKey.ts';

/** One page as fetched, truncated records already replaced. */
export interface FetchedPage<R> {
  readonly records: readonly R[];
  /** All matches; absent when the service did not say. */
  readonly count: number | undefined;
  readonly exchange: Exchange;
  readonly warnings: readonly Warning[];
}

/** A record on its way out, with the key under which its delivery is noted. */
export interface Keyed<R> {
  readonly record: R;
  readonly key: string;
}

export type Arrival<R> = { readonly page: FetchedPage<R> } | { readonly error: unknown };

/**
 * One reading of a window from `start` to its end: which pages to ask for, and handing them out in order of offset whatever order
 * they arrive in. Offsets are always `limit` apart; links of the service are not used.
 */
export class Pass<R> {
  /** Matches as last known; grows and shrinks with the answers. */
  count: number | undefined;
  /** Some answer told another count than the one before. */
  changed = false;
  ended = false;
  /** Records with the key but not the content of one on an earlier page; collected in a last attempt only. */
  readonly namesakes: Keyed<R>[] = [];
  /** Offset of the page to hand out next. */
  due: number;
  readonly startedAt: number;

  /** Key → digest of the content, where that is asked for. */
  private readonly contents = new Map<string, string>();
  private next: number;
  private inFlight = 0;
  private readonly arrivals = new Map<number, Arrival<R>>();
  private readonly limit: number;
  private readonly oneByOne: boolean;

  /** `oneByOne`: ask for a page only when the one before is in, because the pass may well end early. */
  constructor(options: {
    readonly start: number;
    readonly limit: number;
    readonly oneByOne: boolean;
    readonly count?: number | undefined;
  }) {
    this.startedAt = options.start;
    this.due = options.start;
    this.next = options.start;
    this.limit = options.limit;
    this.oneByOne = options.oneByOne;
    this.count = options.count;
  }

  /** Different records listed so far. */
  get listed(): number {
    return this.contents.size;
  }

  /** Pages asked for and not yet handed out. */
  get outstanding(): number {
    return this.inFlight + this.arrivals.size;
  }

  /** The offset that should be asked for next, if any. */
  get wanted(): number | undefined {
    const first = this.next === this.startedAt;
    const blocked = !first && (this.count === undefined || this.oneByOne) && this.outstanding > 0;
    return this.ended || blocked || (!first && this.count !== undefined && this.next >= this.count) ? undefined : this.next;
  }

  asked(): void {
    this.inFlight++;
    this.next += this.limit;
  }

  arrived(offset: number, arrival: Arrival<R>): void {
    this.inFlight--;
    this.arrivals.set(offset, arrival);
    if ('page' in arrival && offset === this.startedAt && this.count === undefined) {
      this.count = arrival.page.count;
    }
  }

  /** The page that is due, once it is in. */
  take(): { readonly offset: number; readonly arrival: Arrival<R> } | undefined {
    const offset = this.due;
    const arrival = this.arrivals.get(offset);
    if (arrival === undefined) {
      return undefined;
    }
    this.arrivals.delete(offset);
    this.due += this.limit;
    return { offset, arrival };
  }

  /** Takes note of the count as known with a page; a page without records, or the last one by count, ends the pass. */
  note(page: FetchedPage<R>, count: number | undefined): void {
    if (count !== undefined && count !== this.count) {
      this.changed = true;
      this.count = count;
    }
    const last = this.count === undefined ? page.records.length < this.limit : this.due >= this.count;
    this.ended ||= page.records.length === 0 || last;
  }

  /** The records that no earlier page of this pass listed. `compare` tells a repetition from another record of the same key. */
  keep(records: readonly Keyed<R>[], compareContent: 'compare' | 'keyOnly'): readonly Keyed<R>[] {
    return records.filter((keyed) => {
      const content = compareContent === 'compare' ? shortKey(jsonText(keyed.record) ?? '') : '';
      const earlier = this.contents.get(keyed.key);
      if (earlier === undefined) {
        this.contents.set(keyed.key, content);
      } else if (earlier !== content) {
        this.namesakes.push({ record: keyed.record, key: `${keyed.key}#${content}` });
      }
      return earlier === undefined;
    });
  }
}
