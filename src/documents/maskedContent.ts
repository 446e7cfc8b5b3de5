import type { ScreenMasker } from '../privacy/screenMasker.ts';
import type { DocumentContent, TranscriptModel } from './documentContent.ts';

type Entries = TranscriptModel['parts']['entries'];

/** Indented text below the first line of an entry. */
const indent = '    ';

/**
 * What a document shows while the screen is masked. The lines stay the same lines, so that outline, folding and hovers fit; ids
 * and the search of a list stay as they are, because commands go on from them.
 */
export function maskedContent(content: DocumentContent, masker: ScreenMasker): DocumentContent {
  const { text, transcript } = content;
  if (transcript === undefined) return { ...content, text: masker.body(text) };
  const { parts: { segments, entries } } = transcript;
  const shown = masker.hideText ? withoutSaid(text, entries, masker) : text;
  return { ...content, text: masker.text(shown), transcript: { ...transcript, parts: masker.data({ segments, entries }) } };
}

/** The text with everything hidden that visitors and agents wrote; who wrote and when stays. */
function withoutSaid(text: string, entries: Entries, masker: ScreenMasker): string {
  const lines = text.split('\n');
  for (const { firstLine, entry } of entries) {
    if (entry.speaker !== 'visitor' && entry.speaker !== 'agent') continue;
    const said = entry.text;
    const head = lines[firstLine] ?? '';
    const [first = ''] = said;
    const isBeside = first !== '' && head.endsWith(`: ${first}`);
    if (isBeside) lines[firstLine] = head.slice(0, head.length - first.length) + masker.hidden(first);
    const below = isBeside || first === '' ? said.slice(1) : said;
    below.forEach((line, index) => { lines[firstLine + 1 + index] = line === '' ? indent : indent + masker.hidden(line); });
  }
  return lines.join('\n');
}
