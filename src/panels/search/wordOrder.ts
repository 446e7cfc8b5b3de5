import type { SortDirection } from '../protocol/search.ts';
import type { WordColumn } from './wordColumn.ts';

/**
 * Places of rows in the order of their words, whatever their case; equal ones as they came, rows without a word last. Only the
 * words are sorted, which are few: it is made anew whenever it is wanted.
 */
export function wordOrder({ words: asShown, numbers }: WordColumn, direction: SortDirection): Uint32Array {
  const words = asShown.map((word) => word.toLowerCase());
  const different = [...new Set(words)].filter((word) => word !== '').sort();
  if (direction === 'descending') different.reverse();
  const rankOf = new Map(different.map((word, rank) => [word, rank]));
  const ranks = words.map((word) => rankOf.get(word) ?? different.length);
  return byRank(numbers, ranks, different.length + 1);
}

/**
 * The places of rows are counted into order, not compared. `ranks` are those of words by number, `count` is above all of them.
 */
function byRank(numbers: Uint32Array, ranks: readonly number[], count: number): Uint32Array {
  const next = new Uint32Array(count + 1);
  const rankAt = (place: number): number => ranks[numbers[place] ?? 0] ?? 0;
  for (let place = 0; place < numbers.length; place++) next[rankAt(place) + 1] = (next[rankAt(place) + 1] ?? 0) + 1;
  for (let rank = 1; rank < count; rank++) next[rank] = (next[rank] ?? 0) + (next[rank - 1] ?? 0);
  const places = new Uint32Array(numbers.length);
  for (let place = 0; place < numbers.length; place++) {
    const rank = rankAt(place);
    const at = next[rank] ?? 0;
    places[at] = place;
    next[rank] = at + 1;
  }
  return places;
}
