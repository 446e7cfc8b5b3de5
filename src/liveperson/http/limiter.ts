import PQueue from 'p-queue';
import type { Clock } from '../livePersonClient.ts';
import type { Destination } from '../services.ts';

/** Requests of one account that run at once. No numeric limits are published; bursts are discouraged. */
const requestsAtOnce = 8;

/**
 * One account's share of the services: bounds how many requests run at once, whoever makes them, and holds back *all* requests
 * to a service that has just answered "too many requests". A place is held while a request runs, not while a call waits to
 * repeat one.
 */
export class Limiter {
  readonly #queue = new PQueue({ concurrency: requestsAtOnce });
  readonly #notBefore = new Map<Destination, number>();
  readonly #clock: Clock;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Waits until the service may be asked again. Rejects with the signal's reason when it aborts first. */
  async ready(destination: Destination, signal: AbortSignal | undefined): Promise<void> {
    const notBefore = this.#notBefore.get(destination);
    if (notBefore === undefined) return;
    const ms = notBefore - this.#clock.now();
    if (ms > 0) await this.#clock.wait(ms, signal);
    if (this.#notBefore.get(destination) === notBefore) this.#notBefore.delete(destination);
  }

  /** Runs the request when there is a place. Rejects with the signal's reason when it aborts before that. */
  async run<T>(request: () => Promise<T>, signal: AbortSignal | undefined): Promise<T> {
    const leave = await this.#enter(signal);
    try {
      return await request();
    } finally {
      leave();
    }
  }

  /**
   * Waits for a place and resolves with the way to give it back. The queue sees the place only, never the answer: what it
   * remembers of finished tasks would keep their answers in memory until the next full collection.
   */
  #enter(signal: AbortSignal | undefined): Promise<() => void> {
    const { promise, resolve, reject } = Promise.withResolvers<() => void>();
    const place = (): Promise<void> =>
      new Promise((leave) => {
        resolve(leave);
      });
    this.#queue.add(place, signal ? { signal } : {}).catch(reject);
    return promise;
  }

  /** Sends nothing more to the service for `ms`. */
  holdBack(destination: Destination, ms: number): void {
    this.#notBefore.set(destination, Math.max(this.#notBefore.get(destination) ?? 0, this.#clock.now() + ms));
  }
}
