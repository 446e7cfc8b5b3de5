import type { Exchange } from '../http/exchange.ts';
import type { Keyed } from './pass.ts';
import type { PagePump } from './pump.ts';
import type { RecordTraits } from './recordTraits.ts';
import type { SearchPage } from './search.ts';
import type { SearchState } from './searchState.ts';
import type { WindowReading } from './windowReading.ts';

interface Waiting<R> extends Keyed<R> {
  readonly reading: WindowReading<R>;
  /** Offset of the page it came with. */
  readonly offset: number;
}

/**
 * The first record of every window is needed before one can be handed out: for results sorted by anything but start. The windows
 * are trusted to be sorted; how the service orders texts and missing values is not documented, so records of different windows
 * that only differ there may come in another order than the service would list them.
 */
export class Merge<R> {
  private readonly state: SearchState<R>;
  private readonly pump: PagePump<R>;
  private readonly traits: RecordTraits<R>;
  private readonly pageSize: number;
  private readonly queues = new Map<WindowReading<R>, Waiting<R>[]>();
  private exchange: Exchange | undefined;

  constructor(options: {
    readonly state: SearchState<R>;
    readonly pump: PagePump<R>;
    readonly traits: RecordTraits<R>;
    readonly pageSize: number;
  }) {
    this.state = options.state;
    this.pump = options.pump;
    this.traits = options.traits;
    this.pageSize = options.pageSize;
  }

  async *pages(signal: AbortSignal): AsyncGenerator<SearchPage<R>, void, undefined> {
    let batch: Waiting<R>[] = [];
    let yielded = false;
    while (this.state.remaining > batch.length) {
      signal.throwIfAborted();
      const waits = this.pull();
      if (batch.length === this.pageSize || (waits && batch.length > 0)) {
        // Answers may arrive while the page is out, so the windows are looked at again before waiting.
        yield* this.flush(batch);
        batch = [];
        yielded = true;
        continue;
      }
      if (waits) {
        await this.pump.arrival(signal);
        continue;
      }
      const next = this.smallest();
      if (next === undefined) {
        break;
      }
      batch.push(next);
    }
    if (batch.length > 0 || !yielded || this.state.hasWarnings) {
      yield* this.flush(batch);
    }
  }

  /** Windows in which nothing is waiting come first: the merge stands still until they have answered. */
  byNeed(readings: readonly WindowReading<R>[]): readonly WindowReading<R>[] {
    return readings.toSorted((left, right) => this.waiting(left) - this.waiting(right));
  }

  private waiting(reading: WindowReading<R>): number {
    return Math.min(1, this.queues.get(reading)?.length ?? 0);
  }

  /** Takes arrived pages into the queues; true when a window has neither records waiting nor come to its end. */
  private pull(): boolean {
    let waits = false;
    for (const reading of this.state.readings) {
      while (this.waiting(reading) === 0) {
        const taken = reading.take();
        if (taken.kind === 'wait') {
          waits = true;
          break;
        }
        if (taken.kind === 'page') {
          this.exchange = taken.exchange;
          this.state.noteCount(reading.window, taken.count);
          this.state.warn(taken.warnings);
          this.queues.set(
            reading,
            taken.records.map((keyed) => ({ ...keyed, reading, offset: taken.offset })),
          );
        } else if (taken.kind === 'split') {
          this.state.split(reading, taken.count);
          return this.pull();
        } else {
          this.state.finish(reading);
          break;
        }
      }
    }
    this.pump.fill();
    return waits;
  }

  private smallest(): Waiting<R> | undefined {
    let best: Waiting<R> | undefined;
    for (const [head] of this.queues.values()) {
      if (head !== undefined && (best === undefined || this.traits.compare(head.record, best.record) < 0)) {
        best = head;
      }
    }
    if (best !== undefined) {
      this.queues.get(best.reading)?.shift();
    }
    return best;
  }

  private *flush(batch: readonly Waiting<R>[]): Generator<SearchPage<R>, void, undefined> {
    const offset = this.state.handedOut;
    for (const waiting of batch) {
      this.state.handOut(waiting.reading, [waiting]);
    }
    if (this.exchange === undefined) {
      return;
    }
    const offsets = new Map(
      [...this.queues].flatMap(([reading, [head]]) => (head === undefined ? [] : [[reading, head.offset] as const])),
    );
    const count = this.state.counts.reduce<number>((sum, known) => sum + (known ?? 0), 0);
    const facts = { window: 0, offset, count, exchange: this.exchange };
    yield this.state.page(
      batch.map(({ record }) => record),
      facts,
      [],
      offsets,
    );
  }
}
