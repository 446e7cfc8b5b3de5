import { given } from '../../liveperson/fields.ts';
import type { ResultRow } from '../protocol/search.ts';

/** What of a row is different in nearly every row. */
export type RowTexts = Pick<ResultRow, 'id' | 'visitorId' | 'visitorName' | 'sessionId' | 'snippet'>;

/** In the order in which they are kept, the pieces of the snippet last. */
const fields = ['id', 'visitorId', 'visitorName', 'sessionId', 'before', 'hit', 'after'] as const;
type Field = (typeof fields)[number];

/**
 * The texts of some rows in one piece of memory outside the heap. One by one, those of a hundred thousand rows are a million
 * strings for the garbage collector to walk.
 */
export class TextPage {
  /** Places of its rows among all rows. */
  readonly first: number;
  readonly end: number;
  readonly #bytes: Buffer;
  /** Where each text ends, its line break included; one that is not there ends where it begins. */
  readonly #ends: Uint32Array;

  constructor(first: number, rows: readonly RowTexts[]) {
    this.first = first;
    this.end = first + rows.length;
    const texts = rows.flatMap(textsOf);
    let end = 0;
    this.#ends = Uint32Array.from(texts, (text) => (end += text.length));
    this.#bytes = Buffer.from(texts.join(''));
  }

  /** For reading; it takes ten times as much memory. */
  open(): OpenTextPage {
    return new OpenTextPage(this.first, this.#bytes.toString(), this.#ends);
  }
}

export class OpenTextPage {
  readonly #first: number;
  readonly #text: string;
  readonly #ends: Uint32Array;

  constructor(first: number, text: string, ends: Uint32Array) {
    this.#first = first;
    this.#text = text;
    this.#ends = ends;
  }

  row(place: number): RowTexts {
    const texts = fields.map((field) => this.text(place, field));
    const [id = '', visitorId, visitorName, sessionId, before = '', hit = '', after = ''] = texts;
    return { id, ...given({ visitorId, visitorName, sessionId }), snippet: { before, hit, after } };
  }

  /** Of the row at a place among all rows. */
  text(place: number, field: Field): string | undefined {
    const nth = fields.indexOf(field);
    const start = this.#startOf(place, nth);
    const end = this.#startOf(place, nth + 1);
    return start === end ? undefined : this.#text.slice(start, field === 'before' || field === 'hit' ? end : end - 1);
  }

  /**
   * Hands on the place of each row in which a pattern is found.
   * @param pattern a global one that fits no line break: what it fits never begins in one row, or one text of it, and ends in the
   * next
   */
  eachWith(pattern: RegExp, found: (place: number) => void): void {
    let place = this.#first;
    for (pattern.lastIndex = 0; pattern.test(this.#text); pattern.lastIndex = this.#startOf(place, 0)) {
      while (this.#startOf(place + 1, 0) < pattern.lastIndex) place++;
      found(place++);
    }
  }

  #startOf(place: number, nth: number): number {
    return this.#ends[(place - this.#first) * fields.length + nth - 1] ?? 0;
  }
}

/** As they are kept. The pieces of the snippet follow each other, all other texts are parted by a line break. */
function textsOf({ id, visitorId, visitorName, sessionId, snippet: { before, hit, after } }: RowTexts): readonly string[] {
  return [ended(id), ended(visitorId), ended(visitorName), ended(sessionId), before, hit, ended(after)];
}

function ended(text: string | undefined): string {
  return text === undefined ? '' : `${text}\n`;
}
