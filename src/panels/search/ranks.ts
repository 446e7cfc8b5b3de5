import type { Key } from './columnOrder.ts';
import { sortTexts } from './textSort.ts';

/**
 * The places of keys in ascending order: equal ones as they came, those that are undefined last. Only different keys are
 * compared with each other, then each place is put where its key belongs: most columns have few different values.
 * @param keys all of them numbers, or all of them texts
 */
export function ranked(keys: readonly Key[]): Uint32Array {
  return byRank(keys.some((key) => typeof key === 'string') ? textRanks(keys) : numberRanks(keys));
}

/** Places in the order of their ranks, equal ones as they came: they are counted, not compared. */
export function byRank({ ranks, count }: Ranks): Uint32Array {
  const next = new Uint32Array(count + 2);
  for (const rank of ranks) next[rank + 1] = (next[rank + 1] ?? 0) + 1;
  for (let rank = 1; rank <= count; rank++) next[rank] = (next[rank] ?? 0) + (next[rank - 1] ?? 0);
  const places = new Uint32Array(ranks.length);
  for (let place = 0; place < ranks.length; place++) {
    const rank = ranks[place] ?? 0;
    const at = next[rank] ?? 0;
    places[at] = place;
    next[rank] = at + 1;
  }
  return places;
}

/** The rank of each key among the different ones, `count` for one that is undefined. */
export interface Ranks {
  readonly ranks: Uint32Array;
  readonly count: number;
}

function textRanks(keys: readonly Key[]): Ranks {
  const numbers = new Map<Key, number>();
  const texts: string[] = [];
  const numberOf = Uint32Array.from(keys, (key) => {
    let number = numbers.get(key);
    if (number === undefined && typeof key === 'string') {
      number = texts.push(key) - 1;
      numbers.set(key, number);
    }
    return number ?? noNumber;
  });
  const sorted = Uint32Array.from(texts, (_, number) => number);
  sortTexts(sorted, (number) => texts[number] ?? '');
  const rankOf = new Uint32Array(texts.length);
  sorted.forEach((number, rank) => { rankOf[number] = rank; });
  return { ranks: numberOf.map((number) => rankOf[number] ?? texts.length), count: texts.length };
}

const noNumber = 0xff_ff_ff_ff;

function numberRanks(keys: readonly Key[]): Ranks {
  const sorted = Float64Array.from(keys.filter((key) => typeof key === 'number')).sort();
  const different = sorted.filter((key, place) => place === 0 || key !== sorted[place - 1]);
  const count = different.length;
  return { ranks: Uint32Array.from(keys, (key) => (typeof key === 'number' ? rankIn(different, key) : count)), count };
}

function rankIn(sorted: Float64Array, key: number): number {
  let [low, high] = [0, sorted.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < key) low = middle + 1;
    else high = middle;
  }
  return low;
}
