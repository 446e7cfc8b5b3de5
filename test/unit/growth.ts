import assert from 'node:assert/strict';

const factor = 8;
const tries = 7;

/**
 * Asserts that work grows about as its input does, on a machine of any speed: eight times the input may take three times as long as
 * eight times the work. Quadratic work takes 64 times as long. The best of several tries counts, so that other work does not.
 */
export function assertLinear<T>(make: (size: number) => T, work: (input: T) => void, size: number): void {
  const small = make(size);
  const large = make(size * factor);
  work(small);
  work(large);
  let [least, most] = [Infinity, Infinity];
  for (let attempt = 0; attempt < tries; attempt++) {
    least = Math.min(least, timeOf(work, small));
    most = Math.min(most, timeOf(work, large));
  }
  const growth = most / least;
  assert.ok(growth < factor * 3, `${factor} times the input took ${growth.toFixed(1)} times as long`);
}

function timeOf<T>(work: (input: T) => void, input: T): number {
  const started = performance.now();
  work(input);
  return performance.now() - started;
}
