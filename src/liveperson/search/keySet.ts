import { hash } from 'node:crypto';

/**
 * 32-bit words that are kept of a key: with 128 bits, two of a hundred million keys are taken for one with a probability below
 * 10⁻²².
 */
const words = 4;
const fewestPlaces = 1024;

/**
 * A set of texts that only tells whether one was in it before: 32 to 64 bytes each, however long they are, and nothing for the
 * garbage collector to walk. A `Set` of a hundred thousand keys takes about 20 MB.
 */
export class KeySet {
  /** Places in a hash table with open addressing; a place of zeros is free. */
  #table = new Uint32Array(fewestPlaces * words);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** @returns true the first time a key comes */
  add(key: string): boolean {
    if (2 * (this.#size + 1) * words > this.#table.length) this.#grow();
    const added = insert(this.#table, digest(key), 0);
    if (added) this.#size += 1;
    return added;
  }

  #grow(): void {
    const table = new Uint32Array(this.#table.length * 2);
    for (let at = 0; at < this.#table.length; at += words) {
      if (this.#table[at] !== 0) insert(table, this.#table, at);
    }
    this.#table = table;
  }
}

/** The first word is never zero. */
function digest(key: string): Uint32Array {
  const bytes = hash('sha256', key, 'buffer');
  const found = Uint32Array.from({ length: words }, (_, nth) => bytes.readUInt32LE(nth * 4));
  found[0] ||= 1;
  return found;
}

function insert(table: Uint32Array, keys: Uint32Array, from: number): boolean {
  const places = table.length / words;
  let at = ((keys[from] ?? 0) % places) * words;
  for (; table[at] !== 0; at = (at + words) % table.length) {
    if (isSame(table, at, keys, from)) return false;
  }
  for (let nth = 0; nth < words; nth++) table[at + nth] = keys[from + nth] ?? 0;
  return true;
}

function isSame(table: Uint32Array, at: number, keys: Uint32Array, from: number): boolean {
  for (let nth = 0; nth < words; nth++) if (table[at + nth] !== keys[from + nth]) return false;
  return true;
}
