import type { Snippet } from '../protocol/search.ts';

/** Short before the hit, so that it stands in the visible part of a narrow column. */
const lengthBefore = 20;
const lengthAfter = 120;
const openingLength = 140;

/** The keyword as it is looked for: a phrase comes in double quotes. Never used as a pattern. */
export function needleOf(keyword: string | undefined): string {
  return lowerCase((keyword ?? '').trim().replace(/^"(.*)"$/, '$1'));
}

/**
 * The piece of a conversation to show in a result row: around the first hit, else the visitor's first line.
 * @param plainText turns a line into plain text
 */
export function snippetOf<L extends { readonly source?: string }>(
  lines: readonly L[],
  needle: string,
  plainText: (line: L) => string,
): Snippet {
  if (needle !== '') {
    for (const line of lines) {
      const text = plainText(line);
      const at = lowerCase(text).indexOf(needle);
      if (at >= 0) return around(text, at, needle.length);
    }
  }
  const opening = lines.find(({ source }) => source === 'visitor') ?? lines.find(({ source }) => source === 'agent') ?? lines[0];
  return { before: opening ? cut(plainText(opening), openingLength) : '', hit: '', after: '' };
}

function around(text: string, at: number, length: number): Snippet {
  const from = Math.max(0, at - lengthBefore);
  return {
    before: `${from > 0 ? '…' : ''}${text.slice(from, at)}`,
    hit: text.slice(at, at + length),
    after: cut(text.slice(at + length), lengthAfter),
  };
}

function cut(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length)}…` : text;
}

/** Without moving anything: the one letter whose lower case is longer stays as it is. */
function lowerCase(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text.replace(/[^\u0130]+/g, (part) => part.toLowerCase());
}
