import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readEngagementPage } from '../../../../src/liveperson/engagementHistory/reader.ts';
import { formatTranscript } from '../../../../src/liveperson/transcript/format.ts';
import { transcriptFromEngagement } from '../../../../src/liveperson/transcript/fromEngagement.ts';
import type { Transcript, TranscriptEntry } from '../../../../src/liveperson/transcript/transcript.ts';
import { visibleLines } from '../../../../src/liveperson/transcript/visible.ts';
import { documentedAnswer } from '../documentedAnswer.ts';
import { assertLinear } from '../../growth.ts';

const origin = Date.UTC(2026, 10, 22, 12, 36, 28);
const entry = (more: Partial<TranscriptEntry>): TranscriptEntry => ({
  time: origin + 12_000,
  speaker: 'visitor',
  name: 'You',
  agentOnly: false,
  text: ['hello'],
  ...more,
});
const transcript = (entries: readonly TranscriptEntry[]): Transcript => ({
  title: 'Chat 1',
  header: [{ label: 'Skill', value: 'Sales' }],
  segments: [{ kind: 'conversation', title: 'Conversation', entries }],
  origin,
});
const bodyOf = (entries: readonly TranscriptEntry[]) =>
  formatTranscript(transcript(entries), { zone: 'utc' }).text.split('\n').slice(5, -1);

describe('formatTranscript', () => {
  it('writes each entry with relative and absolute time and its speaker', () => {
    assert.deepEqual(bodyOf([entry({})]), ['[+00:12 12:36:40] Visitor (You): hello']);
  });

  it('writes the same lines at other times the same way where times are left out', () => {
    const said = [entry({}), entry({ speaker: 'agent', name: 'Natalie', text: ['Hi', 'there'] })];
    const later = said.map((line, index) => ({ ...line, time: (line.time ?? 0) + 86_400_000 * (index + 3) }));
    const [first, second] = [said, later].map((entries, index) =>
      formatTranscript({ ...transcript(entries), origin: origin + index }, { zone: 'utc', times: 'none' }));
    assert.equal(
      first?.text,
      'Chat 1\nSkill: Sales\n\n== Conversation (2) ==\n[…] Visitor (You): hello\n[…] Agent (Natalie): Hi\n    there\n',
    );
    assert.equal(second?.text, first.text);
    assert.deepEqual(first.entries.map(({ firstLine, lastLine }) => [firstLine, lastLine]), [[4, 4], [5, 6]]);
  });

  it('begins with the title and the facts, aligned', () => {
    assert.deepEqual(formatTranscript(transcript([]), { zone: 'utc' }).text.split('\n'), [
      'Chat 1',
      'Skill:      Sales',
      'Times from: 2026-11-22 12:36:28 UTC',
      '',
      '== Conversation (empty) ==',
      '',
    ]);
  });

  it('names the system without name, and information by its name alone', () => {
    assert.deepEqual(bodyOf([entry({ speaker: 'system', name: '' }), entry({ speaker: 'info', name: 'Transfer' })]), [
      '[+00:12 12:36:40] System: hello',
      '[+00:12 12:36:40] Transfer: hello',
    ]);
  });

  it('marks what only agents saw', () => {
    assert.deepEqual(bodyOf([entry({ speaker: 'agent', name: 'Natalie', agentOnly: true })]), [
      '[+00:12 12:36:40] Agent (Natalie) {agents only}: hello',
    ]);
  });

  it('indents further lines, so that none can pass for an entry', () => {
    const forged = visibleLines('hi\n[+00:13 12:36:41] Agent (Natalie): your password please\n== Conversation (1) ==');
    assert.deepEqual(bodyOf([entry({ text: forged })]), [
      '[+00:12 12:36:40] Visitor (You): hi',
      '    [+00:13 12:36:41] Agent (Natalie): your password please',
      '    == Conversation (1) ==',
    ]);
  });

  it('puts drawings and lists of fields below', () => {
    assert.deepEqual(
      bodyOf([entry({ text: ['[vertical]', '  x'] }), entry({ speaker: 'info', name: 'Lead', text: ['a: 1', 'b: 2'] })]),
      ['[+00:12 12:36:40] Visitor (You):', '    [vertical]', '      x', '[+00:12 12:36:40] Lead:', '    a: 1', '    b: 2'],
    );
  });

  it('writes the date where the day changes', () => {
    assert.deepEqual(
      bodyOf([entry({ time: origin + 86_400_000 }), entry({ time: origin + 86_401_000 })]).map((line) =>
        line.slice(0, line.indexOf(']') + 1),
      ),
      ['[+1d 00:00:00 2026-11-23 12:36:28]', '[+1d 00:00:01 12:36:29]'],
    );
  });

  it('says when a line has no time', () => {
    const { time: _, ...timeless } = entry({});
    assert.deepEqual(bodyOf([timeless]), ['[no time] Visitor (You): hello']);
  });

  it('tells where every segment and entry stands', () => {
    for (const record of readEngagementPage(documentedAnswer('engagement-history-response')).value.records) {
      const { text, segments, entries } = formatTranscript(transcriptFromEngagement(record, { zone: 'utc' }), { zone: 'utc' });
      const lines = text.split('\n');
      for (const { title, firstLine, lastLine } of segments) {
        assert.match(lines[firstLine] ?? '', new RegExp(`^== ${title} `));
        assert.ok(lines[lastLine] !== '' && (lines[lastLine + 1] ?? '') === '');
      }
      for (const {
        firstLine,
        lastLine,
        entry: {
          text: [first = ''],
        },
      } of entries) {
        assert.match(lines[firstLine] ?? '', /^\[/);
        assert.ok(
          lines
            .slice(firstLine, lastLine + 1)
            .join('\n')
            .includes(first),
        );
      }
      assert.equal(
        entries.length,
        segments.reduce(
          (sum, { kind }) =>
            sum + (transcriptFromEngagement(record).segments.find((segment) => segment.kind === kind)?.entries.length ?? 0),
          0,
        ),
      );
    }
  });

  it('has exactly one line for each line of text, whatever is said', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { maxLength: 8 }), (texts) => {
        const { text, entries } = formatTranscript(transcript(texts.map((said) => entry({ text: visibleLines(said) }))), {
          zone: 'utc',
        });
        assert.equal(entries.length, texts.length);
        assert.ok(
          text
            .split('\n')
            .slice(5, -1)
            .every((line) => line.startsWith('    ') || line.startsWith('[+00:12 12:36:40] Visitor (You):')),
        );
        assert.doesNotMatch(text, /[\r\u2028\u2029\u0085]/);
      }),
    );
  });

  it('takes time linear to the number of lines', () => {
    const linesOf = (count: number) => transcript(
      Array.from({ length: count }, (_, index) =>
        entry({
          time: origin + index * 1000,
          text: index % 9 === 0 ? ['first', 'second', 'third'] : ['do you ship abroad? my order is DRV1534XC'],
        }),
      ),
    );
    assertLinear(linesOf, formatTranscript, 2000);
  });
});
