import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { readChatEvents, readChatInfo } from '../../../../src/liveperson/chatInfo/reader.ts';
import { chatEntry, noticedChanges } from '../../../../src/panels/chatStatus/chatEntries.ts';

const entriesOf = (name: string) =>
  readChatEvents(JSON.parse(readFileSync(`test/fixtures/${name}`, 'utf8'))).value.events.map(chatEntry);
const entryOf = (event: object) => readChatEvents({ events: { event } }).value.events.map(chatEntry)[0];
const infoOf = (info: object) => readChatInfo({ info }, '12345678').value;

describe('entries of a chat’s timeline', () => {
  it('are the documented events, told apart by kind', () => {
    assert.deepEqual(entriesOf('chat-events-extended.json').map(({ kind }) => kind), ['line', 'receipt', 'url', 'transfer']);
  });

  it('say what a system message means, whether its id came as a number or a string', () => {
    for (const systemMessageId of [13, '13']) {
      assert.equal(
        entryOf({ '@type': 'line', source: 'system', systemMessageId, text: 'moved' })?.meaning,
        'The chat was handed to another agent',
      );
    }
  });

  it('name an undocumented system message by its id', () => {
    assert.equal(entryOf({ '@type': 'line', source: 'system', systemMessageId: 99, text: 'x' })?.meaning, 'System message 99');
  });

  it('turn HTML into plain text', () => {
    assert.deepEqual(
      entryOf({ '@type': 'line', textType: 'html', text: '<p>Hello &amp; welcome</p><script>alert(1)</script>' })?.lines[0],
      'Hello & welcome',
    );
  });

  it('leave plain text as it is, also when it looks like HTML', () => {
    assert.deepEqual(entryOf({ '@type': 'line', textType: 'plain', text: '<b>1 &lt; 2</b>\nsecond' })?.lines, [
      '<b>1 &lt; 2</b>',
      'second',
    ]);
  });

  it('show an event that no document knows as it was sent', () => {
    const entry = entryOf({ '@id': '9', '@type': 'mystery', foo: 1 });
    assert.deepEqual(
      [entry?.kind, entry?.lines, entry?.raw],
      ['unknown', ['Event of undocumented type mystery'], '{"@id":"9","@type":"mystery","foo":1}'],
    );
  });

  it('name the account and skill of a transfer', () => {
    assert.deepEqual(entriesOf('chat-events-extended.json')[3]?.lines, ['Transferred to account 87654321, skill Support']);
  });
});

describe('changes noticed between two answers', () => {
  it('names agent and skill as they were and are', () => {
    const before = infoOf({ state: 'waiting', skillName: 'Sales' });
    const after = infoOf({ state: 'chatting', skillName: 'Support', agentName: 'Natalie' });
    assert.deepEqual(
      noticedChanges(before, after, 5).map(({ lines, time }) => [lines[0], time]),
      [
        ['Agent: none → Natalie', 5],
        ['Skill: Sales → Support', 5],
      ],
    );
  });

  it('finds none when nothing changed', () => {
    const info = infoOf({ agentName: 'Natalie' });
    assert.deepEqual(noticedChanges(info, info, 5), []);
  });
});
