import type { Product, Timeline } from '../../panels/protocol/search.ts';
import { barWords } from './chartWords.ts';

/** One bar of the chart, or several from where choosing began to where it stands. */
export class BarCursor {
  readonly #began: number;
  readonly #stands: number;

  constructor(began: number, stands = began) {
    this.#began = began;
    this.#stands = stands;
  }

  get first(): number {
    return Math.min(this.#began, this.#stands);
  }

  get last(): number {
    return Math.max(this.#began, this.#stands);
  }

  words(timeline: Timeline, product: Product): string {
    return barWords(timeline, product, this.first, this.last);
  }

  /** Where a key leads among so many bars; undefined for a key that leads nowhere. */
  static after(
    cursor: BarCursor | undefined,
    { key, shiftKey }: { readonly key: string; readonly shiftKey: boolean },
    bars: number,
  ): BarCursor | undefined {
    const last = bars - 1;
    const at = cursor === undefined ? undefined : cursor.#stands;
    const targets: Readonly<Record<string, number>> = {
      ArrowLeft: at === undefined ? last : at - 1, ArrowRight: at === undefined ? 0 : at + 1, Home: 0, End: last,
    };
    const target = targets[key];
    if (target === undefined) return undefined;
    const stands = Math.min(Math.max(target, 0), last);
    return shiftKey && cursor ? new BarCursor(cursor.#began, stands) : new BarCursor(stands);
  }
}
