import { parseJson } from '../liveperson/http/jsonText.ts';
import { jsonText } from '../liveperson/safeJson.ts';
import type { ScreenMasker } from '../privacy/screenMasker.ts';
import type { DocumentContent, TranscriptModel } from './documentContent.ts';

type Parts = TranscriptModel['parts'];
type Placed = Parts['entries'][number];

/** Indented text below the first line of an entry. */
const indent = '    ';

/**
 * What a document shows while the screen is masked. The lines stay the same lines, so that outline, folding and hovers fit; ids
 * and the search of a list stay as they are, because commands go on from them.
 */
export function maskedContent(content: DocumentContent, masker: ScreenMasker): DocumentContent {
  const { text, transcript } = content;
  if (transcript === undefined) return { ...content, text: masker.body(text) };
  const { segments, entries } = transcript.parts;
  const said = new Set(masker.hideText ? saidIn(transcript.parts) : []);
  const parts = {
    segments: masker.data(segments),
    entries: entries.map((placed) => ({ ...placed, entry: maskedEntry(placed.entry, said.has(placed), masker) })),
  };
  return { ...content, text: masker.text(withoutSaid(text, said, masker)), transcript: { ...transcript, parts } };
}

/** What people wrote: visitors, agents and whoever else a line is from, and answers in surveys. */
function saidIn({ segments, entries }: Parts): readonly Placed[] {
  const surveys = segments.filter(({ kind }) => kind.endsWith('Survey'));
  return entries.filter(({ firstLine, entry: { speaker, raw } }) => {
    if (speaker !== 'info') return speaker !== 'system';
    if (typeof raw === 'object' && raw !== null && ('text' in raw || 'messageData' in raw)) return true;
    return surveys.some((survey) => survey.firstLine < firstLine && firstLine <= survey.lastLine);
  });
}

/** The fields as sent are masked as the JSON that they came as: their names tell what is personal, and what was written. */
function maskedEntry({ raw, ...entry }: Placed['entry'], isSaid: boolean, masker: ScreenMasker): Placed['entry'] {
  const json = typeof raw === 'object' ? jsonText(raw) : undefined;
  const masked = masker.data(isSaid ? { ...entry, text: entry.text.map((line) => masker.hidden(line)) } : entry);
  return json === undefined ? masked : { ...masked, raw: parseJson(masker.body(json)) };
}

/** The text with everything hidden that was said; who said it and when stays. */
function withoutSaid(text: string, said: ReadonlySet<Placed>, masker: ScreenMasker): string {
  if (said.size === 0) return text;
  const lines = text.split('\n');
  for (const { firstLine, lastLine, entry } of said) {
    const [head = '', beside = ''] = [lines[firstLine], entry.text[0]];
    if (beside !== '' && head.endsWith(`: ${beside}`))
      lines[firstLine] = head.slice(0, head.length - beside.length) + masker.hidden(beside);
    for (let line = firstLine + 1; line <= lastLine; line++)
      lines[line] = indent + masker.hidden((lines[line] ?? '').slice(indent.length));
  }
  return lines.join('\n');
}
