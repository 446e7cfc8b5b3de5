import {
  facetIds, noFilter, type FoundRows, type ResultFilter, type ResultRow, type SortColumn, type SortOrder,
} from '../protocol/search.ts';
import { ColumnOrder } from './columnOrder.ts';
import { facetColumns } from './facetCounts.ts';
import { keepRow, keptRow, wordStore, type KeptRow } from './keptRow.ts';
import { TimeBuckets } from './timeBuckets.ts';
import { wordFilter } from './wordFilter.ts';

const valueOf: Readonly<Record<SortColumn, (row: KeptRow) => string | number | undefined>> = {
  start: ({ start }) => start,
  visitor: ({ visitorName, visitorId }) => visitorName ?? visitorId,
  agent: ({ agent }) => agent,
  skill: ({ skill }) => skill,
  channel: ({ channel }) => channel,
  duration: ({ duration }) => duration,
  lines: ({ lines }) => lines,
  mcs: ({ mcs }) => mcs,
  endReason: ({ endReason }) => endReason,
};

const textFails = 1;
const timeFails = 2;
const firstFacetFails = 4;

/**
 * The rows of one search: all of them as they arrived, and the view of them that a page shows, filtered and sorted. What rows are
 * counted for, facets and the chart over time, disregards the filter of their own: it tells what choosing another value would show.
 * Rows that arrive are counted once.
 */
export class SearchResults {
  readonly #rows: KeptRow[] = [];
  readonly #oneWord = wordStore();
  readonly #facets = facetColumns();
  readonly #buckets: TimeBuckets;
  readonly #orders = new Map<SortColumn, ColumnOrder>();
  /** Which parts of the filter each row fails. */
  #fails: number[] = [];
  /** Places of the rows that pass, as they arrived. */
  #passed: number[] = [];
  #filter = noFilter;
  #hasWords: (row: KeptRow) => boolean = () => true;
  #order: SortOrder | undefined;
  /** Made when rows are asked for; arrivals, filters and sorting drop it. */
  #view: readonly number[] | undefined;

  /** `searched`: epoch ms. */
  constructor(searched: { readonly from: number; readonly to: number }) {
    this.#buckets = new TimeBuckets(searched);
  }

  /** Of all rows, whatever the filter. */
  get length(): number {
    return this.#rows.length;
  }

  add(rows: readonly ResultRow[]): void {
    for (const row of rows) {
      const kept = keepRow(row, this.#oneWord);
      this.#rows.push(kept);
      for (const id of facetIds) this.#facets[id].add(kept);
    }
    this.#sift(this.#rows.length - rows.length);
  }

  filter(filter: ResultFilter): void {
    this.#filter = filter;
    this.#hasWords = wordFilter(filter.text);
    for (const id of facetIds) {
      this.#facets[id].choose(filter.facets[id] ?? []);
      this.#facets[id].clearCounts();
    }
    this.#buckets.clear();
    this.#fails = [];
    this.#passed = [];
    this.#sift(0);
  }

  sort(order: SortOrder | undefined): void {
    this.#order = order;
    this.#view = undefined;
  }

  /** Rows `from` (inclusive) to `to` (exclusive) of the view. */
  slice(from: number, to: number): readonly ResultRow[] {
    this.#view ??= this.#inOrder();
    return this.#view.slice(from, to).flatMap((place) => {
      const row = this.#rows[place];
      return row ? [keptRow(row)] : [];
    });
  }

  find(id: string): ResultRow | undefined {
    const row = this.#rows.find((kept) => kept.id === id);
    return row && keptRow(row);
  }

  get chosen(): { readonly filter: ResultFilter; readonly order: SortOrder | null } {
    return { filter: this.#filter, order: this.#order ?? null };
  }

  get found(): FoundRows {
    return {
      matching: this.#passed.length,
      facets: facetIds.map((id) => this.#facets[id].facet(id)),
      timeline: this.#buckets.timeline,
    };
  }

  #sift(first: number): void {
    for (let place = first; place < this.#rows.length; place++) {
      const row = this.#rows[place];
      if (row) this.#siftRow(row, place);
    }
    this.#view = undefined;
  }

  #siftRow(row: KeptRow, place: number): void {
    let fails = (this.#hasWords(row) ? 0 : textFails) | (this.#isInTime(row) ? 0 : timeFails);
    facetIds.forEach((id, nth) => { if (!this.#facets[id].fits(place)) fails |= firstFacetFails << nth; });
    this.#fails[place] = fails;
    if (fails === 0) this.#passed.push(place);
    if ((fails & ~timeFails) === 0) this.#buckets.count(row.start);
    facetIds.forEach((id, nth) => { if ((fails & ~(firstFacetFails << nth)) === 0) this.#facets[id].count(place); });
  }

  #isInTime({ start }: KeptRow): boolean {
    const { time } = this.#filter;
    return time === undefined || (start !== undefined && start >= time.from && start < time.to);
  }

  #inOrder(): readonly number[] {
    if (!this.#order) return this.#passed;
    const { column, direction } = this.#order;
    const view: number[] = [];
    this.#orderBy(column).forEach(direction, (place) => { if (this.#fails[place] === 0) view.push(place); });
    return view;
  }

  /** Kept while the search is open: sorting by the same column again costs nothing. */
  #orderBy(column: SortColumn): ColumnOrder {
    const order = this.#orders.get(column) ?? new ColumnOrder();
    this.#orders.set(column, order);
    if (order.length < this.#rows.length) order.add(this.#rows.slice(order.length).map(valueOf[column]));
    return order;
  }
}
