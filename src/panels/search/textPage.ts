import { given } from '../../liveperson/fields.ts';
import type { ResultRow } from '../protocol/search.ts';

/** What of a row is different in nearly every row. */
export type RowTexts = Pick<ResultRow, 'id' | 'visitorId' | 'visitorName' | 'sessionId' | 'snippet'>;

/** In the order in which they are kept, the pieces of the snippet last. */
const fields = ['id', 'visitorId', 'visitorName', 'sessionId', 'before', 'hit', 'after'] as const;
type Field = (typeof fields)[number];
/** Length of a text that is not there. */
const none = 0xff_ff_ff_ff;

/**
 * The texts of some rows in one piece of memory outside the heap. One by one, those of a hundred thousand rows are a million
 * strings for the garbage collector to walk.
 */
export class TextPage {
  /** Places of its rows among all rows. */
  readonly first: number;
  readonly end: number;
  readonly #bytes: Buffer;
  readonly #lengths: Uint32Array;

  constructor(first: number, rows: readonly RowTexts[]) {
    this.first = first;
    this.end = first + rows.length;
    this.#lengths = Uint32Array.from(rows.flatMap((row) => textsOf(row).map((text) => text?.length ?? none)));
    this.#bytes = Buffer.from(rows.map(joined).join(''));
  }

  /** For reading; it takes ten times as much memory. */
  open(): OpenTextPage {
    return new OpenTextPage(this.first, this.#bytes.toString(), this.#lengths);
  }
}

export class OpenTextPage {
  readonly #first: number;
  readonly #text: string;
  readonly #lengths: Uint32Array;
  /** Where each row begins, and the last one ends. */
  readonly #starts: readonly number[];

  constructor(first: number, text: string, lengths: Uint32Array) {
    this.#first = first;
    this.#text = text;
    this.#lengths = lengths;
    this.#starts = startsOf(lengths);
  }

  /** All texts of the row at a place among all rows; a word never begins in one and ends in the next. */
  joined(place: number): string {
    return this.#text.slice(this.#starts[place - this.#first], this.#starts[place - this.#first + 1]);
  }

  row(place: number): RowTexts {
    const texts = fields.map((field) => this.text(place, field));
    const [id = '', visitorId, visitorName, sessionId, before = '', hit = '', after = ''] = texts;
    return { id, ...given({ visitorId, visitorName, sessionId }), snippet: { before, hit, after } };
  }

  text(place: number, field: Field): string | undefined {
    const first = (place - this.#first) * fields.length;
    const at = first + fields.indexOf(field);
    if (this.#lengths[at] === none) return undefined;
    let start = this.#starts[place - this.#first] ?? 0;
    for (let before = first; before < at; before++) start += room(this.#lengths[before], before - first);
    return this.#text.slice(start, start + (this.#lengths[at] ?? 0));
  }
}

function textsOf({ id, visitorId, visitorName, sessionId, snippet }: RowTexts): readonly (string | undefined)[] {
  return [id, visitorId, visitorName, sessionId, snippet.before, snippet.hit, snippet.after];
}

function joined(row: RowTexts): string {
  return textsOf(row).map((text = '', nth) => text + '\n'.repeat(gapAfter(nth))).join('');
}

/** The pieces of a snippet follow each other, all other texts are parted by a line break. */
function gapAfter(nth: number): 0 | 1 {
  return nth === 4 || nth === 5 ? 0 : 1;
}

/** What a text takes, its line break included. */
function room(length = 0, nth: number): number {
  return (length === none ? 0 : length) + gapAfter(nth);
}

function startsOf(lengths: Uint32Array): readonly number[] {
  const starts = [0];
  let at = 0;
  lengths.forEach((length, place) => {
    const nth = place % fields.length;
    at += room(length, nth);
    if (nth === fields.length - 1) starts.push(at);
  });
  return starts;
}
