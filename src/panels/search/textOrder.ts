import type { SortDirection } from '../protocol/search.ts';
import { sortedTexts } from './textSort.ts';

/**
 * The order of rows by a text, whatever its case: equal ones as they came, those without a text last. Rows may be added later;
 * they are sorted among themselves and merged, so that a hundred more do not cost sorting a hundred thousand again.
 */
export class TextOrder {
  /** By place; '' for a row without a text. */
  readonly #keys: string[] = [];
  /** Ascending; '' comes first. */
  #order: Uint32Array = new Uint32Array(0);

  /** Texts of the rows behind those that are here already. */
  add(texts: readonly (string | undefined)[]): void {
    const first = this.#keys.length;
    const added = texts.map((text = '') => text.toLowerCase());
    for (const key of added) this.#keys.push(key);
    const order = sortedTexts(added).map((place) => first + place);
    this.#order = first === 0 ? order : this.#merged(order);
  }

  get length(): number {
    return this.#keys.length;
  }

  /** Places of all rows in the order wanted. */
  places(direction: SortDirection): Uint32Array {
    const [keys, order] = [this.#keys, this.#order];
    const empty = this.#groupEnd(0, '');
    const places = new Uint32Array(order.length);
    let end = order.length - empty;
    places.set(order.subarray(0, empty), end);
    if (direction === 'ascending') {
      places.set(order.subarray(empty));
      return places;
    }
    for (let start = empty; start < order.length;) {
      const next = this.#groupEnd(start, keys[order[start] ?? 0] ?? '');
      end -= next - start;
      places.set(order.subarray(start, next), end);
      start = next;
    }
    return places;
  }

  /** Behind the last row of the order, from `start` on, that has this text. */
  #groupEnd(start: number, key: string): number {
    let end = start;
    while (end < this.#order.length && this.#keys[this.#order[end] ?? 0] === key) end++;
    return end;
  }

  #merged(added: Uint32Array): Uint32Array {
    const [keys, before] = [this.#keys, this.#order];
    const merged = new Uint32Array(before.length + added.length);
    const isBefore = (place = 0, other = 0): boolean => (keys[place] ?? '') < (keys[other] ?? '');
    let [left, right] = [0, 0];
    for (let at = 0; at < merged.length; at++) {
      const takesLeft = right >= added.length || (left < before.length && !isBefore(added[right], before[left]));
      merged[at] = (takesLeft ? before[left++] : added[right++]) ?? 0;
    }
    return merged;
  }
}
