import type { Facet, FacetId } from '../protocol/search.ts';
import type { WordColumn } from './wordColumn.ts';

/** A page shows so many values of a facet: the most frequent ones, and those that are chosen. */
const mostValues = 50;

/** How many rows have each value of a facet, and which of them have one of the chosen values. */
export class FacetCounts {
  readonly #values: WordColumn;
  #chosen: readonly string[] = [];
  /** By the number of a value, as soon as a row with it was asked about. */
  #isChosen: (boolean | undefined)[] = [];
  #counts: number[] = [];

  constructor(values: WordColumn) {
    this.#values = values;
  }

  /** Only rows with one of these values fit; with none all do. What was counted is forgotten. */
  choose(values: readonly string[]): void {
    this.#chosen = values;
    this.#isChosen = [];
    this.#counts = [];
  }

  fits(place: number): boolean {
    if (this.#chosen.length === 0) return true;
    return (this.#isChosen[this.#values.numberAt(place)] ??= this.#chosen.includes(this.#values.wordAt(place) ?? ''));
  }

  count(place: number): void {
    const number = this.#values.numberAt(place);
    this.#counts[number] = (this.#counts[number] ?? 0) + 1;
  }

  /** The most frequent values that remain, and all chosen ones. */
  facet(id: FacetId): Facet {
    const counted = this.#values.words.map((value, number) => {
      return { value, count: this.#counts[number] ?? 0, chosen: this.#chosen.includes(value) };
    });
    const shown = counted
      .filter(({ count, chosen }) => count > 0 || chosen)
      .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
    const values = shown.filter(({ chosen }, place) => place < mostValues || chosen);
    return { id, values, more: shown.length - values.length };
  }
}
