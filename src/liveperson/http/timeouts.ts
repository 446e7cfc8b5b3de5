/** Milliseconds. The documents name no time-outs: these leave a slow search over a month enough time. */
export interface Timeouts {
  /** Until the connection stands, TLS included. */
  readonly connectMs: number;
  /** Until the first byte of the answer's body, or its end when it has none. */
  readonly firstByteMs: number;
  /** Until the last byte. */
  readonly totalMs: number;
}

export const defaultTimeouts: Timeouts = { connectMs: 10_000, firstByteMs: 60_000, totalMs: 120_000 };

export type TimeoutPhase = 'connect' | 'firstByte' | 'total';
