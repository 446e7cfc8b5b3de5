import type { TranscriptModel } from '../documentContent.ts';

type PlacedEntry = TranscriptModel['parts']['entries'][number];

/** The entry that covers a zero-based line; undefined for headings, facts and blank lines. */
export function entryAt({ entries }: TranscriptModel['parts'], line: number): PlacedEntry | undefined {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((entries[middle]?.firstLine ?? Infinity) <= line) low = middle + 1;
    else high = middle;
  }
  const entry = entries[low - 1];
  return entry !== undefined && line <= entry.lastLine ? entry : undefined;
}
