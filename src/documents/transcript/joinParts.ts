import type { TranscriptText } from '../../liveperson/transcript/transcript.ts';

/**
 * Puts the texts of the parts of a transferred chat under one another. Segments are numbered, so that the outline tells
 * them apart.
 */
export function joinParts(parts: readonly TranscriptText[]): TranscriptText {
  const [only, ...others] = parts;
  if (only !== undefined && others.length === 0) return only;
  let offset = 0;
  const moved = parts.map(({ text, segments, entries }, index) => {
    const by = offset;
    offset += text.split('\n').length;
    return {
      segments: segments.map((segment) => ({
        ...segment,
        title: `${segment.title} · part ${index + 1}`,
        firstLine: segment.firstLine + by,
        lastLine: segment.lastLine + by,
      })),
      entries: entries.map((placed) => ({ ...placed, firstLine: placed.firstLine + by, lastLine: placed.lastLine + by })),
    };
  });
  return {
    text: parts.map(({ text }) => text).join('\n'),
    segments: moved.flatMap(({ segments }) => segments),
    entries: moved.flatMap(({ entries }) => entries),
  };
}
