import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { chatTranscript } from '../../../../src/documents/transcript/chatTranscript.ts';
import { recordsOfChat } from '../../../../src/documents/transcript/recordsOfChat.ts';
import { readEngagementPage } from '../../../../src/liveperson/engagementHistory/reader.ts';

const raw = readFileSync('test/fixtures/engagement-history-response.json', 'utf8');
const [, , documented] = readEngagementPage(JSON.parse(raw)).value.records;
assert.ok(documented);

const alikeId = 'qa359315574294967901';

/** The same chat as a transfer leaves it: several records under one id, in any order. */
function transferred(...sequences: readonly number[]): string {
  const info = infoOf(documented?.raw);
  const records = sequences.map((engagementSequence) => ({
    ...documented?.raw,
    info: { ...info, engagementSet: 1, engagementSequence },
  }));
  return JSON.stringify({ _metadata: { count: records.length }, interactionHistoryRecords: records });
}

function infoOf(record: object | undefined): object {
  return record !== undefined && 'info' in record && typeof record.info === 'object' && record.info !== null ? record.info : {};
}

describe('The transcript of a chat', () => {
  it('has the lines of a chat of the same words at another time where it is made to be compared', () => {
    const [chat] = recordsOfChat({ value: documented, raw: transferred(1) });
    assert.ok(chat);
    const later = (time: number | undefined, by: number): { readonly time?: number } =>
      time === undefined ? {} : { time: time + by };
    const lines = chat.transcript.lines.map((line, index) => ({ ...line, ...later(line.time, 86_400_000 + index * 7000) }));
    const other = { ...chat, engagementId: '123456789', transcript: { ...chat.transcript, lines } };
    const linesOf = (record: typeof chat, times?: 'none'): string => {
      const { text } = chatTranscript({ accountId: '1', ...(times && { times }) }, [record]);
      return text.slice(text.indexOf('== Conversation'));
    };
    assert.ok(lines.some(({ time }) => time !== undefined));
    assert.notEqual(linesOf(chat), linesOf(other));
    assert.equal(linesOf(chat, 'none'), linesOf(other, 'none'));
  });

  it('is that of its one record', () => {
    const records = recordsOfChat({ value: documented, raw: transferred(1) });
    assert.deepEqual(records, [documented]);
    assert.doesNotMatch(chatTranscript({ accountId: '1' }, records).text, /part 1/);
  });

  it('is that of the record handed out where another one has all that tells records apart, as two documented examples have', () => {
    const alike = readEngagementPage(JSON.parse(raw)).value.records.filter(({ engagementId }) => engagementId === alikeId);
    assert.equal(alike.length, 2);
    for (const value of alike) assert.deepEqual(recordsOfChat({ value, raw }), [value]);
  });

  it('leaves out records of other chats that are in the answer', () => {
    assert.deepEqual(recordsOfChat({ value: documented, raw }), [documented]);
  });

  it('has all parts of a transferred chat in the order of their sequence', () => {
    const records = recordsOfChat({ value: documented, raw: transferred(2, 1, 10) });
    assert.deepEqual(records.map(({ info }) => info.engagementSequence), [1, 2, 10]);
    const { text, transcript } = chatTranscript({ accountId: '1' }, records);
    const lines = text.split('\n');
    assert.equal(lines.filter((line) => line === lines[0]).length, 3);
    for (const { title, firstLine } of transcript?.parts.segments ?? []) {
      assert.ok(lines[firstLine]?.startsWith(`== ${title.replace(/ · part \d$/, '')} (`), lines[firstLine]);
    }
    for (const { firstLine, entry } of transcript?.parts.entries ?? []) {
      assert.match(lines[firstLine] ?? '', /^\[/);
      assert.ok((entry.text[0] ?? '') === '' || lines.slice(firstLine, firstLine + 2).join('\n').includes(entry.text[0] ?? ''));
    }
  });
});
