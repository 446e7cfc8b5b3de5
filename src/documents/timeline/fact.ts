import type { TranscriptEntry } from '../../liveperson/transcript/transcript.ts';

/** Something that happened, as opposed to something that was said. `lines` are visible text already. */
export function fact(name: string, time: number | undefined, lines: readonly string[], raw?: unknown): TranscriptEntry {
  const text = lines.filter((line) => line !== '');
  return {
    ...(time !== undefined && { time }),
    speaker: 'info',
    name,
    agentOnly: false,
    text: text.length === 0 ? [''] : text,
    raw,
  };
}
