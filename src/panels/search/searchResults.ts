import {
  facetIds, noFilter, type FoundRows, type ResultFilter, type ResultRow, type SortOrder,
} from '../protocol/search.ts';
import { FacetCounts } from './facetCounts.ts';
import { GrowingArray } from './growingArray.ts';
import { numberOrder } from './numberOrder.ts';
import { isWordColumn, PackedRows } from './packedRows.ts';
import { TextOrder } from './textOrder.ts';
import { TimeBuckets } from './timeBuckets.ts';
import { wordFilter } from './wordFilter.ts';
import { wordOrder } from './wordOrder.ts';

const textFails = 1;
const timeFails = 2;
const firstFacetFails = 4;

/**
 * The rows of one search: all of them as they arrived, and the view of them that a page shows, filtered and sorted. What rows
 * are counted for, facets and the chart over time, disregards the filter of their own: it tells what choosing another value
 * would show. Rows that arrive are counted once.
 */
export class SearchResults {
  readonly #rows = new PackedRows();
  readonly #facets = facetIds.map((id) => new FacetCounts(this.#rows.facets[id]));
  readonly #buckets: TimeBuckets;
  /** Kept while the search is open: sorting by visitors again costs nothing. */
  readonly #visitors = new TextOrder();
  /** Which parts of the filter each row fails. */
  readonly #fails = new GrowingArray(Uint8Array);
  /** Places of the rows that pass, as they arrived. */
  #passed = new GrowingArray(Uint32Array);
  #filter = noFilter;
  #markWords = wordFilter('', this.#rows);
  #order: SortOrder | undefined;
  /** Made when rows are asked for; arrivals, filters and sorting drop it. */
  #view: Uint32Array | undefined;

  /** `searched`: epoch ms. */
  constructor(searched: { readonly from: number; readonly to: number }) {
    this.#buckets = new TimeBuckets(searched);
  }

  /** Of all rows, whatever the filter. */
  get length(): number {
    return this.#rows.length;
  }

  add(rows: readonly ResultRow[]): void {
    const first = this.#rows.length;
    this.#rows.add(rows);
    rows.forEach(() => { this.#fails.push(0); });
    this.#sift(first);
  }

  filter(filter: ResultFilter): void {
    this.#filter = filter;
    this.#markWords = wordFilter(filter.text, this.#rows);
    facetIds.forEach((id, nth) => { this.#facets[nth]?.choose(filter.facets[id] ?? []); });
    this.#buckets.clear();
    this.#fails.all.fill(0);
    this.#passed = new GrowingArray(Uint32Array);
    this.#sift(0);
  }

  sort(order: SortOrder | undefined): void {
    this.#order = order;
    this.#view = undefined;
  }

  /** Rows `from` (inclusive) to `to` (exclusive) of the view. */
  slice(from: number, to: number): readonly ResultRow[] {
    this.#view ??= this.#inOrder();
    return Array.from(this.#view.slice(from, to), (place) => this.#rows.row(place));
  }

  find(id: string): ResultRow | undefined {
    return this.#rows.find(id);
  }

  get chosen(): { readonly filter: ResultFilter; readonly order: SortOrder | null } {
    return { filter: this.#filter, order: this.#order ?? null };
  }

  get found(): FoundRows {
    return {
      matching: this.#passed.all.length,
      facets: facetIds.flatMap((id, nth) => this.#facets[nth]?.facet(id) ?? []),
      timeline: this.#buckets.timeline,
    };
  }

  /**
   * Part by part, each with all rows from the place `first` on: a loop with one thing to do is many times as fast as one with
   * all.
   */
  #sift(first: number): void {
    const fails = this.#fails.all;
    this.#markWords(fails, textFails, first);
    this.#markTime(fails, first);
    this.#facets.forEach((facet, nth) => { facet.mark(fails, firstFacetFails << nth, first); });
    this.#facets.forEach((facet, nth) => { facet.count(fails, firstFacetFails << nth, first); });
    const starts = this.#rows.numbers.start.all;
    for (let place = first; place < fails.length; place++) {
      const failed = fails[place] ?? 0;
      if (failed === 0) this.#passed.push(place);
      if ((failed & ~timeFails) === 0) this.#buckets.count(starts[place]);
    }
    this.#view = undefined;
  }

  #markTime(fails: Uint8Array, first: number): void {
    const { time } = this.#filter;
    if (time === undefined) return;
    const starts = this.#rows.numbers.start.all;
    for (let place = first; place < fails.length; place++) {
      const start = starts[place] ?? Number.NaN;
      if (!(start >= time.from && start < time.to)) fails[place] = (fails[place] ?? 0) | timeFails;
    }
  }

  #inOrder(): Uint32Array {
    if (!this.#order) return this.#passed.all;
    const places = this.#allInOrder(this.#order);
    const { length } = this.#passed.all;
    if (length === places.length) return places;
    const view = new Uint32Array(length);
    const fails = this.#fails.all;
    let at = 0;
    for (const place of places) if (fails[place] === 0) view[at++] = place;
    return view;
  }

  #allInOrder({ column, direction }: SortOrder): Uint32Array {
    if (isWordColumn(column)) return wordOrder(this.#rows.facets[column], direction);
    if (column !== 'visitor') return numberOrder(this.#rows.numbers[column].all, direction);
    const first = this.#visitors.length;
    if (first < this.#rows.length) {
      this.#visitors.add(Array.from({ length: this.#rows.length - first }, (_, nth) => this.#rows.visitorOf(first + nth)));
    }
    return this.#visitors.places(direction);
  }
}
