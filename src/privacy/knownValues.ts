import { isIdOrTime, isNobody, kindOfField } from './personalFields.ts';
import type { MaskKind } from './tokens.ts';

/** A personal value that an answer held: its words in lower case, and how it was written there. */
export interface KnownValue {
  readonly kind: MaskKind;
  readonly words: readonly string[];
  readonly value: string;
  /** One word of a name, or a very short one: it is meant only where it is written with a capital letter. */
  readonly capitalOnly: boolean;
}

/** Enough for the people of any search that one looks at; the oldest go first. */
const mostKept = 20_000;
export const mostWords = 12;
const nothing: ReadonlyMap<string, KnownValue> = new Map();
const deepest = 64;
/** Of ids and numbers: what is shorter is also a count, a price, an age. */
const shortestId = 5;

/** What agents and visitors are called when they are not named, and what skills and teams are called as well. */
const noNames: ReadonlySet<string> = new Set([
  'agent',
  'agents',
  'visitor',
  'visitors',
  'customer',
  'consumer',
  'guest',
  'user',
  'system',
  'bot',
  'support',
  'service',
  'sales',
  'team',
  'care',
  'center',
  'centre',
  'chat',
  'test',
  'admin',
  'manager',
  'info',
  'the',
  'and',
  'you',
  'your',
  'mr',
  'mrs',
  'ms',
  'dr',
  'der',
  'die',
  'das',
  'und',
  'von',
  'van',
  'de',
  'com',
  'net',
  'org',
  'example',
  'www',
  'mail',
  'gmail',
  'http',
  'https',
  'none',
  'unknown',
  'undefined',
  'null',
  'done',
  'idle',
  'running',
  'open',
  'closed',
  'ended',
  'waiting',
  'chatting',
  'account',
]);

/**
 * The personal values of the answers of this window that have no form of their own: names, customer numbers. With them they are
 * found where they are repeated, in what was said for example. In memory only; ids of the platform are kept too, as no telephone
 * numbers.
 */
export class KnownValues {
  readonly #byFirstWord = new Map<string, Map<string, KnownValue>>();
  readonly #ids = new Set<string>();
  readonly #accounts = new Set<string>();
  #kept = 0;

  get isEmpty(): boolean {
    return this.#kept === 0;
  }

  /** Values that begin with a word, by all their words with blanks between them, in lower case. */
  startingWith(word: string): ReadonlyMap<string, KnownValue> {
    return this.#accounts.has(word) ? nothing : (this.#byFirstWord.get(word) ?? nothing);
  }

  /** Whether a run of digits is an id of the platform. */
  isId(text: string): boolean {
    return this.#ids.has(text);
  }

  /** The id of an account that is used here is nobody's, whatever an answer says that has the same number in a person's field. */
  spareAccount(accountId: string): void {
    this.#accounts.add(accountId);
  }

  /** Takes in ids of the platform that come from elsewhere than an answer. */
  learnIds(ids: Iterable<string>): void {
    for (const id of ids) if (looksLikeNumber(id)) this.#addId(id);
  }

  /** Takes in the parsed JSON of an answer, or any object whose fields are named as the services name them. */
  learn(value: unknown, key?: string, parent?: string, depth = 0): void {
    if (typeof value === 'string' || typeof value === 'number') this.#learnField(String(value), key, parent);
    else if (typeof value !== 'object' || value === null || depth > deepest) return;
    else if (Array.isArray(value)) for (const item of value as readonly unknown[]) this.learn(item, key, parent, depth + 1);
    else for (const name in value) this.learn((value as Readonly<Record<string, unknown>>)[name], name, key, depth + 1);
  }

  /** The same of a JSON text; of one that is broken nothing is learnt. */
  learnJson(json: string): void {
    try {
      this.learn(JSON.parse(json));
    } catch {
      // Broken answers are not shown as values either, and what has the form of personal data is masked in any text.
    }
  }

  #learnField(value: string, key: string | undefined, parent: string | undefined): void {
    const kind = kindOfField(key, parent);
    if (kind !== undefined) this.#add(kind, value.trim());
    else if (isIdOrTime(key) && looksLikeNumber(value)) this.#addId(value);
  }

  #add(kind: MaskKind, value: string): void {
    const words = wordsOf(value);
    if (isNobody(value) || words.length === 0 || words.length > mostWords) return;
    if (kind === 'name') this.#addName(value, words);
    else if (value.length >= shortestId && !(words.length === 1 && noNames.has(words[0] ?? '')))
      this.#put({ kind, words, value, capitalOnly: false });
  }

  #addName(value: string, words: readonly string[]): void {
    const { length } = Array.from(value);
    if (length < 2 || words.every((word) => noNames.has(word)) || /^\d+$/.test(value)) return;
    this.#put({ kind: 'name', words, value, capitalOnly: length < 3 });
    if (words.length < 2) return;
    for (const [part, word] of partsOf(value)) {
      if (Array.from(word).length >= 3 && !noNames.has(word) && /\p{L}/u.test(word))
        this.#put({ kind: 'name', words: [word], value: part, capitalOnly: true });
    }
  }

  #put(known: KnownValue): void {
    const [first = ''] = known.words;
    const all = known.words.join(' ');
    const others = this.#byFirstWord.get(first) ?? new Map<string, KnownValue>();
    const same = others.get(all);
    // The whole name of one is the part of another's: then it is meant in any case.
    if (same !== undefined && (known.capitalOnly || !same.capitalOnly)) return;
    others.set(all, known);
    this.#byFirstWord.set(first, others);
    if (same !== undefined) return;
    this.#kept++;
    while (this.#kept > mostKept) this.#forgetOldest();
  }

  #addId(value: string): void {
    this.#ids.add(value);
    if (this.#ids.size <= mostKept) return;
    for (const oldest of this.#ids) {
      this.#ids.delete(oldest);
      return;
    }
  }

  #forgetOldest(): void {
    for (const [word, values] of this.#byFirstWord) {
      for (const all of values.keys()) {
        values.delete(all);
        this.#kept--;
        if (values.size === 0) this.#byFirstWord.delete(word);
        return;
      }
    }
  }
}

/** As long as a telephone or card number. */
function looksLikeNumber(text: string): boolean {
  return text.length >= 10 && text.length <= 19 && /^\d+$/.test(text);
}

export function isJsonText(text: string): boolean {
  return /^\uFEFF?\s*[[{]/.test(text);
}

/** Letters, digits and what belongs to the letter before it. */
export const wordPattern = /[\p{L}\p{N}\p{M}]+/gu;

/** As words are compared: neither case nor the way in which an accent is written matters. */
export function comparable(word: string): string {
  return word.normalize('NFKC').toLowerCase();
}

function wordsOf(text: string): readonly string[] {
  return Array.from(text.slice(0, 300).matchAll(wordPattern), ([word]) => comparable(word));
}

function partsOf(name: string): readonly (readonly [part: string, word: string])[] {
  return Array.from(name.matchAll(wordPattern), ([word]) => [word, comparable(word)] as const);
}
