import assert from 'node:assert/strict';

const factor = 8;
const limit = 3;
const mostTries = 15;

/**
 * Asserts that work grows about as its input does, on a machine of any speed: an input may take three times as long as eight
 * inputs of an eighth of its size. Quadratic work takes eight times as long. Both take about as long on the clock, so that other
 * work on the machine makes both longer, and the best of several tries counts.
 */
export function assertLinear<T>(make: (size: number) => T, work: (input: T) => void, size: number): void {
  const small = make(size);
  const large = make(size * factor);
  work(small);
  work(large);
  let [least, most, growth] = [Infinity, Infinity, Infinity];
  for (let attempt = 0; attempt < mostTries && growth >= limit; attempt++) {
    least = Math.min(least, timeOf(() => { for (let nth = 0; nth < factor; nth++) work(small); }));
    most = Math.min(most, timeOf(() => { work(large); }));
    growth = most / least;
  }
  assert.ok(growth < limit, `${factor} times the input took ${(growth * factor).toFixed(1)} times as long`);
}

function timeOf(work: () => void): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}
