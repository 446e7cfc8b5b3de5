import type { TranscriptModel } from '../documentContent.ts';

/** Zero-based lines, the first stays visible. */
export interface FoldedLines {
  readonly start: number;
  readonly end: number;
}

/**
 * Segments fold, and so does every entry of more than one line. In the order of their first lines, as the editor wants
 * them.
 */
export function foldingRanges({ segments, entries }: TranscriptModel['parts']): readonly FoldedLines[] {
  const ranges: FoldedLines[] = [];
  for (const { firstLine, lastLine } of segments) if (lastLine > firstLine) ranges.push({ start: firstLine, end: lastLine });
  for (const { firstLine, lastLine } of entries) if (lastLine > firstLine) ranges.push({ start: firstLine, end: lastLine });
  return ranges.sort((left, right) => left.start - right.start);
}
