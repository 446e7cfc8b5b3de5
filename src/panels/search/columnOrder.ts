import { sortTexts } from './textSort.ts';

type Key = string | number | undefined;

/**
 * The ascending order of rows by one value: equal ones as they came, those without a value last. Rows may be added later; they are
 * sorted among themselves and merged, so that a hundred more do not cost sorting a hundred thousand again.
 */
export class ColumnOrder {
  readonly #keys: Key[] = [];
  #order: Uint32Array = new Uint32Array(0);

  /** Values of the rows behind those that are here already. */
  add(values: readonly Key[]): void {
    const first = this.#keys.length;
    for (const value of values) this.#keys.push(typeof value === 'string' ? value.toLowerCase() : value);
    const places = Uint32Array.from(values, (_, nth) => first + nth);
    const added = sortPlaces(places, this.#keys);
    this.#order = first === 0 ? added : this.#merged(added);
  }

  get length(): number {
    return this.#keys.length;
  }

  /** Calls `visit` with the place of each row, in the order wanted. Equal ones stay as they came, rows without a value come last. */
  forEach(direction: 'ascending' | 'descending', visit: (place: number) => void): void {
    if (direction === 'ascending') {
      for (const place of this.#order) visit(place);
      return;
    }
    const valued = this.#order.findLastIndex((place) => this.#keys[place] !== undefined) + 1;
    for (let end = valued; end > 0;) {
      let start = end - 1;
      while (start > 0 && this.#keys[this.#order[start - 1] ?? 0] === this.#keys[this.#order[start] ?? 0]) start -= 1;
      for (let at = start; at < end; at++) visit(this.#order[at] ?? 0);
      end = start;
    }
    for (let at = valued; at < this.#order.length; at++) visit(this.#order[at] ?? 0);
  }

  #merged(added: Uint32Array): Uint32Array {
    const before = this.#order;
    const merged = new Uint32Array(before.length + added.length);
    let [left, right] = [0, 0];
    for (let at = 0; at < merged.length; at++) {
      const takesLeft = right >= added.length || (left < before.length && !comesBefore(this.#keys[added[right] ?? 0], this.#keys[before[left] ?? 0]));
      merged[at] = (takesLeft ? before[left++] : added[right++]) ?? 0;
    }
    return merged;
  }
}

function comesBefore(key: Key, other: Key): boolean {
  if (key === undefined) return false;
  return other === undefined || key < other;
}

function sortPlaces(places: Uint32Array, keys: readonly Key[]): Uint32Array {
  const valued = places.filter((place) => keys[place] !== undefined);
  const empty = places.filter((place) => keys[place] === undefined);
  const isText = typeof keys[valued[0] ?? 0] === 'string';
  if (isText) sortTexts(valued, (place) => String(keys[place]));
  else valued.sort((left, right) => Number(keys[left]) - Number(keys[right]) || left - right);
  const sorted = new Uint32Array(places.length);
  sorted.set(valued);
  sorted.set(empty, valued.length);
  return sorted;
}
