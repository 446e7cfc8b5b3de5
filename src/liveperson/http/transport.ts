import pRetry from 'p-retry';
import type { ServerTime } from '../auth/serverTime.ts';
import type { LivePersonError } from '../errors.ts';
import type { Clock, Fetch, Log } from '../livePersonClient.ts';
import { CallRun } from './callRun.ts';
import type { CallPhase, Exchange, RetryNotice } from './exchange.ts';
import type { Limiter } from './limiter.ts';
import type { RequestParts } from './requestParts.ts';
import type { Route } from './route.ts';
import type { SecretRegistry } from './secretRegistry.ts';
import type { RawResponse } from './send.ts';
import type { Timeouts } from './timeouts.ts';

export interface TransportSettings {
  readonly accountId: string;
  readonly fetch: Fetch;
  readonly timeouts: Timeouts;
  readonly clock: Clock;
  readonly serverTime: ServerTime;
  readonly secrets: SecretRegistry;
  readonly limiter: Limiter;
  readonly log?: Log;
  readonly onExchange?: (exchange: Exchange, error?: LivePersonError) => void;
  readonly onCall?: (phase: CallPhase) => void;
  readonly onRetry?: (notice: RetryNotice) => void;
}

export interface Call<T> {
  readonly parts: RequestParts;
  readonly route: Route;
  /** Makes the value of a successful answer. What it throws fails the call as `malformed`. */
  readonly read: (response: RawResponse) => T;
  /** False for look-ups that are themselves part of a recovery. */
  readonly mayRetry?: boolean;
  readonly signal?: AbortSignal | undefined;
  /** Told once a successful answer is in, before it is read: time to send the next request. */
  readonly onAnswered?: (() => void) | undefined;
}

export interface Answered<T> {
  readonly value: T;
  /** The body exactly as received. */
  readonly raw: string;
  readonly exchange: Exchange;
}

/** Makes the calls of one account: attempts, pauses, limits, records. */
export class Transport {
  readonly #settings: TransportSettings;
  /** Hosts that have answered at least once, for the retry policy. */
  readonly #answeringOrigins = new Set<string>();
  readonly #life = new AbortController();

  constructor(settings: TransportSettings) {
    this.#settings = settings;
  }

  /** Cancels every call, now and later. */
  dispose(): void {
    this.#life.abort(new Error('the client was closed'));
  }

  /** @throws LivePersonError for every failure */
  async call<T>(asked: Call<T>): Promise<Answered<T>> {
    const signal = asked.signal ? AbortSignal.any([asked.signal, this.#life.signal]) : this.#life.signal;
    const call = { ...asked, signal };
    const run = new CallRun(call, this.#settings, this.#answeringOrigins);
    this.#tell('began');
    try {
      const { value, raw } = await pRetry(() => run.attempt(), {
        retries: Number.POSITIVE_INFINITY,
        // The pauses are made in `mayRepeat`, through the injected clock.
        minTimeout: 0,
        shouldRetry: ({ error }) => run.mayRepeat(error),
        signal,
      });
      call.route.succeeded();
      const exchange = run.exchange();
      this.#publish(exchange);
      return { value, raw, exchange };
    } catch (error) {
      const failure = run.toError(error);
      if (run.hasSent) this.#publish(run.exchange(failure), failure);
      throw failure;
    } finally {
      this.#tell('ended');
    }
  }

  #tell(phase: CallPhase): void {
    try {
      this.#settings.onCall?.(phase);
    } catch {
      this.#settings.log?.warn('An observer of the calls failed.');
    }
  }

  #publish(exchange: Exchange, error?: LivePersonError): void {
    try {
      this.#settings.onExchange?.(exchange, error);
    } catch {
      this.#settings.log?.warn('An observer of the exchanges failed.');
    }
  }
}
