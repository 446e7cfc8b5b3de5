import assert from 'node:assert/strict';
import { foldingRanges } from '../../src/documents/transcript/foldingRanges.ts';
import { outline } from '../../src/documents/transcript/outline.ts';
import { readEngagementPage } from '../../src/liveperson/engagementHistory/reader.ts';
import { parseJson } from '../../src/liveperson/http/jsonText.ts';
import { planSearch } from '../../src/liveperson/search/plan.ts';
import { formatTranscript } from '../../src/liveperson/transcript/format.ts';
import type { Transcript } from '../../src/liveperson/transcript/transcript.ts';
import { median, report, timed } from './measurement.ts';
import { pageOf, RecordWriter } from './records.ts';

/**
 * What the client computes: reading a page, planning a search, laying out a transcript, and what the editor is told of its form.
 */

const now = Date.UTC(2026, 5, 15);
const month = (365 / 12) * 86_400_000;

function longTranscript(lines: number): Transcript {
  const entries = Array.from({ length: lines }, (_, index) => ({
    time: now + index * 1000,
    speaker: index % 2 === 0 ? ('visitor' as const) : ('agent' as const),
    name: index % 2 === 0 ? 'You' : 'Greg',
    agentOnly: false,
    text: [`line ${index} of a rather long conversation about an order`],
  }));
  return { title: 'Chat 1', header: [], origin: now, segments: [{ kind: 'conversation', title: 'Conversation', entries }] };
}

/** Takes turns, so that a busy machine slows both: ratios of the times of `work` to those of `standard`, round for round. */
function ratios(rounds: number, work: () => unknown, standard: () => unknown): number[] {
  return Array.from({ length: rounds }, () => {
    const base = timed(standard);
    return timed(work) / base;
  });
}

function measure(): void {
  const writer = new RecordWriter('documented');
  const page = pageOf(Array.from({ length: 100 }, (_, index) => writer.write(index, now + index)), 100);
  const json = parseJson(page);
  assert.equal(readEngagementPage(json).value.records.length, 100);
  const parse = (): unknown => JSON.parse(page);
  const reading = ratios(200, () => readEngagementPage(json), parse);
  const whole = ratios(200, () => readEngagementPage(parseJson(page)), parse);

  const query = { from: now - 13 * month, to: now };
  assert.ok(planSearch(query, now).windows.length > 13);
  const planning = Array.from({ length: 200 }, () => timed(() => planSearch(query, now)));

  const transcript = longTranscript(10_000);
  const { segments, entries } = formatTranscript(transcript);
  const shaping = Array.from({ length: 30 }, () =>
    timed(() => [foldingRanges({ segments, entries }), outline({ segments, entries })]),
  );
  const formatting = Array.from({ length: 30 }, () => timed(() => formatTranscript(transcript)));

  report([
    { name: 'Reading a page of 100 documented chats ÷ JSON.parse', measured: median(reading), unit: '×', limit: 1.5 },
    { name: '… from text to records ÷ JSON.parse', measured: median(whole), unit: '×' },
    { name: '… JSON.parse of the page', measured: median(Array.from({ length: 50 }, () => timed(parse))), unit: 'ms' },
    { name: 'Planning a search of 13 months', measured: median(planning), unit: 'ms', limit: 1 },
    { name: 'Laying out a transcript of 10,000 lines', measured: median(formatting), unit: 'ms', limit: 60 },
    { name: '… the first time', measured: formatting[0] ?? Number.NaN, unit: 'ms' },
    { name: 'Folding and outline of these 10,000 lines', measured: median(shaping), unit: 'ms', limit: 50 },
    { name: '… the first time', measured: shaping[0] ?? Number.NaN, unit: 'ms' },
  ]);
}

measure();
