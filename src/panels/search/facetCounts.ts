import type { Facet, FacetId } from '../protocol/search.ts';
import type { KeptRow } from './keptRow.ts';

/** A page shows so many values of a facet: the most frequent ones, and those that are chosen. */
const mostValues = 50;
/** Points of the connection score that are counted together. */
const scoreStep = 20;

const valueOf: Readonly<Record<FacetId, (row: Pick<KeptRow, FacetId>) => string>> = {
  skill: ({ skill }) => skill ?? '',
  agent: ({ agent }) => agent ?? '',
  endReason: ({ endReason }) => endReason ?? '',
  channel: ({ channel }) => channel ?? '',
  mcs: ({ mcs }) => scoreBand(mcs),
};

/** 0–19, 20–39, … 80–100: a score is a whole number up to 100. */
function scoreBand(score: number | undefined): string {
  if (score === undefined) return '';
  const from = Math.min(Math.floor(score / scoreStep) * scoreStep, 100 - scoreStep);
  const to = from + scoreStep === 100 ? 100 : from + scoreStep - 1;
  return `${from}–${to}`;
}

/** Which value of each facet a row has, and whether that is one of the chosen ones. */
export class FacetColumn {
  readonly #valueOf: (row: Pick<KeptRow, FacetId>) => string;
  readonly #numbers = new Map<string, number>();
  readonly #values: string[] = [];
  /** The number of each row's value. */
  readonly #ofRow: number[] = [];
  #chosen: ReadonlySet<number> | undefined;
  #chosenValues: readonly string[] = [];
  #counts: number[] = [];

  constructor(facet: FacetId) {
    this.#valueOf = valueOf[facet];
  }

  add(row: Pick<KeptRow, FacetId>): void {
    const value = this.#valueOf(row);
    let number = this.#numbers.get(value);
    if (number === undefined) {
      number = this.#values.push(value) - 1;
      this.#numbers.set(value, number);
      if (this.#chosenValues.includes(value)) this.choose(this.#chosenValues);
    }
    this.#ofRow.push(number);
  }

  /** Only rows with one of these values fit; with none all do. */
  choose(values: readonly string[]): void {
    this.#chosenValues = values;
    this.#chosen = values.length === 0 ? undefined : new Set(values.flatMap((value) => this.#numbers.get(value) ?? []));
  }

  fits(place: number): boolean {
    return this.#chosen?.has(this.#ofRow[place] ?? -1) ?? true;
  }

  clearCounts(): void {
    this.#counts = [];
  }

  count(place: number): void {
    const number = this.#ofRow[place] ?? 0;
    this.#counts[number] = (this.#counts[number] ?? 0) + 1;
  }

  /** The most frequent values that remain, and all chosen ones. */
  facet(id: FacetId): Facet {
    const counted = this.#values.map((value, number) => ({ value, count: this.#counts[number] ?? 0, chosen: this.#chosenValues.includes(value) }));
    const shown = counted.filter(({ count, chosen }) => count > 0 || chosen).sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
    const values = shown.filter(({ chosen }, place) => place < mostValues || chosen);
    return { id, values, more: shown.length - values.length };
  }
}

export function facetColumns(): Readonly<Record<FacetId, FacetColumn>> {
  return {
    skill: new FacetColumn('skill'),
    agent: new FacetColumn('agent'),
    endReason: new FacetColumn('endReason'),
    channel: new FacetColumn('channel'),
    mcs: new FacetColumn('mcs'),
  };
}


