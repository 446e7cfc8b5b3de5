import type { JsonIndex } from './jsonIndex.ts';

/** Searches one JSON text for keys and values, however often, without going through it more than once. */
export class JsonSearch {
  readonly #index: JsonIndex;
  #lower: string | undefined;

  constructor(index: JsonIndex) {
    this.#index = index;
  }

  /**
   * Nodes whose key or value contains the words, each once, in the order of the text. Upper and lower case are the same. Quotes
   * and other characters that JSON escapes are found in both forms.
   */
  find(words: string): readonly number[] {
    if (words === '') return [];
    this.#lower ??= lowerCase(this.#index.text);
    const plain = lowerCase(words);
    const escaped = lowerCase(JSON.stringify(words).slice(1, -1));
    const found = new Set(this.#nodesWith(plain));
    if (escaped !== plain) for (const node of this.#nodesWith(escaped)) found.add(node);
    return [...found].sort((a, b) => a - b);
  }

  #nodesWith(words: string): readonly number[] {
    const lower = this.#lower ?? '';
    const nodes: number[] = [];
    let node = 0;
    let offset = lower.indexOf(words);
    while (offset >= 0) {
      node = this.#nodeAt(offset, node);
      const end = this.#endOfLabel(node);
      if (this.#isWithin(node, offset, words.length)) {
        nodes.push(node);
        offset = lower.indexOf(words, Math.max(end, offset + 1));
      } else {
        offset = lower.indexOf(words, offset + 1);
      }
    }
    return nodes;
  }

  /** The last node that begins, with its key, at or before an offset. */
  #nodeAt(offset: number, from: number): number {
    let low = from;
    let high = this.#index.size - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (this.#begin(middle) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  #begin(node: number): number {
    const key = this.#index.keyStart[node] ?? -1;
    return key >= 0 ? key : (this.#index.start[node] ?? 0);
  }

  /** Behind what a row of the tree shows of a node: its value, or only its key when the value has rows of its own. */
  #endOfLabel(node: number): number {
    const { kind, keyEnd, end } = this.#index;
    const nested = kind[node] === 'object' || kind[node] === 'array';
    return (nested ? keyEnd[node] : end[node]) ?? 0;
  }

  /** Within the key or within the value: not across the colon between them. */
  #isWithin(node: number, offset: number, length: number): boolean {
    const { keyStart, keyEnd, start } = this.#index;
    const end = offset + length;
    const inKey = offset > (keyStart[node] ?? -1) && end < (keyEnd[node] ?? -1);
    const inValue = offset >= (start[node] ?? 0) && end <= this.#endOfLabel(node);
    return inKey || inValue;
  }
}

/** Lower case without moving anything: the few characters whose lower case is longer stay as they are. */
function lowerCase(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text.replace(/[^\u0130]+/g, (part) => part.toLowerCase());
}
