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
 * through `redact`, which replaces the values wherever they stand: plain, percent-encoded, as form or JSON text, in base64.
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
  const patterns: (string | RegExp)[] = [];
  for (const form of forms) {
    const before = patterns.at(-1);
    const longer = before instanceof RegExp ? `${before.source}|${escapePattern(form)}` : escapePattern(form);
    if (form.length > longestPattern) patterns.push(form);
    else if (before instanceof RegExp && longer.length <= longestPattern) patterns[patterns.length - 1] = new RegExp(longer, 'g');
    else patterns.push(new RegExp(escapePattern(form), 'g'));
  }
  return patterns;
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
    JSON.stringify(value).slice(1, -1),
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

function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}
