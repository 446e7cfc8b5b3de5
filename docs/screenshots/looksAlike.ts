import { readIndexedPng } from './indexedPng.ts';

/** Of 255, in each of red, green and blue: what the browser rounds otherwise the next time, and nobody sees. */
const unseen = 8;

/** Whether nobody could tell two pictures of `indexedPng` from each other. */
export function looksAlike(one: Buffer, other: Buffer): boolean {
  const [first, second] = [readIndexedPng(one), readIndexedPng(other)];
  return (
    first.width === second.width &&
    first.height === second.height &&
    first.rgb.every((value, at) => Math.abs(value - (second.rgb[at] ?? 0)) <= unseen)
  );
}
