import {
  facetIds, noFilter, type FoundRows, type ResultFilter, type ResultRow, type SortColumn, type SortOrder,
} from '../protocol/search.ts';
import { ColumnOrder } from './columnOrder.ts';
import { FacetCounts } from './facetCounts.ts';
import { isWordColumn, PackedRows, type WordColumnId } from './packedRows.ts';
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
  readonly #orders = new Map<SortColumn, ColumnOrder>();
  /** Which parts of the filter each row fails. */
  #fails: number[] = [];
  /** Places of the rows that pass, as they arrived. */
  #passed: number[] = [];
  #filter = noFilter;
  #hasWords: (place: number) => boolean = () => true;
  #order: SortOrder | undefined;
  /** Made when rows are asked for; arrivals, filters and sorting drop it. */
  #view: readonly number[] | Uint32Array | undefined;

  /** `searched`: epoch ms. */
  constructor(searched: { readonly from: number; readonly to: number }) {
    this.#buckets = new TimeBuckets(searched);
  }

  /** Of all rows, whatever the filter. */
  get length(): number {
    return this.#rows.length;
  }

  add(rows: readonly ResultRow[]): void {
    this.#rows.add(rows);
    this.#sift(this.#rows.length - rows.length);
  }

  filter(filter: ResultFilter): void {
    this.#filter = filter;
    this.#hasWords = wordFilter(filter.text, this.#rows);
    facetIds.forEach((id, nth) => { this.#facets[nth]?.choose(filter.facets[id] ?? []); });
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
      matching: this.#passed.length,
      facets: facetIds.flatMap((id, nth) => this.#facets[nth]?.facet(id) ?? []),
      timeline: this.#buckets.timeline,
    };
  }

  #sift(first: number): void {
    for (let place = first; place < this.#rows.length; place++) this.#siftRow(place);
    this.#view = undefined;
  }

  #siftRow(place: number): void {
    const start = this.#rows.numbers.start.at(place);
    let fails = (this.#hasWords(place) ? 0 : textFails) | (this.#isInTime(start) ? 0 : timeFails);
    this.#facets.forEach((facet, nth) => { if (!facet.fits(place)) fails |= firstFacetFails << nth; });
    this.#fails[place] = fails;
    if (fails === 0) this.#passed.push(place);
    if ((fails & ~timeFails) === 0) this.#buckets.count(start);
    this.#facets.forEach((facet, nth) => { if ((fails & ~(firstFacetFails << nth)) === 0) facet.count(place); });
  }

  #isInTime(start: number | undefined): boolean {
    const { time } = this.#filter;
    return time === undefined || (start !== undefined && start >= time.from && start < time.to);
  }

  #inOrder(): readonly number[] | Uint32Array {
    if (!this.#order) return this.#passed;
    const { column, direction } = this.#order;
    const fails = this.#fails;
    const places = isWordColumn(column)
      ? wordOrder(this.#rows.facets[column], this.#rows.length, direction)
      : this.#orderBy(column).places(direction);
    return places.filter((place) => fails[place] === 0);
  }

  /** Kept while the search is open: sorting by the same column again costs nothing. */
  #orderBy(column: Exclude<SortColumn, WordColumnId>): ColumnOrder {
    const order = this.#orders.get(column) ?? new ColumnOrder();
    this.#orders.set(column, order);
    const first = order.length;
    if (first < this.#rows.length) {
      order.add(Array.from({ length: this.#rows.length - first }, (_, nth) => this.#rows.valueOf(column, first + nth)));
    }
    return order;
  }
}
