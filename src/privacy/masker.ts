import { isJson, maskJson, type JsonMasking } from './maskJson.ts';
import { maskAddressPatterns, maskPatterns } from './patterns.ts';
import { isIdOrTime, kindOfField } from './personalFields.ts';
import { Tokens } from './tokens.ts';

export interface MaskerOptions {
  /** Tokens of the same key are the same. Default: a random key, so that tokens mean something within this session only. */
  readonly key?: Uint8Array;
  /** `hidden` replaces what people wrote as a whole; `searched`, the default, only what looks like personal data in it. */
  readonly freeText?: 'searched' | 'hidden';
}

/**
 * Masks personal data: names, e-mail addresses, telephone numbers, IP addresses, card numbers. The same value gives the same
 * token, so that one can still see who is who; masking twice changes nothing. Every method takes time in proportion to its text.
 */
export class Masker {
  readonly #json: JsonMasking;

  constructor({ key, freeText = 'searched' }: MaskerOptions = {}) {
    this.#json = { tokens: new Tokens(key), hideFreeText: freeText === 'hidden' };
  }

  /** Running text. Names cannot be told from other words in it. */
  text(text: string): string {
    return maskPatterns(text, this.#json.tokens);
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
    if (/^\uFEFF?\s*</.test(body)) return this.text(this.#markup(body));
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
    return isIdOrTime(name) ? value : this.text(value);
  }

  /** Masks what percent-encoded parts stand for. What is not personal keeps its spelling. */
  #encoded(text: string, parts: RegExp, mask: (text: string) => string): string {
    return text.replace(parts, (part) => {
      const decoded = decodedOf(part);
      const masked = mask(decoded);
      return masked === decoded ? part : encodeURIComponent(masked.toWellFormed());
    });
  }

  #markup(markup: string): string {
    return markup.replace(/(<(\w+)>)([^<>]+)(?=<\/)/g, (_element, tag: string, name: string, value: string) => {
      const kind = kindOfField(name, undefined);
      return tag + (kind === undefined ? value : this.#json.tokens.of(kind, value));
    });
  }
}

function decodedOf(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // A stray percent sign: taken as it stands.
  }
}
