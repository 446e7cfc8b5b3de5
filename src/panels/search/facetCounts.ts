import type { Facet, FacetId } from '../protocol/search.ts';
import type { WordColumn } from './wordColumn.ts';

/** A page shows so many values of a facet: the most frequent ones, and those that are chosen. */
const mostValues = 50;

/** How many rows have each value of a facet, and which of them have one of the chosen values. */
export class FacetCounts {
  readonly #values: WordColumn;
  #chosen: readonly string[] = [];
  #counts: number[] = [];

  constructor(values: WordColumn) {
    this.#values = values;
  }

  /** Only rows with one of these values fit; with none all do. What was counted is forgotten. */
  choose(values: readonly string[]): void {
    this.#chosen = values;
    this.#counts = [];
  }

  /** Marks rows, from the place `first` on, that do not fit. */
  mark(fails: Uint8Array, mark: number, first: number): void {
    if (this.#chosen.length === 0) return;
    const { words, numbers } = this.#values;
    const isChosen = words.map((word) => this.#chosen.includes(word));
    for (let place = first; place < fails.length; place++) {
      if (isChosen[numbers[place] ?? 0] !== true) fails[place] = (fails[place] ?? 0) | mark;
    }
  }

  /** Counts rows, from the place `first` on, that have no mark but this one. */
  count(fails: Uint8Array, mark: number, first: number): void {
    const { words, numbers } = this.#values;
    const counts = this.#counts;
    while (counts.length < words.length) counts.push(0);
    for (let place = first; place < fails.length; place++) {
      const number = numbers[place] ?? 0;
      if (((fails[place] ?? 0) & ~mark) === 0) counts[number] = (counts[number] ?? 0) + 1;
    }
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
