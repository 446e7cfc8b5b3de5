/**
 * Replaces control characters other than tab and line ends by `\u{…}` escapes, what turns the direction of writing, and the two
 * line separators that make the editor ask what to do. A single NUL would make the editor take the text for binary and refuse it.
 */
export function showControlCharacters(text: string): string {
  const escape = (character: string): string => `\\u{${character.charCodeAt(0).toString(16).toUpperCase()}}`;
  return text.replace(/(?![\t\n\r])[\p{Cc}\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/gu, escape);
}
