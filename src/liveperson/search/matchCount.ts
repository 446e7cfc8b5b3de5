import type { SearchPage } from './search.ts';

/** How many records match a search, as far as the service has counted them: each page tells the count of its window. */
export class MatchCount {
  readonly #byWindow = new Map<number, number>();

  note({ window, count }: Pick<SearchPage<unknown>, 'window' | 'count'>): void {
    this.#byWindow.set(window, count);
  }

  /** Of how many windows the count is known. */
  get windows(): number {
    return this.#byWindow.size;
  }

  get total(): number {
    return [...this.#byWindow.values()].reduce((sum, count) => sum + count, 0);
  }
}
