import type { CoBrowseSession, HistoryAttribute, HistoryLine, SurveyAnswer } from '../engagementHistory/engagementRecord.ts';
import { attributeTitle } from '../attributes/nameMap.ts';
import { normalizeFields } from '../attributes/normalize.ts';
import { spanInWords } from './clockTime.ts';
import { plainFields } from './plainFields.ts';
import { htmlToText } from './html.ts';
import { structuredLines } from './structuredContent.ts';
import type { Speaker, TranscriptEntry } from './transcript.ts';
import { visibleLines, visibleWord } from './visible.ts';

const speakers: Readonly<Record<string, Speaker>> = { visitor: 'visitor', agent: 'agent', system: 'system' };

/** One line of a chat as an entry: HTML and structured content have become plain text. */
export function lineEntry(line: HistoryLine): TranscriptEntry {
  const source = line.source?.toLowerCase() ?? '';
  const speaker = (Object.hasOwn(speakers, source) ? speakers[source] : undefined) ?? (line.by === 'info' ? 'system' : 'info');
  return {
    ...timeOf(line.time),
    speaker,
    name: speaker === 'system' && line.by === 'info' ? '' : visibleWord(line.by ?? ''),
    agentOnly: line.subType === 'ONLY_TO_REP',
    text: textOf(line),
    raw: line.raw,
  };
}

/** Text and structured content of a line; either may be absent. */
function textOf({ text, textType, json }: HistoryLine): readonly string[] {
  const written =
    text === undefined ? [] : textType?.toLowerCase() === 'html' ? htmlToText(text).flatMap(visibleLines) : visibleLines(text);
  const drawn = json === undefined ? [] : structuredLines(json);
  return written.length + drawn.length === 0 ? ['(no text)'] : [...written, ...drawn];
}

/**
 * By time, then by sequence as a number: sequences are not contiguous, and absent in some records, which then keep their order.
 */
export function inLineOrder(lines: readonly HistoryLine[]): readonly HistoryLine[] {
  const before = (left: HistoryLine, right: HistoryLine) =>
    (left.time === undefined || right.time === undefined ? 0 : left.time - right.time) ||
    (left.seq === undefined || right.seq === undefined ? 0 : Number(left.seq) - Number(right.seq)) ||
    0;
  // Sorting is only stable and transitive when every line has a time; a line without one stays behind the line it came after.
  let latest = Number.NEGATIVE_INFINITY;
  const placed = lines.map((line) => {
    latest = line.time ?? latest;
    return { line, at: latest };
  });
  return placed
    .sort((left, right) => (left.at === right.at ? before(left.line, right.line) : left.at < right.at ? -1 : 1))
    .map(({ line }) => line);
}

/** A question and its answers. */
export function surveyEntry(answer: SurveyAnswer): TranscriptEntry {
  const given = answer.answers.length > 0 ? answer.answers : answer.answer === undefined ? ['(no answer)'] : [answer.answer];
  return {
    ...timeOf(answer.time),
    speaker: 'info',
    name: visibleWord(answer.question ?? 'Question'),
    agentOnly: false,
    text: given.flatMap(visibleLines),
  };
}

/** Start and end of the samples are equal although time passed: the length is the service's own figure. */
export function coBrowseEntry(session: CoBrowseSession): TranscriptEntry {
  const facts = [
    session.interactive === undefined ? '' : session.interactive ? 'interactive' : 'not interactive',
    session.durationMs === undefined ? '' : spanInWords(session.durationMs),
    session.endReason === undefined ? '' : `ended by ${visibleWord(session.endReason)}`,
  ];
  return {
    ...timeOf(session.startTime),
    speaker: 'info',
    name: 'Co-browse',
    agentOnly: false,
    text: [facts.filter((fact) => fact !== '').join(', ')],
  };
}

/** One update of an engagement attribute: its name in the product and its fields. */
export function attributeEntry(attribute: HistoryAttribute): TranscriptEntry {
  const fields = plainFields(normalizeFields(attribute.data));
  return {
    ...timeOf(attribute.serverTime ?? attribute.originalTime),
    speaker: 'info',
    name: visibleWord(attributeTitle(attribute.key)),
    agentOnly: false,
    text: fields.length === 0 ? ['(empty)'] : fields,
    raw: attribute.raw,
  };
}

function timeOf(time: number | undefined): { readonly time?: number } {
  return time === undefined ? {} : { time };
}
