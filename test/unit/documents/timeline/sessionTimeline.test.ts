import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { sessionTimeline } from '../../../../src/documents/timeline/sessionTimeline.ts';
import type { TimelineSources } from '../../../../src/documents/timeline/timelineSources.ts';
import { readChat } from '../../../../src/liveperson/chatInfo/reader.ts';
import { readEngagementPage } from '../../../../src/liveperson/engagementHistory/reader.ts';
import { readVisitState } from '../../../../src/liveperson/visitState/reader.ts';

const fixture = (name: string): unknown => JSON.parse(readFileSync(`test/fixtures/${name}.json`, 'utf8'));
const { sessions: visits } = readVisitState(fixture('visit-state')).value;
const { records } = readEngagementPage(fixture('engagement-history-response')).value;
const [record] = records.filter(({ engagementId }) => engagementId === '123456784294967524');
const chat = readChat(fixture('chat-resources'), '12345678').value;
assert.ok(record);

const nothing: TimelineSources = { visitorId: 'v', sessionId: 's', visits: [], records: [], findings: [] };

function timeline(sources: Partial<TimelineSources>): readonly string[] {
  const [segment] = sessionTimeline({ ...nothing, ...sources }).segments;
  return (segment?.entries ?? []).map(({ name, text }) => `${name}: ${text[0] ?? ''}`.trim());
}

describe('The timeline of a session', () => {
  it('has what the visit state knows: pages, attributes, engagements shown and accepted', () => {
    const names = timeline({ visits }).map((line) => line.replace(/:.*/, ''));
    const shown = ['Campaign engagement 555008112 shown', 'Campaign engagement 555008212 accepted'];
    for (const name of ['Visit began', 'Page', 'Lead', 'Customer info', ...shown]) {
      assert.ok(names.includes(name), `${name} is missing in ${names.join()}`);
    }
  });

  it('has what the history knows: request, agent, lines, co-browse, attributes, end', () => {
    const lines = timeline({ records: [record] });
    assert.equal(lines[0], 'Chat requested: skill Sales');
    assert.ok(lines.includes('Chat handed over: agent Natalie · skill Sales · skill reassignment'));
    assert.ok(lines.includes('You: do you ship abroad? my order is DRV1534XC'));
    assert.equal(lines.at(-1), 'Chat ended: visitor disconnected');
  });

  it('has the events of a live chat', () => {
    const lines = timeline({ chat });
    assert.ok(lines.some((line) => line.startsWith('Chat chatting')), lines.join('\n'));
  });

  it('is in the order of time, and what has no time comes last', () => {
    const { segments } = sessionTimeline({ ...nothing, visits, records, chat });
    const times = (segments[0]?.entries ?? []).map(({ time }) => time ?? Infinity);
    assert.ok(times.length > 40);
    assert.deepEqual(times, times.toSorted((left, right) => left - right));
  });

  it('has an attribute once that both visit state and history know', () => {
    const time = 1475675316157;
    const [visit] = visits;
    const shared = { ...record, sdes: [{ key: 'customerInfo', originalTime: time, data: { customerType: 'vip' }, raw: {} }] };
    const seen = { key: 'customerInfo', time, data: { customerType: 'vip' }, raw: {} };
    assert.ok(visit);
    const countOf = (lines: readonly string[]): number => lines.filter((line) => line.startsWith('Customer info')).length;
    assert.equal(countOf(timeline({ visits: [{ ...visit, events: [seen] }], records: [shared] })), 1);
    assert.equal(countOf(timeline({ visits: [{ ...visit, events: [{ ...seen, time: time + 1 }] }], records: [shared] })), 2);
  });

  it('has the lines of a chat once that is in the history and still held live', () => {
    const ended = { ...chat, info: { ...chat.info, engagementId: record.engagementId } };
    assert.deepEqual(timeline({ records: [record], chat: ended }), timeline({ records: [record] }));
  });

  it('shows deceiving characters of what people wrote', () => {
    const [visit] = visits;
    const [page] = visit?.pages ?? [];
    assert.ok(visit && page);
    const lines = timeline({
      visits: [{ ...visit, events: [], engagements: [], pages: [{ ...page, title: 'a\u202Eb\u0000\nc' }] }],
    });
    assert.ok(lines.some((line) => line.includes('a⟨U+202E⟩b␀⏎c')), lines.join('\n'));
  });
});
