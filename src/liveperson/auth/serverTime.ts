import type { Clock } from '../livePersonClient.ts';

/** Below this, rounding of `Date` to seconds and the way of the answer explain the difference. */
const negligibleMs = 5_000;

/**
 * The services' time, learnt from the `Date` of their answers: OAuth 1.0 timestamps and token expiry are judged by their clock.
 */
export class ServerTime {
  readonly #clock: Clock;
  #skewMs = 0;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Service time minus machine time, in ms; 0 when they agree or nothing is known. */
  get skewMs(): number {
    return this.#skewMs;
  }

  now(): number {
    return this.#clock.now() + this.#skewMs;
  }

  /** @param received machine time at which the answer came in */
  learn(date: string | undefined, received: number): void {
    const server = Date.parse(date ?? '');
    if (Number.isNaN(server)) return;
    const skew = server - received;
    this.#skewMs = Math.abs(skew) < negligibleMs ? 0 : skew;
  }
}
