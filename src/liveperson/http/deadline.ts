import { SendFailure } from './sendFailure.ts';
import type { Timeouts } from './timeouts.ts';

/** Bundles the caller's cancellation and the time-outs of one attempt into one signal, and remembers which of them struck. */
export class Deadline {
  readonly #controller = new AbortController();
  readonly #caller: AbortSignal | undefined;
  readonly #firstByteTimer: NodeJS.Timeout;
  readonly #totalTimer: NodeJS.Timeout;
  readonly #onCallerAbort = (): void => {
    this.#strike(new SendFailure({ kind: 'cancelled' }));
  };

  constructor(timeouts: Timeouts, caller: AbortSignal | undefined) {
    this.#caller = caller;
    this.#firstByteTimer = setTimeout(() => {
      this.#strike(new SendFailure({ kind: 'timeout', phase: 'firstByte' }));
    }, timeouts.firstByteMs);
    this.#totalTimer = setTimeout(() => {
      this.#strike(new SendFailure({ kind: 'timeout', phase: 'total' }));
    }, timeouts.totalMs);
    if (caller?.aborted === true) this.#onCallerAbort();
    else caller?.addEventListener('abort', this.#onCallerAbort, { once: true });
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** The failure that ended the attempt, when it was this deadline that ended it. */
  get struck(): SendFailure | undefined {
    const reason: unknown = this.#controller.signal.reason;
    return reason instanceof SendFailure ? reason : undefined;
  }

  /** The first byte is here: only the total counts from now on. */
  firstByte(): void {
    clearTimeout(this.#firstByteTimer);
  }

  /** Ends the attempt for a reason found while reading, so that the connection is closed at once. */
  fail(failure: SendFailure): void {
    this.#strike(failure);
  }

  /** Rejects as soon as the deadline strikes, so that a fetch which ignores its signal cannot hold up the caller. */
  async race<T>(work: Promise<T>): Promise<T> {
    const { promise, reject } = Promise.withResolvers<never>();
    const onAbort = (): void => {
      reject(this.struck ?? new SendFailure({ kind: 'cancelled' }));
    };
    if (this.signal.aborted) onAbort();
    this.signal.addEventListener('abort', onAbort, { once: true });
    // The loser of the race may still reject later; that must not become an unhandled rejection.
    work.catch(() => undefined);
    try {
      return await Promise.race([work, promise]);
    } finally {
      this.signal.removeEventListener('abort', onAbort);
      promise.catch(() => undefined);
    }
  }

  dispose(): void {
    clearTimeout(this.#firstByteTimer);
    clearTimeout(this.#totalTimer);
    this.#caller?.removeEventListener('abort', this.#onCallerAbort);
  }

  #strike(failure: SendFailure): void {
    this.#controller.abort(failure);
  }
}
