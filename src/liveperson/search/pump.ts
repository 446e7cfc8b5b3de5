import type { Arrival } from './pass.ts';
import type { Ask, WindowReading } from './windowReading.ts';

/** The place that a page has among the requests under way. */
export interface Slot {
  /** The service is done, the answer is yet to be read: another request may be sent. */
  readonly answered: () => void;
  /** Sends a further request which the page needs, once there is place for it. */
  readonly again: <T>(request: () => Promise<T>) => Promise<T>;
}

/** Fetches one page of a window; resolves also when that fails. */
export type FetchArrival<R> = (reading: WindowReading<R>, offset: number, slot: Slot) => Promise<Arrival<R>>;

/**
 * Keeps up to `concurrency` requests under way for a list of windows. What a fetched page still needs goes first, then the page
 * that the reader waits for; others are fetched ahead, but not more than twice the concurrency, so that a slow reader does not
 * fill the memory, and none when the reader wants no more than it asks for.
 */
export class PagePump<R> {
  private inFlight = 0;
  private failed = false;
  /** The reader waits for a page that has not been asked for. */
  private awaited = false;
  /** Start further requests of pages, in their order. */
  private readonly waiting: (() => void)[] = [];
  private wake: () => void = () => undefined;
  private readonly windows: () => readonly WindowReading<R>[];
  private readonly fetch: FetchArrival<R>;
  private readonly concurrency: number;
  private readonly readAhead: boolean;
  /** How many more pages may be of use at all. */
  private readonly useful: () => number;

  constructor(options: {
    /** Unfinished windows, the most needed first. */
    readonly windows: () => readonly WindowReading<R>[];
    readonly fetch: FetchArrival<R>;
    readonly concurrency: number;
    readonly readAhead: boolean;
    readonly useful: () => number;
  }) {
    this.windows = options.windows;
    this.fetch = options.fetch;
    this.concurrency = options.concurrency;
    this.readAhead = options.readAhead;
    this.useful = options.useful;
  }

  /** Starts what should be under way. */
  fill(): void {
    while (this.inFlight < this.concurrency) {
      const start = this.waiting.shift();
      if (start !== undefined) {
        this.inFlight++;
        start();
        continue;
      }
      const next = this.next();
      if (next === undefined) {
        return;
      }
      this.awaited = false;
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
    this.awaited = true;
    signal.addEventListener('abort', wake, { once: true });
    this.fill();
    await promise;
    signal.removeEventListener('abort', wake);
  }

  private next(): { readonly reading: WindowReading<R>; readonly ask: Ask<R> } | undefined {
    const useful = this.useful();
    if (useful === 0 || !(this.readAhead || this.awaited)) {
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
    const arrival = await this.fetch(reading, ask.offset, {
      answered: () => {
        end();
        this.fill();
      },
      again: (request) => {
        end(); // It would wait for its own place.
        return this.further(request);
      },
    });
    end();
    this.failed ||= 'error' in arrival;
    reading.arrived(ask, arrival);
    this.fill();
    this.wake();
  }

  private async further<T>(request: () => Promise<T>): Promise<T> {
    const { promise, resolve } = Promise.withResolvers<undefined>();
    this.waiting.push(() => {
      resolve(undefined);
    });
    this.fill();
    await promise;
    try {
      return await request();
    } finally {
      this.inFlight--;
      this.fill();
    }
  }
}

function askOf<R>(reading: WindowReading<R>): { readonly reading: WindowReading<R>; readonly ask: Ask<R> } | undefined {
  const ask = reading.ask();
  return ask === undefined ? undefined : { reading, ask };
}
