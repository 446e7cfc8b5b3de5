/** A part of a text that fits into a size. */
export interface SliceOptions {
  /** The first line, from 1. */
  readonly fromLine: number;
  /** Characters of the part, without what is said about it. */
  readonly most: number;
}

/** A line longer than this is cut: no line of a transcript is, but one of a hostile answer may be. */
const longestLine = 4000;

/**
 * Whole lines of a text from one line on, as many as fit, and what was left out with the way to get it. At least one line is
 * returned, so that a reader who follows the advice comes to the end.
 */
export function lineSlice(text: string, { fromLine, most }: SliceOptions): string {
  const lines = text.replace(/\n$/, '').split('\n');
  if (fromLine > lines.length) return `The result has ${lines.length} lines; there is no line ${fromLine}.`;
  const taken: string[] = [];
  let size = 0;
  for (const line of lines.slice(fromLine - 1)) {
    const shown = shortened(line, Math.min(longestLine, most));
    size += shown.length + 1;
    if (taken.length > 0 && size > most) break;
    taken.push(shown);
  }
  const last = fromLine - 1 + taken.length;
  const isWhole = fromLine === 1 && last === lines.length;
  return [...taken, ...(isWhole ? [] : ['', noteOf(lines, fromLine, last)])].join('\n');
}

function noteOf(lines: readonly string[], first: number, last: number): string {
  const part = `[Lines ${first} to ${last} of ${lines.length}.`;
  if (last >= lines.length) return `${part} This is the end.]`;
  const left = lines.slice(last).reduce((sum, line) => sum + line.length + 1, 0);
  return `${part} ${lines.length - last} lines (${left} characters) are left out: call again with fromLine ${last + 1} to go on.]`;
}

function shortened(line: string, most: number): string {
  return line.length <= most
    ? line
    : `${line.slice(0, most).toWellFormed()}… [${line.length - most} characters of this line are left out]`;
}
