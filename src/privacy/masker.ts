import { decodedOf, maskEncoded } from './encodedParts.ts';
import type { KnownValues } from './knownValues.ts';
import { isJson, maskJson, type JsonMasking } from './maskJson.ts';
import { maskKnown } from './maskKnown.ts';
import { maskMarkup } from './maskMarkup.ts';
import { maskAddressPatterns, maskCardPatterns, maskIdPatterns, maskPatterns } from './patterns.ts';
import { isIdOrTime, kindOfField } from './personalFields.ts';
import { Tokens } from './tokens.ts';

export interface MaskerOptions {
  /** Tokens of the same key are the same. Default: a random key, so that tokens mean something within this session only. */
  readonly key?: Uint8Array;
  /** People who are named in other answers. */
  readonly known?: KnownValues;
  /** `hidden` replaces what people wrote as a whole; `searched`, the default, only what looks like personal data in it. */
  readonly freeText?: 'searched' | 'hidden';
}

/**
 * Masks personal data: names, e-mail addresses, telephone numbers, IP addresses, card numbers. The same value gives the same
 * token, so that one can still see who is who; masking twice changes nothing. Every method takes time in proportion to its text.
 */
export class Masker {
  readonly #json: JsonMasking;
  readonly #known: KnownValues | undefined;

  constructor({ key, known, freeText = 'searched' }: MaskerOptions = {}) {
    const tokens = new Tokens(key);
    this.#known = known;
    this.#json = {
      tokens,
      hideFreeText: freeText === 'hidden',
      search: (text) => this.text(text),
      // Most names of fields begin with a small letter.
      isFieldName: (name) => /^_?[a-z][A-Za-z_]*$/.test(name),
      searchKey: (name) => maskAddressPatterns(this.#withoutKnown(name), tokens),
      searchNumber: (number) => maskCardPatterns(number, tokens),
    };
  }

  /** Running text. Names that are not known cannot be told from other words in it. */
  text(text: string): string {
    return maskEncoded(text, (plain) => maskPatterns(this.#withoutKnown(plain), this.#json.tokens));
  }

  /** A JSON text, whole or cut off. */
  json(json: string): string {
    return maskJson(json, this.#json);
  }

  /** A body in whatever form it came: JSON, XML with the same field names, a form, text. */
  body(body: string): string {
    if (isJson(body.replace(/^\uFEFF/, ''))) return this.json(body);
    // Cut off, or only the look of JSON: searched both ways.
    if (/^\uFEFF?\s*[[{]/.test(body)) return this.text(this.json(body));
    if (/^\uFEFF?\s*</.test(body)) return this.text(maskMarkup(body, this.#json));
    return this.text(body);
  }

  /** Host and ids stay; values of the query and everything that looks like personal data go. */
  url(url: string): string {
    const [address = '', query] = url.split(/\?(.*)/s);
    const origin = /^[a-z][a-z0-9+.-]*:\/\/[^/]*/i.exec(address)?.[0] ?? '';
    const path = this.#encoded(address.slice(origin.length), /[^/]+/g, (segment) =>
      maskAddressPatterns(segment, this.#json.tokens),
    );
    return origin + path + (query === undefined ? '' : `?${this.#query(query)}`);
  }

  /** The value of a header: numbers in headers are lengths and ids. */
  header(value: string): string {
    return maskAddressPatterns(value, this.#json.tokens);
  }

  #query(query: string): string {
    return query.replace(/(?<![^&])([^=&]*)=([^&]*)/g, (_pair, name: string, value: string) => {
      const mask = (text: string): string => this.#field(name, text);
      return `${name}=${this.#encoded(value, /.+/gs, mask)}`;
    });
  }

  #field(name: string, value: string): string {
    const kind = kindOfField(name, undefined);
    if (kind !== undefined) return this.#json.tokens.of(kind, value);
    return isIdOrTime(name) ? maskIdPatterns(value, this.#json.tokens) : this.text(value);
  }

  #withoutKnown(text: string): string {
    return this.#known === undefined ? text : maskKnown(text, this.#known, this.#json.tokens);
  }

  /** Masks what percent-encoded parts stand for. What is not personal keeps its spelling. */
  #encoded(text: string, parts: RegExp, mask: (text: string) => string): string {
    return text.replace(parts, (part) => {
      const decoded = decodedOf(part);
      const masked = mask(decoded);
      return masked === decoded ? part : encodeURIComponent(masked.toWellFormed());
    });
  }
}
