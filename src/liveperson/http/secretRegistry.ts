import { percentEncode } from './percentEncoding.ts';

export const removed = '[removed]';

/** Shorter values are not searched for: they would be found in half of all words. They are still removed where they are named. */
const minimumLength = 4;
/** A tenth of what the engine takes. */
const longestPattern = 3000;
/** Base64 of a shorter text is too short to be told from other text. */
const minimumBase64Length = 8;

/**
 * The secret values of one account: what the user gave and what the services handed out. Whatever leaves the transport has been
 * through `redact`, which replaces the values wherever they stand: plain, percent-encoded, as form, JSON or HTML text, in base64.
 */
export class SecretRegistry {
  readonly #forms = new Set<string>();
  #patterns: readonly (string | RegExp)[] | undefined;

  add(...values: readonly (string | undefined)[]): void {
    for (const value of values) {
      if (value === undefined || value.length < minimumLength) continue;
      for (const form of formsOf(value)) this.#forms.add(form);
    }
    this.#patterns = undefined;
  }

  redact(text: string): string {
    // Longest first, so that a value which contains another one is removed whole.
    this.#patterns ??= patternsOf([...this.#forms].sort((a, b) => b.length - a.length));
    return this.#patterns.reduce<string>((rest, pattern) => rest.replaceAll(pattern, removed), text);
  }
}

/**
 * What to search for, in the order of the forms. The engine refuses long expressions; a longer token is searched for as it is.
 */
function patternsOf(forms: readonly string[]): readonly (string | RegExp)[] {
  const sources: { source: string; readonly isPlain?: true }[] = [];
  for (const form of forms) {
    const pattern = form.length > longestPattern ? form : patternOf(form);
    const before = sources.at(-1);
    if (pattern.length > longestPattern) sources.push({ source: form, isPlain: true });
    else if (before && !before.isPlain && before.source.length + pattern.length < longestPattern) before.source += `|${pattern}`;
    else sources.push({ source: pattern });
  }
  return sources.map(({ source, isPlain }) => (isPlain ? source : new RegExp(source, 'g')));
}

function formsOf(value: string): string[] {
  const encoded = percentEncode(value);
  const forms = [
    value,
    encoded,
    encoded.replace(/%[0-9A-F]{2}/g, (escape) => escape.toLowerCase()),
    encodeURIComponent(value.toWellFormed()),
    encoded.replaceAll('%20', '+'),
    percentEncode(encoded),
  ];
  return value.length < minimumBase64Length ? forms : [...forms, ...base64FormsOf(value)];
}

/** The characters that any base64 text containing the value must contain, for the three positions at which it may begin. */
function base64FormsOf(value: string): string[] {
  const bytes = Buffer.from(value);
  return [0, 1, 2].flatMap((shift) => {
    const padded = Buffer.concat([Buffer.alloc(shift), bytes]);
    const first = Math.ceil((shift * 8) / 6);
    const last = Math.floor((padded.length * 8) / 6);
    return [padded.toString('base64').slice(first, last), padded.toString('base64url').slice(first, last)];
  });
}

/**
 * Finds a text however its characters were escaped on the way: writers of JSON disagree about `/ = & ' < > +` and letters with
 * accents, error pages are HTML, and JSON is quoted in JSON.
 */
function patternOf(text: string): string {
  return text.replace(/\\+|[^\w~%-]/g, (special) => (special.startsWith('\\') ? backslashes(special.length) : escaped(special)));
}

/** As one run, since a repetition of repetitions could be matched in too many ways. */
function backslashes(count: number): string {
  return `(?:\\\\{${count},${count * 4}}|(?:\\\\{0,3}u005[cC]|&#(?:92|[xX]5[cC]);){${count}})`;
}

const namedEntities: Readonly<Record<string, string>> = { '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot', "'": 'apos' };
const shortEscapes: Readonly<Record<string, string>> = { '\n': 'n', '\r': 'r', '\t': 't', '\b': 'b', '\f': 'f' };

function escaped(character: string): string {
  const code = character.charCodeAt(0);
  const hex = code.toString(16);
  const inJson = [`u${anyCase(hex.padStart(4, '0'))}`, shortEscapes[character]];
  const inHtml = [`#0{0,3}${code}`, `#[xX]0{0,2}${anyCase(hex)}`, namedEntities[character]];
  const plain = /[$()*+.?[\]^{|}/]/.test(character) ? `\\${character}` : character;
  const known = (forms: readonly (string | undefined)[]): string => forms.filter((form) => form !== undefined).join('|');
  return `(?:\\\\{0,3}(?:${plain}|${known(inJson)})|&(?:${known(inHtml)});)`;
}

function anyCase(hex: string): string {
  return hex.replace(/[a-f]/g, (digit) => `[${digit}${digit.toUpperCase()}]`);
}
