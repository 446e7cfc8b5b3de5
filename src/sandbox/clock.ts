export const second = 1000;
export const minute = 60 * second;
export const hour = 60 * minute;
export const day = 24 * hour;

/** Time inside the sandbox: the given clock, plus what tests have moved it ahead. Epoch ms. */
export class SandboxClock {
  readonly #source: { now(): number };
  #ahead = 0;

  constructor(source: { now(): number }) {
    this.#source = source;
  }

  now(): number {
    return this.#source.now() + this.#ahead;
  }

  /** The time that clients see: without what was moved ahead. */
  clientNow(): number {
    return this.#source.now();
  }

  advance(ms: number): void {
    this.#ahead += ms;
  }
}
