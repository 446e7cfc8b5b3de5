import { isJson, maskJson, type JsonMasking } from './maskJson.ts';
import { maskEncoded } from './encodedParts.ts';
import { maskData } from './maskData.ts';
import { maskKnown } from './maskKnown.ts';
import { maskMarkup } from './maskMarkup.ts';
import { maskIdPatterns, maskPatterns } from './patterns.ts';
import { isFieldName, kindOfField } from './personalFields.ts';
import type { KnownValues } from './knownValues.ts';
import { tokenPattern, Tokens, type MaskKind } from './tokens.ts';

export interface ScreenMaskerOptions {
  /** Tokens of the same key are the same: that of the masker of logs and files. */
  readonly key: Uint8Array;
  readonly known: KnownValues;
  /** What visitors and agents wrote is hidden as a whole. */
  readonly hideText: boolean;
}

/** Kinds whose pattern is a run of digits, as ids are. */
const numeric: ReadonlySet<MaskKind> = new Set(['phone', 'card']);
const ownToken = new RegExp(tokenPattern, 'g');
const mostRemembered = 20_000;

/**
 * Masks what is shown in this window: texts, documents, the data of pages. It knows the people of all answers that came, so a
 * name is found where no field says that it is one. The same value gives the same token as in the log and in a HAR.
 */
export class ScreenMasker {
  readonly hideText: boolean;
  readonly #tokens: ScreenTokens;
  readonly #known: KnownValues;
  readonly #json: JsonMasking;

  constructor({ key, known, hideText }: ScreenMaskerOptions) {
    this.hideText = hideText;
    this.#known = known;
    this.#tokens = new ScreenTokens(key, known);
    const search = (text: string): string => this.#search(text);
    this.#json = { tokens: this.#tokens, hideFreeText: hideText, isFieldName, search, searchKey: search, searchNumber: search };
  }

  /** Running text of any number of lines, which stay the same lines. */
  text(text: string): string {
    return text.split('\n').map((line) => this.#line(line)).join('\n');
  }

  /** JSON, XML, or text. */
  body(text: string): string {
    const start = text.replace(/^\uFEFF/, '').trimStart();
    if (isJson(start)) return maskJson(text, this.#json);
    if (start.startsWith('{') || start.startsWith('[')) return this.text(maskJson(text, this.#json));
    return this.text(start.startsWith('<') ? maskMarkup(text, this.#json) : text);
  }

  /** An id or a time. */
  id(text: string): string {
    return maskIdPatterns(text, this.#tokens);
  }

  /** The value of a field, by its name and that of the object around it. */
  field(value: string, key: string | undefined, parent?: string): string {
    const kind = kindOfField(key, parent);
    return kind === undefined || value === '' ? this.text(value) : this.#tokens.of(kind, value);
  }

  /** What a person wrote, as a whole. */
  hidden(text: string): string {
    return text.trim() === '' ? text : this.#tokens.of('text', text);
  }

  /** A line of a list, without personal data in what is read of it. */
  item<T extends { readonly label: string; readonly description?: string; readonly detail?: string }>(item: T): T {
    const { label, description, detail } = item;
    return {
      ...item,
      label: this.text(label),
      ...(description !== undefined && { description: this.text(description) }),
      ...(detail !== undefined && { detail: this.text(detail) }),
    };
  }

  /** Data of a message to a page: everything in it that is text. */
  data<T>(value: T): T {
    return maskData(value, this);
  }

  /** The values that stand behind tokens in what a page sends back: it knows nothing else of them. */
  restored<T>(value: T): T {
    // `maskData` would look at field names: here every text is treated alike.
    return mapTexts(value, (text) => text.replace(ownToken, (token) => this.#tokens.originalOf(token) ?? token)) as T;
  }

  #line(line: string): string {
    return line === '' ? line : this.#search(line);
  }

  #search(text: string): string {
    return maskEncoded(text, (plain) => this.#plain(plain));
  }

  #plain(text: string): string {
    return maskPatterns(maskKnown(text, this.#known, this.#tokens), this.#tokens);
  }
}

/** Tokens that can be turned back in this window, and leave ids of the platform alone that look like telephone numbers. */
class ScreenTokens extends Tokens {
  readonly #known: KnownValues;
  readonly #originals = new Map<string, string>();

  constructor(key: Uint8Array, known: KnownValues) {
    super(key);
    this.#known = known;
  }

  override of(kind: MaskKind, value: string): string {
    if (numeric.has(kind) && this.#known.isId(value)) return value;
    const token = super.of(kind, value);
    if (token !== value && !this.#originals.has(token)) {
      if (this.#originals.size >= mostRemembered) this.#originals.clear();
      this.#originals.set(token, value);
    }
    return token;
  }

  originalOf(token: string): string | undefined {
    return this.#originals.get(token);
  }
}

function mapTexts(value: unknown, map: (text: string) => string): unknown {
  if (typeof value === 'string') return map(value);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item: unknown) => mapTexts(item, map));
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, mapTexts(item, map)]));
}
