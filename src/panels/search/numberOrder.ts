import type { SortDirection } from '../protocol/search.ts';

/** A number is sorted by four digits of 16 bits, the lowest first. */
const digits = 4;
const digitValues = 65_536;
const signBit = 0x80_00_00_00;
const allBits = 0xff_ff_ff_ff;

/**
 * Places of numbers in order; equal ones as they came, NaN last either way. Radix sort: a hundred thousand take a tenth of the
 * time that comparing takes, so that it is made anew whenever it is wanted.
 */
export function numberOrder(numbers: Float64Array, direction: SortDirection): Uint32Array {
  const keys = keysOf(numbers, direction);
  let places = new Uint32Array(numbers.length);
  for (let place = 0; place < places.length; place++) places[place] = place;
  let sorted = new Uint32Array(numbers.length);
  for (let digit = 0; digit < digits; digit++) {
    if (sortByDigit(keys, digit, places, sorted)) [places, sorted] = [sorted, places];
  }
  return places;
}

/**
 * The bits of the numbers, changed so that unsigned they are in the wanted order: those of negative numbers count backward. The
 * processors that the editor runs on keep the lowest bits first.
 */
function keysOf(numbers: Float64Array, direction: SortDirection): Uint16Array {
  // Adding nothing makes one zero of both.
  const keys = new Uint32Array(numbers.map((number) => number + 0).buffer);
  for (let place = 0; place < numbers.length; place++) {
    const [low, high] = [2 * place, 2 * place + 1];
    if (Number.isNaN(numbers[place])) {
      keys[low] = allBits;
      keys[high] = allBits;
      continue;
    }
    const isNegative = (keys[high] ?? 0) >= signBit;
    const turned = isNegative === (direction === 'ascending') ? allBits : 0;
    keys[low] = (keys[low] ?? 0) ^ turned;
    keys[high] = (keys[high] ?? 0) ^ turned ^ (isNegative ? 0 : signBit);
  }
  return new Uint16Array(keys.buffer);
}

/**
 * Moves places into the order of one digit, equal ones as they were.
 * @returns false when it is the same in all, and nothing was moved
 */
function sortByDigit(keys: Uint16Array, digit: number, places: Uint32Array, sorted: Uint32Array): boolean {
  const next = new Uint32Array(digitValues + 1);
  for (let at = digit; at < keys.length; at += digits) {
    const value = (keys[at] ?? 0) + 1;
    next[value] = (next[value] ?? 0) + 1;
  }
  if (next[(keys[digit] ?? 0) + 1] === places.length) return false;
  for (let value = 1; value < digitValues; value++) next[value] = (next[value] ?? 0) + (next[value - 1] ?? 0);
  for (const place of places) {
    const value = keys[place * digits + digit] ?? 0;
    const at = next[value] ?? 0;
    sorted[at] = place;
    next[value] = at + 1;
  }
  return true;
}
