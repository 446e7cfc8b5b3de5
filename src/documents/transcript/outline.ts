import type { TranscriptEntry } from '../../liveperson/transcript/transcript.ts';
import type { TranscriptModel } from '../documentContent.ts';

export interface OutlineSegment {
  readonly name: string;
  readonly firstLine: number;
  readonly lastLine: number;
  readonly entries: readonly OutlineEntry[];
}

export interface OutlineEntry {
  /** Never empty: the editor refuses symbols without a name. */
  readonly name: string;
  readonly detail: string;
  readonly speaker: TranscriptEntry['speaker'];
  readonly firstLine: number;
  readonly lastLine: number;
}

const longestName = 80;

/** The outline: segments, and in each its entries by the start of their text. */
export function outline({ segments, entries }: TranscriptModel['parts']): readonly OutlineSegment[] {
  let next = 0;
  return segments.map(({ title, firstLine, lastLine }) => {
    const inside: OutlineEntry[] = [];
    for (let placed = entries[next]; placed !== undefined && placed.firstLine <= lastLine; placed = entries[++next]) {
      const { entry, ...lines } = placed;
      inside.push({ ...labelOf(entry), speaker: entry.speaker, ...lines });
    }
    return { name: title, firstLine, lastLine, entries: inside };
  });
}

/** What was said is the name and who said it the detail; of facts (surveys, attributes) the name is the name. */
function labelOf({ speaker, name, text, agentOnly }: TranscriptEntry): { readonly name: string; readonly detail: string } {
  const first = shortened(text.find((line) => line.trim() !== '') ?? '');
  const who = shortened(name);
  const [label, detail] = speaker === 'info' && who !== '' ? [who, first] : [first, who === '' ? speaker : who];
  return { name: label === '' ? '(no text)' : label, detail: agentOnly ? `${detail} (agents only)` : detail };
}

function shortened(line: string): string {
  const text = line.slice(0, longestName * 2).trim();
  return text.length <= longestName ? text : `${text.slice(0, longestName).toWellFormed()}…`;
}
