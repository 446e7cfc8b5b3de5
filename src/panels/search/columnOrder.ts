import { ranked } from './ranks.ts';

export type Key = string | number | undefined;

/**
 * The ascending order of rows by one value: equal ones as they came, those without a value last. Rows may be added later; they
 * are sorted among themselves and merged, so that a hundred more do not cost sorting a hundred thousand again.
 */
export class ColumnOrder {
  readonly #keys: Key[] = [];
  #order: Uint32Array = new Uint32Array(0);

  /** Values of the rows behind those that are here already. */
  add(values: readonly Key[]): void {
    const first = this.#keys.length;
    const added = values.map((value) => (typeof value === 'string' ? value.toLowerCase() : value));
    for (const key of added) this.#keys.push(key);
    const order = ranked(added).map((place) => first + place);
    this.#order = first === 0 ? order : this.#merged(order);
  }

  get length(): number {
    return this.#keys.length;
  }

  /** Places of all rows in the order wanted. Equal ones stay as they came, rows without a value come last. */
  places(direction: 'ascending' | 'descending'): Uint32Array {
    return direction === 'ascending' ? this.#order : this.#descending();
  }

  #descending(): Uint32Array {
    const [keys, order] = [this.#keys, this.#order];
    const places = new Uint32Array(order.length);
    const valued = order.findLastIndex((place) => keys[place] !== undefined) + 1;
    let at = 0;
    for (let end = valued; end > 0;) {
      let start = end - 1;
      const key = keys[order[start] ?? 0];
      while (start > 0 && keys[order[start - 1] ?? 0] === key) start -= 1;
      places.set(order.subarray(start, end), at);
      at += end - start;
      end = start;
    }
    places.set(order.subarray(valued), at);
    return places;
  }

  #merged(added: Uint32Array): Uint32Array {
    const before = this.#order;
    const merged = new Uint32Array(before.length + added.length);
    let [left, right] = [0, 0];
    for (let at = 0; at < merged.length; at++) {
      const takesLeft = right >= added.length
        || (left < before.length && !comesBefore(this.#keys[added[right] ?? 0], this.#keys[before[left] ?? 0]));
      merged[at] = (takesLeft ? before[left++] : added[right++]) ?? 0;
    }
    return merged;
  }
}

function comesBefore(key: Key, other: Key): boolean {
  if (key === undefined) return false;
  return other === undefined || key < other;
}
