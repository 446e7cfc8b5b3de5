import type { SortDirection } from '../protocol/search.ts';
import { byRank } from './ranks.ts';
import type { WordColumn } from './wordColumn.ts';

/**
 * Places of rows in the order of their words, whatever their case; equal ones as they came, rows without a word last. Only the words
 * are sorted, which are few: it is made anew whenever it is wanted.
 */
export function wordOrder(column: WordColumn, length: number, direction: SortDirection): Uint32Array {
  const words = column.words.map((word) => word.toLowerCase());
  const different = [...new Set(words)].filter((word) => word !== '').sort();
  if (direction === 'descending') different.reverse();
  const rankOf = new Map(different.map((word, rank) => [word, rank]));
  const ranksOfWords = words.map((word) => rankOf.get(word) ?? different.length);
  const ranks = new Uint32Array(length);
  for (let place = 0; place < length; place++) ranks[place] = ranksOfWords[column.numberAt(place)] ?? different.length;
  return byRank({ ranks, count: different.length });
}
