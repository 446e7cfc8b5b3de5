/**
 * Everything that could deceive a reader or a terminal: control characters, escapes, NUL, direction overrides and isolates,
 * invisible tag characters, line separators that editors treat as line ends.
 */
const deceiving = /[\p{Cc}\u061C\u200B\u200E\u200F\u2028-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFB]|[\u{E0000}-\u{E007F}]/gu;

/**
 * Makes such characters visible: `␛` for an escape, `⟨U+202E⟩` for a right-to-left override. Tabs and line feeds stay; lone
 * surrogates become U+FFFD.
 */
export function visible(text: string): string {
  const wellFormed = text.isWellFormed() ? text : text.toWellFormed();
  deceiving.lastIndex = 0;
  return deceiving.test(wellFormed) ? wellFormed.replace(deceiving, show) : wellFormed;
}

function show(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) {
    return character === '\t' || character === '\n' ? character : String.fromCodePoint(0x2400 + code);
  }
  return code === 0x7f ? '\u2421' : `\u27E8U+${code.toString(16).toUpperCase().padStart(4, '0')}\u27E9`;
}

/** Cuts text at every kind of line end; what remains is shown visibly. */
export function visibleLines(text: string): readonly string[] {
  deceiving.lastIndex = 0;
  if (!deceiving.test(text) && text.isWellFormed()) {
    return [text];
  }
  return text.split(/\r\n|[\n\r\u0085\u2028\u2029]/).map(visible);
}

/** For names and labels, which have one line: line ends become visible too. */
export function visibleWord(text: string): string {
  return visible(text.replace(/\r\n|[\n\r]/g, '\u23CE'))
    .replaceAll('\t', ' ')
    .trim();
}
