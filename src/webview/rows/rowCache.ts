import type { RowPage, RowRange } from '../../panels/protocol/rows.ts';

const blockSize = 100;
/** Blocks kept: those farthest from what is shown go first. */
const mostBlocks = 30;

interface Block<Row> {
  readonly rows: readonly Row[];
  readonly revision: number;
}

/** Rows a page has asked for. Rows of an older revision stay on screen until those that replace them have come, so that nothing flickers. */
export class RowCache<Row> {
  private readonly blocks = new Map<number, Block<Row>>();
  private readonly pending = new Map<number, AbortController>();
  private revision = 0;
  private readonly load: (range: RowRange, signal: AbortSignal) => Promise<RowPage<Row>>;
  private readonly changed: () => void;

  constructor(load: (range: RowRange, signal: AbortSignal) => Promise<RowPage<Row>>, changed: () => void) {
    this.load = load;
    this.changed = changed;
  }

  get(index: number): Row | undefined {
    return this.blocks.get(Math.floor(index / blockSize))?.rows[index % blockSize];
  }

  /** Rows got so far must be asked for again when they are needed next. */
  setRevision(revision: number): void {
    if (revision === this.revision) return;
    this.revision = revision;
    for (const call of this.pending.values()) call.abort();
    this.pending.clear();
  }

  /** Sees to it that these rows will be there. Calls for rows that are no longer wanted are given up. */
  want({ from, to }: RowRange): void {
    const first = Math.floor(from / blockSize);
    const last = Math.floor(Math.max(from, to - 1) / blockSize);
    for (const [number, call] of this.pending) {
      if (number >= first && number <= last) continue;
      call.abort();
      this.pending.delete(number);
    }
    for (let number = first; number <= last; number++) {
      if (this.blocks.get(number)?.revision !== this.revision && !this.pending.has(number)) void this.fetch(number);
    }
    this.forget(first, last);
  }

  clear(): void {
    for (const call of this.pending.values()) call.abort();
    this.pending.clear();
    this.blocks.clear();
  }

  private async fetch(number: number): Promise<void> {
    const call = new AbortController();
    const { revision } = this;
    this.pending.set(number, call);
    try {
      const { rows } = await this.load({ from: number * blockSize, to: (number + 1) * blockSize }, call.signal);
      if (!call.signal.aborted) this.blocks.set(number, { rows, revision });
    } catch (error) {
      // Given up because the person scrolled on: no news. Anything else means the extension is gone, and the page with it.
      if (!call.signal.aborted) this.blocks.set(number, { rows: [], revision });
      if (!(error instanceof Error)) return;
    } finally {
      if (this.pending.get(number) === call) this.pending.delete(number);
      if (!call.signal.aborted) this.changed();
    }
  }

  private forget(first: number, last: number): void {
    if (this.blocks.size <= mostBlocks) return;
    const distance = (number: number): number => Math.max(first - number, number - last, 0);
    const farthest = [...this.blocks.keys()].sort((a, b) => distance(b) - distance(a));
    for (const number of farthest.slice(0, this.blocks.size - mostBlocks)) if (distance(number) > 0) this.blocks.delete(number);
  }
}
