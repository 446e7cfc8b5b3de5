import { UnknownAccountError } from '../../accounts/explainedError.ts';
import type { WatchView } from '../protocol/page.ts';

/** Longer than this a person does not wait for the next try. */
const longestPauseMs = 60_000;
/** So many failures in a row and it is the person's turn. */
const mostFailures = 6;

export interface LiveReadingOptions {
  readonly intervalSeconds: number;
  /** Reads once and keeps what it got. Resolves to `ended` when there is nothing more to come; rejects when reading failed. */
  readonly read: (signal: AbortSignal) => Promise<'more' | 'ended'>;
  /** Something that `status` or `busy` tells has changed. */
  readonly changed: () => void;
}

/**
 * Reads on demand and, while watching, again and again: never two at a time, never while nobody looks, ever more slowly while it
 * fails. At most one timer is set, and none while the panel is hidden.
 */
export class LiveReading {
  readonly #options: LiveReadingOptions;
  #intervalMs: number;
  #watching = false;
  #visible = true;
  #ended = false;
  #failures = 0;
  #lacksAccount = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #nextAt: number | undefined;
  #running: { readonly done: Promise<void>; readonly controller: AbortController } | undefined;

  constructor(options: LiveReadingOptions) {
    this.#options = options;
    this.#intervalMs = options.intervalSeconds * 1000;
  }

  get busy(): boolean {
    return this.#running !== undefined;
  }

  /** The last reading failed because there was no such account. */
  get lacksAccount(): boolean {
    return this.#lacksAccount;
  }

  get watch(): WatchView {
    return {
      on: this.#watching,
      intervalSeconds: this.#intervalMs / 1000,
      state: this.#watchState(),
      ...(this.#nextAt !== undefined && { nextAt: this.#nextAt }),
    };
  }

  /** Reads now. While a reading is under way it joins that one. Never rejects: what went wrong is the reader's to keep. */
  refresh(): Promise<void> {
    this.#failures = 0;
    this.#ended = false;
    return this.#read();
  }

  /** Gives up the reading under way. */
  cancel(): void {
    this.#running?.controller.abort();
  }

  /** Starts, stops, or changes the pace. Starting reads at once, or joins the reading under way. */
  setWatch(on: boolean, intervalSeconds: number): void {
    const [started, joins] = [on && !this.#watching, this.busy];
    this.#watching = on;
    this.#intervalMs = intervalSeconds * 1000;
    if (started) void this.refresh();
    else this.#schedule();
    // A new reading tells it itself.
    if (!started || joins) this.#options.changed();
  }

  /** While hidden nothing is read. Seen again, what is overdue is read at once. */
  setVisible(visible: boolean): void {
    if (this.#visible === visible) return;
    this.#visible = visible;
    const overdue = this.#nextAt !== undefined && this.#nextAt <= Date.now();
    if (!visible) this.#clear();
    else if (overdue && !this.busy) void this.#read();
    else this.#schedule();
  }

  dispose(): void {
    this.#watching = false;
    this.#clear();
    this.cancel();
  }

  #read(): Promise<void> {
    if (this.#running) return this.#running.done;
    this.#clear();
    const controller = new AbortController();
    this.#running = { controller, done: this.#readOnce(controller.signal) };
    this.#options.changed();
    return this.#running.done;
  }

  async #readOnce(signal: AbortSignal): Promise<void> {
    try {
      this.#ended = (await this.#options.read(signal)) === 'ended';
      this.#failures = 0;
      this.#lacksAccount = false;
    } catch (error) {
      // The reader has kept the error for its page; here it only counts.
      this.#failures++;
      this.#lacksAccount = error instanceof UnknownAccountError;
    }
    this.#running = undefined;
    this.#schedule();
    this.#options.changed();
  }

  #watchState(): WatchView['state'] {
    if (!this.#watching) return 'off';
    if (this.#ended) return 'ended';
    if (this.#failures >= mostFailures) return 'paused';
    return this.#failures > 0 ? 'backingOff' : 'waiting';
  }

  #schedule(): void {
    this.#clear();
    const state = this.#watchState();
    if (this.busy || (state !== 'waiting' && state !== 'backingOff')) {
      this.#nextAt = undefined;
      return;
    }
    const pause = Math.max(this.#intervalMs, Math.min(longestPauseMs, this.#intervalMs * 2 ** this.#failures));
    this.#nextAt = Date.now() + pause;
    if (this.#visible) this.#timer = setTimeout(() => { void this.#read(); }, pause);
  }

  #clear(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
