import { tenMinutes } from '../../liveperson/search/windows.ts';
import type { Timeline } from '../protocol/search.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
/** Spans that a bar may stand for. */
const steps = [minute, 5 * minute, 15 * minute, hour, 3 * hour, 6 * hour, 12 * hour, day, 2 * day, 7 * day];
/** As many bars as are told apart in a chart as wide as a panel. */
const mostBars = 120;

/** How many rows began when, in bars of the same span over the time that was searched. */
export class TimeBuckets {
  readonly #from: number;
  readonly #step: number;
  readonly #searched: { readonly from: number; readonly to: number };
  #counts: number[];
  #outside = 0;

  /** Epoch ms. */
  constructor(searched: { readonly from: number; readonly to: number }) {
    const { from, to } = searched;
    this.#searched = searched;
    const span = Math.max(to - from, minute);
    const step = steps.find((candidate) => span / candidate <= mostBars) ?? Math.ceil(span / mostBars / day) * day;
    // Bars of a day begin at midnight here.
    const offset = step < day ? 0 : new Date(from).getTimezoneOffset() * minute;
    this.#step = step;
    this.#from = Math.floor((from - offset) / step) * step + offset;
    this.#counts = new Array<number>(Math.max(1, Math.ceil((to - this.#from) / step))).fill(0);
  }

  clear(): void {
    this.#counts.fill(0);
    this.#outside = 0;
  }

  /**
   * Windows are rounded outward by up to ten minutes: what lies so little outside belongs to the first or last bar. What lies
   * further outside has no bar.
   */
  count(time = Number.NaN): void {
    if (Number.isNaN(time)) return;
    const { from, to } = this.#searched;
    const fits = Math.floor((time - this.#from) / this.#step);
    const bar = Math.min(Math.max(fits, 0), this.#counts.length - 1);
    if (fits !== bar && (time < from - tenMinutes || time > to + tenMinutes)) this.#outside += 1;
    else this.#counts[bar] = (this.#counts[bar] ?? 0) + 1;
  }

  get timeline(): Timeline {
    return { from: this.#from, step: this.#step, counts: [...this.#counts], outside: this.#outside };
  }
}
