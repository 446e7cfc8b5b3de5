import type { Places, ResultRow } from '../../panels/protocol/search.ts';

const blockSize = 100;
const blocksKept = 40;

/**
 * The rows the page has, out of the many the extension has. Asks for them in blocks, forgets those seen longest ago. `changed` is
 * called when rows that were missing have come.
 */
export class RowCache {
  readonly #load: (from: number, to: number) => Promise<readonly ResultRow[]>;
  readonly #changed: () => void;
  #blocks = new Map<number, readonly ResultRow[]>();
  #asked = new Set<number>();
  /** Blocks to be read again although they are here. */
  #stale = new Set<number>();
  #generation = 0;
  #inSight = 0;

  constructor(load: (from: number, to: number) => Promise<readonly ResultRow[]>, changed: () => void) {
    this.#load = load;
    this.#changed = changed;
  }

  /** The row, or undefined while it is on its way. */
  row(index: number): ResultRow | undefined {
    const block = Math.floor(index / blockSize);
    this.#inSight = Math.max(block, 0);
    const row = this.#blocks.get(block)?.[index % blockSize];
    if (row === undefined || this.#stale.has(block)) this.#ask(block);
    return row;
  }

  /** Where the row of an id stands, by the rows that came last. */
  placeOf(id: string): number | undefined {
    for (const [block, rows] of [...this.#blocks].reverse()) {
      const nth = rows.findIndex((row) => row.id === id);
      if (nth >= 0) return block * blockSize + nth;
    }
    return undefined;
  }

  /**
   * More rows have arrived. In the order of arrival only a block that was not full is out of date; in a sorted one each may be.
   */
  grew({ sorted }: { readonly sorted: boolean }): void {
    for (const [block, rows] of this.#blocks) if (sorted || rows.length < blockSize) this.#stale.add(block);
    // What is under way may have been read before.
    for (const block of this.#asked) this.#stale.add(block);
  }

  /** The places of the rows around the one that was asked for last. */
  get inSight(): Places {
    return { from: this.#inSight * blockSize, to: (this.#inSight + 1) * blockSize };
  }

  /** Other rows or another order: nothing of what is here holds any longer. What now stands in some places may be given along. */
  clear(places?: Places, rows: readonly ResultRow[] = []): void {
    this.#generation += 1;
    this.#blocks = new Map();
    this.#asked = new Set();
    this.#stale = new Set();
    if (places && rows.length > 0) this.#keep(places.from / blockSize, rows);
  }

  #ask(block: number): void {
    if (this.#asked.has(block)) return;
    this.#asked.add(block);
    this.#stale.delete(block);
    const generation = this.#generation;
    const from = block * blockSize;
    void this.#load(from, from + blockSize)
      .then((rows) => {
        if (generation !== this.#generation) return;
        this.#asked.delete(block);
        this.#keep(block, rows);
        this.#changed();
      })
      // A request that was lost is made again when the row is drawn the next time.
      .catch(() => { if (generation === this.#generation) this.#asked.delete(block); });
  }

  #keep(block: number, rows: readonly ResultRow[]): void {
    this.#blocks.delete(block);
    this.#blocks.set(block, rows);
    const [oldest] = this.#blocks.keys();
    if (this.#blocks.size > blocksKept && oldest !== undefined) this.#blocks.delete(oldest);
  }
}
