/** One figure of a bench. Without a limit it is information. */
export interface Measurement {
  readonly name: string;
  readonly measured: number;
  /** `×`: a ratio. Empty: a number. */
  readonly unit: '×' | '' | 'ms' | 'MB' | 'kB';
  /** The largest value that passes. */
  readonly limit?: number;
}

/** Hands the figures to the process that started the bench, or prints them when it was started by hand. */
export function report(measurements: readonly Measurement[]): void {
  if (process.send) process.send(measurements);
  else console.table(measurements);
}

export function isMeasurement(value: unknown): value is Measurement {
  return typeof value === 'object' && value !== null && 'name' in value && 'measured' in value && 'unit' in value;
}

export function isMiss({ measured, limit }: Measurement): boolean {
  return limit !== undefined && !(measured <= limit);
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[sorted.length / 2 - 1] ?? Number.NaN)) / 2;
}

/** Milliseconds that the work takes. */
export function timed(work: () => unknown): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}
