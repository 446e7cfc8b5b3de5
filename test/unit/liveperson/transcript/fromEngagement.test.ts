import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readEngagementPage, readEngagementRecord } from '../../../../src/liveperson/engagementHistory/reader.ts';
import { transcriptFromEngagement } from '../../../../src/liveperson/transcript/fromEngagement.ts';
import { documentedAnswer } from '../documentedAnswer.ts';

const transcripts = readEngagementPage(documentedAnswer('engagement-history-response')).value.records.map((record) =>
  transcriptFromEngagement(record, { zone: 'utc' }),
);
const [first, second, third, fourth, fifth] = transcripts;
const segment = (transcript: (typeof transcripts)[number] | undefined, kind: string) =>
  transcript?.segments.find((candidate) => candidate.kind === kind);
const lines = (sent: readonly object[]) =>
  segment(transcriptFromEngagement(readEngagementRecord({ transcript: { lines: sent } }).value), 'conversation')?.entries ?? [];

describe('transcriptFromEngagement', () => {
  it('orders the parts as they happened', () => {
    assert.deepEqual(
      third?.segments.map(({ kind }) => kind),
      ['preChatSurvey', 'conversation', 'coBrowse', 'attributes', 'postChatSurvey'],
    );
    assert.deepEqual(
      fourth?.segments.map(({ kind }) => kind),
      ['conversation', 'coBrowse', 'attributes', 'agentSurvey'],
    );
  });

  it('tells who speaks, by which name', () => {
    assert.deepEqual(
      segment(fourth, 'conversation')
        ?.entries.slice(1, 4)
        .map(({ speaker, name }) => [speaker, name]),
      [
        ['system', ''],
        ['agent', 'Natalie'],
        ['visitor', 'You'],
      ],
    );
  });

  it('marks lines that only agents saw', () => {
    assert.deepEqual(
      segment(fourth, 'conversation')
        ?.entries.filter(({ agentOnly }) => agentOnly)
        .map(({ text }) => text),
      [['customer looks upset, escalating if needed']],
    );
  });

  it('turns HTML into text and draws structured content', () => {
    assert.deepEqual(segment(fourth, 'conversation')?.entries[2]?.text, ['hi']);
    assert.deepEqual(segment(second, 'conversation')?.entries[7]?.text.slice(0, 2), [
      '[vertical]',
      '  [image] http://cdn.bgr.com/2016/08/iphone-8-concept.jpg',
    ]);
  });

  it("keeps each line's fields for the hover", () => {
    assert.match(JSON.stringify(segment(fourth, 'conversation')?.entries[2]?.raw), /"lineSeq":"4"/);
  });

  it('names survey questions, co-browse sessions and attributes', () => {
    assert.deepEqual(
      segment(third, 'preChatSurvey')?.entries.map(({ name, text }) => [name, ...text]),
      [
        ['Name', 'Irena'],
        ['Email', 'irena@example.com'],
      ],
    );
    assert.deepEqual(
      segment(first, 'coBrowse')?.entries.map(({ text }) => text),
      [['not interactive, 30 s, ended by SERVER'], ['interactive, 8 min 5 s, ended by SERVER']],
    );
    const errors = segment(first, 'attributes')?.entries.find(({ name }) => name === 'Visitor error');
    assert.deepEqual(errors?.text.slice(1, 3), ['message: Expiration date missing', 'code: er100004']);
  });

  it('lists attributes in time', () => {
    const times = segment(first, 'attributes')?.entries.map(({ time }) => time ?? 0) ?? [];
    assert.deepEqual(
      times,
      times.toSorted((a, b) => a - b),
    );
  });

  it('counts from when the visitor asked, else from the first line, else from the start', () => {
    assert.deepEqual([fourth?.origin, first?.origin, fifth?.origin], [1488195345448, 1432788379147, 1488272400000]);
  });

  it('heads the chat with its facts, reasons in words', () => {
    const facts = new Map(fourth?.header.map(({ label, value }) => [label, value]));
    assert.deepEqual(
      [
        facts.get('Agent'),
        facts.get('Skill'),
        facts.get('Queue time'),
        facts.get('Duration'),
        facts.get('Start reason'),
        facts.get('End reason'),
        facts.get('Part'),
        facts.get('MCS'),
      ],
      [
        'Natalie (natalie@example.com)',
        'Sales (25975313)',
        '25 s',
        '8 min 51 s',
        'skill reassignment',
        'visitor disconnected',
        'set 1, sequence 2',
        '22',
      ],
    );
    assert.equal(facts.has('Attributes'), false);
    assert.match(new Map(fifth?.header.map(({ label, value }) => [label, value])).get('Truncated') ?? '', /^yes/);
  });

  it('sorts lines by time, then by sequence as a number', () => {
    const sent = [
      { timeL: 20, lineSeq: '9', text: 'c' },
      { timeL: 10, lineSeq: '100', text: 'b' },
      { timeL: 10, lineSeq: '99', text: 'a' },
    ];
    assert.deepEqual(
      lines(sent).map(({ text }) => text[0]),
      ['a', 'b', 'c'],
    );
  });

  it('leaves lines without time behind the line they came after', () => {
    assert.deepEqual(
      lines([{ timeL: 20, text: 'b' }, { text: 'c' }, { timeL: 10, text: 'a' }]).map(({ text }) => text[0]),
      ['a', 'b', 'c'],
    );
  });

  it('shows text and structured content of one line, and says when there is neither', () => {
    assert.deepEqual(
      lines([{ text: 'see', json: { type: 'text', text: 'this' } }, {}]).map(({ text }) => text),
      [['see', 'this'], ['(no text)']],
    );
  });

  it('takes an unknown source for information, and "info" without source for the system', () => {
    assert.deepEqual(
      lines([
        { source: 'robot', by: 'R2', text: 'x' },
        { by: 'info', text: 'y' },
      ]).map(({ speaker, name }) => [speaker, name]),
      [
        ['info', 'R2'],
        ['system', ''],
      ],
    );
  });

  it('never throws, whatever record comes', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (json, inner) => {
        const transcript = transcriptFromEngagement(
          readEngagementRecord({
            info: json,
            transcript: { lines: [inner, json, { text: json, json: inner }] },
            sdes: { events: [{ lead: json }] },
            surveys: { preChat: [{ value: inner, values: json }] },
          }).value,
        );
        assert.ok(
          transcript.segments.every(({ entries }) => entries.every(({ text }) => text.every((line) => typeof line === 'string'))),
        );
      }),
    );
  });
});
