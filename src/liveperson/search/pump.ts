import type { Arrival } from './pass.ts';
import type { Ask, WindowReading } from './windowReading.ts';

/** Fetches one page of a window; resolves also when that fails. `onAnswered`: the service is done, the answer is yet to be read. */
export type FetchArrival<R> = (reading: WindowReading<R>, offset: number, onAnswered: () => void) => Promise<Arrival<R>>;

/**
 * Keeps up to `concurrency` requests under way for a list of windows. The page that the reader waits for always goes first;
 * others are fetched ahead, but not more than twice the concurrency, so that a slow reader does not fill the memory.
 */
export class PagePump<R> {
  private inFlight = 0;
  private failed = false;
  private wake: () => void = () => undefined;
  private readonly windows: () => readonly WindowReading<R>[];
  private readonly fetch: FetchArrival<R>;
  private readonly concurrency: number;
  /** How many more pages may be of use at all. */
  private readonly useful: () => number;

  constructor(options: {
    /** Unfinished windows, the most needed first. */
    readonly windows: () => readonly WindowReading<R>[];
    readonly fetch: FetchArrival<R>;
    readonly concurrency: number;
    readonly useful: () => number;
  }) {
    this.windows = options.windows;
    this.fetch = options.fetch;
    this.concurrency = options.concurrency;
    this.useful = options.useful;
  }

  /** Starts what should be under way. */
  fill(): void {
    while (this.inFlight < this.concurrency) {
      const next = this.next();
      if (next === undefined) {
        return;
      }
      void this.run(next.reading, next.ask);
    }
  }

  /**
   * Resolves with the next arrival, or when cancelled. There is always one under way when a window says "wait": the urgent page
   * is fetched first.
   */
  async arrival(signal: AbortSignal): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<undefined>();
    const wake = () => {
      resolve(undefined);
    };
    this.wake = wake;
    signal.addEventListener('abort', wake, { once: true });
    this.fill();
    await promise;
    signal.removeEventListener('abort', wake);
  }

  private next(): { readonly reading: WindowReading<R>; readonly ask: Ask<R> } | undefined {
    const useful = this.useful();
    if (useful === 0) {
      return undefined;
    }
    const windows = this.windows();
    const [first] = windows;
    if (first?.urgent === true) {
      return askOf(first);
    }
    const ahead = windows.reduce((sum, { outstanding }) => sum + outstanding, 0);
    if (this.failed || ahead >= Math.min(useful, 2 * this.concurrency)) {
      return undefined;
    }
    for (const reading of windows) {
      const found = askOf(reading);
      if (found !== undefined) {
        return found;
      }
    }
    return undefined;
  }

  private async run(reading: WindowReading<R>, ask: Ask<R>): Promise<void> {
    let underWay = true;
    this.inFlight++;
    const end = () => {
      this.inFlight -= underWay ? 1 : 0;
      underWay = false;
    };
    const arrival = await this.fetch(reading, ask.offset, () => {
      end();
      this.fill();
    });
    end();
    this.failed ||= 'error' in arrival;
    reading.arrived(ask, arrival);
    this.fill();
    this.wake();
  }
}

function askOf<R>(reading: WindowReading<R>): { readonly reading: WindowReading<R>; readonly ask: Ask<R> } | undefined {
  const ask = reading.ask();
  return ask === undefined ? undefined : { reading, ask };
}
