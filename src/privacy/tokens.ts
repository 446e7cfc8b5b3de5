import { createHmac, randomBytes } from 'node:crypto';

/** What a token stands for. */
export type MaskKind = 'name' | 'email' | 'phone' | 'ip' | 'card' | 'id' | 'text';

/** Consonants: tokens hold no digit, no `@` and no word, so that no pattern finds anything in them. */
const alphabet = 'bcdfghjklmnpqrstvwxz';
const idLetters = 8;
const checkLetters = 4;
const mostKept = 10_000;

/** The form of a token, as a part of a pattern. Whether one was made here, `isOwn` tells. */
export const tokenPattern = `\\[(?:name|email|phone|ip|card|id|text)-[${alphabet}]{${idLetters + checkLetters}}\\]`;
const wholeToken = new RegExp(`^\\[(\\w+)-([${alphabet}]{${idLetters}})([${alphabet}]{${checkLetters}})\\]$`);

/**
 * Replaces a value by a token that says what kind of value it was and nothing else. The same value gives the same token as long
 * as the key lives; without the key, a token cannot be turned back by trying values.
 */
export class Tokens {
  readonly #key: Uint8Array;
  /** The same values and tokens are met again and again, and each would be hashed twice. */
  readonly #made = new Map<string, string>();
  readonly #known = new Set<string>();

  constructor(key: Uint8Array = randomBytes(32)) {
    this.#key = key;
  }

  of(kind: MaskKind, value: string): string {
    if (this.isOwn(value)) return value;
    const named = `value ${kind} ${normalised(kind, value)}`;
    return this.#made.get(named) ?? this.#make(kind, named);
  }

  /** A token carries a check sum, so that text which only looks like one is masked as any other. */
  isOwn(text: string): boolean {
    if (this.#known.has(text)) return true;
    const [, kind, id, check] = wholeToken.exec(text) ?? [];
    const isOwn = kind !== undefined && id !== undefined && this.#check(kind, id) === check;
    if (isOwn) this.#remember(text);
    return isOwn;
  }

  #make(kind: MaskKind, named: string): string {
    const id = this.#letters(named, idLetters);
    const token = `[${kind}-${id}${this.#check(kind, id)}]`;
    if (this.#made.size >= mostKept) this.#made.clear();
    this.#made.set(named, token);
    this.#remember(token);
    return token;
  }

  #remember(token: string): void {
    if (this.#known.size >= mostKept) this.#known.clear();
    this.#known.add(token);
  }

  #check(kind: string, id: string): string {
    return this.#letters(`check ${kind} ${id}`, checkLetters);
  }

  #letters(text: string, count: number): string {
    const digest = createHmac('sha256', this.#key).update(text).digest();
    return Array.from(digest.subarray(0, count), (byte) => alphabet[byte % alphabet.length]).join('');
  }
}

/** The same person or number, however it is written. */
function normalised(kind: MaskKind, value: string): string {
  const digits = kind === 'phone' || kind === 'card' ? value.replace(/\D/g, '') : '';
  return digits === '' ? value.trim().toLowerCase() : digits;
}
