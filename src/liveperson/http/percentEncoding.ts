/**
 * Percent-encodes as RFC 3986 and OAuth Core 1.0 §5.1 want it: everything but letters, digits and `- . _ ~`.
 * A lone surrogate, which has no UTF-8 form, is encoded as U+FFFD instead of throwing.
 */
export function percentEncode(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/**
 * Encodes an id for use as one path segment. `.` and `..` are encoded too: URL parsers, ours included, would take them for
 * directory steps, even when written `%2E`, so they are refused by the escape of the escape.
 */
export function encodePathSegment(id: string): string {
  const encoded = percentEncode(id);
  return /^\.{1,2}$/.test(encoded) ? encoded.replaceAll('.', '%252E') : encoded;
}

/** `a=1&b=2`, names and values percent-encoded, order kept. */
export function encodeQuery(pairs: readonly (readonly [name: string, value: string])[]): string {
  return pairs.map(([name, value]) => `${percentEncode(name)}=${percentEncode(value)}`).join('&');
}
