import { fullTime, relativeTime, WallClocks, type TimeZone } from './clockTime.ts';
import { LineBlocks } from './lineBlocks.ts';
import type { Transcript, TranscriptEntry, TranscriptSegment, TranscriptText } from './transcript.ts';

const speakers = { visitor: 'Visitor', agent: 'Agent', system: 'System' } as const;

/** Further lines of an entry are indented, so that no text can look like an entry of its own. */
const indent = '    ';

export interface LayoutOptions {
  readonly zone?: TimeZone;
  /** `none`: lines without their times, to be compared with those of another transcript. */
  readonly times?: 'none';
}

/**
 * Lays a transcript out as the text of a document: title and facts, then each segment under a heading, each entry as `[+00:12
 * 12:36:40] Visitor (You): text`. Entries on another day than the one before carry their date. Lines that only agents saw are
 * marked. Without times an entry is `[…] Visitor (You): text`. The parts of the transcript are plain text already; nothing here
 * interprets them.
 */
export function formatTranscript(transcript: Transcript, { zone = 'local', times }: LayoutOptions = {}): TranscriptText {
  const lines = new LineBlocks();
  lines.add(transcript.title);
  for (const line of headerLines(times === 'none' ? transcript.header : headerWithOrigin(transcript, zone))) lines.add(line);
  const clock = times === 'none' ? undefined : new EntryClock(transcript.origin, zone);
  const entries: TranscriptText['entries'][number][] = [];
  const segments = transcript.segments.map((segment) => {
    lines.add('');
    const firstLine = lines.count;
    lines.add(headingOf(segment));
    for (const entry of segment.entries) {
      const entryLine = lines.count;
      writeEntry(entry, clock?.timeOf(entry) ?? '…', lines);
      entries.push({ firstLine: entryLine, lastLine: lines.count - 1, entry });
    }
    return { kind: segment.kind, title: segment.title, firstLine, lastLine: lines.count - 1 };
  });
  return { text: lines.text(), segments, entries };
}

function headerWithOrigin({ header, origin }: Transcript, zone: TimeZone): Transcript['header'] {
  return origin === undefined ? header : [...header, { label: 'Times from', value: fullTime(origin, zone) }];
}

function headerLines(facts: Transcript['header']): readonly string[] {
  const width = Math.max(0, ...facts.map(({ label }) => label.length)) + 2;
  return facts.map(({ label, value }) => `${`${label}:`.padEnd(width)}${value}`);
}

function headingOf({ title, entries }: TranscriptSegment): string {
  return `== ${title} (${entries.length === 0 ? 'empty' : entries.length}) ==`;
}

function writeEntry(entry: TranscriptEntry, time: string, lines: LineBlocks): void {
  const { text } = entry;
  const head = `[${time}] ${whoOf(entry)}`;
  // A drawing or a list of fields reads better below than beside.
  const beside = text.length === 1 || (entry.speaker !== 'info' && !(text[1] ?? '').startsWith(' '));
  lines.add(beside && text[0] !== undefined && text[0] !== '' ? `${head}: ${text[0]}` : `${head}:`);
  for (let index = beside ? 1 : 0; index < text.length; index++) {
    lines.add(indent + (text[index] ?? ''));
  }
}

/** Tells the times of entries and remembers the day of the last one. */
class EntryClock {
  private readonly origin: number | undefined;
  private readonly clocks: WallClocks;
  private day: string | undefined;

  constructor(origin: number | undefined, zone: TimeZone) {
    this.origin = origin;
    this.clocks = new WallClocks(zone);
    this.day = origin === undefined ? undefined : this.clocks.at(origin)?.date;
  }

  timeOf({ time }: TranscriptEntry): string {
    const clock = time === undefined ? undefined : this.clocks.at(time);
    if (time === undefined || clock === undefined) {
      return 'no time';
    }
    const relative = this.origin === undefined ? '' : `${relativeTime(time - this.origin)} `;
    const day = clock.date === this.day ? '' : `${clock.date} `;
    this.day = clock.date;
    return `${relative}${day}${clock.time}`;
  }
}

function whoOf({ speaker, name, agentOnly }: TranscriptEntry): string {
  const who = speaker === 'info' ? name : name === '' ? speakers[speaker] : `${speakers[speaker]} (${name})`;
  return agentOnly ? `${who} {agents only}` : who;
}
