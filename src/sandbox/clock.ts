export const second = 1000;
export const minute = 60 * second;
export const hour = 60 * minute;
export const day = 24 * hour;

/** Time inside the sandbox: the given clock, plus what tests have moved it ahead. Epoch ms. */
export class SandboxClock {
  readonly #source: { now(): number };
  #ahead = 0;
  /** Ms by which the service's clock is wrong, as its `Date` header and its check of time stamps show. */
  skew = 0;

  constructor(source: { now(): number }) {
    this.#source = source;
  }

  now(): number {
    return this.#source.now() + this.#ahead;
  }

  /** What the service's own clock shows: without what was moved ahead, wrong by the skew. */
  shown(): number {
    return this.#source.now() + this.skew;
  }

  advance(ms: number): void {
    this.#ahead += ms;
  }
}
