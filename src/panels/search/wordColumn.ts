import { GrowingArray } from './growingArray.ts';

/** One of few words for each of many rows: each word is kept once, and a row by the number of its word; '' stands for none. */
export class WordColumn {
  /** By their numbers. */
  readonly words: string[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #ofRow = new GrowingArray(Uint32Array);

  add(word = ''): void {
    let number = this.#numbers.get(word);
    if (number === undefined) {
      number = this.words.push(word) - 1;
      this.#numbers.set(word, number);
    }
    this.#ofRow.push(number);
  }

  /** The number of each row's word. */
  get numbers(): Uint32Array {
    return this.#ofRow.all;
  }

  wordAt(place: number): string | undefined {
    const word = this.words[this.#ofRow.at(place) ?? 0];
    return word === '' ? undefined : word;
  }
}
