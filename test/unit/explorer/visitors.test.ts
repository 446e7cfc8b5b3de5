import assert from 'node:assert/strict';
import fc from 'fast-check';
import { groupChats, groupVisitors } from '../../../src/explorer/visitors.ts';
import { summarise, type EngagementSummary } from '../../../src/explorer/engagementSummary.ts';
import { documentedRecords, record, summary } from './records.ts';
import { assertLinear } from '../growth.ts';

describe('Grouping records into chats', () => {
  it('makes one chat of a transferred chat’s records, in the order of the transfers', () => {
    const [chat, ...others] = groupChats([
      summary('2', { sessionId: 's', engagementSet: 1, engagementSequence: 2, startTime: 200, endTime: 300 }),
      summary('1', { sessionId: 's', engagementSet: 1, engagementSequence: 1, startTime: 100, endTime: 200 }),
    ]);
    assert.deepEqual(others, []);
    assert.deepEqual(
      chat?.engagements.map(({ engagementId }) => engagementId),
      ['1', '2'],
    );
    assert.deepEqual([chat.startTime, chat.endTime], [100, 300]);
  });

  it('keeps two chats of one visit apart', () => {
    assert.equal(
      groupChats([summary('1', { sessionId: 's', engagementSet: 1 }), summary('2', { sessionId: 's', engagementSet: 2 })]).length,
      2,
    );
  });

  it('makes a chat of its own of every record whose session nobody knows', () => {
    assert.equal(groupChats([summary('1', { engagementSet: 1 }), summary('2', { engagementSet: 1 })]).length, 2);
  });

  it('keeps apart what has neither a session nor an id', () => {
    const nameless = ['a', 'b'].map((skill) => summarise({ ...record(''), raw: { skill } }));
    assert.equal(groupChats(nameless).length, 2);
  });

  it('puts the newest chat first', () => {
    const chats = groupChats([summary('old', { startTime: 1 }), summary('new', { startTime: 2 })]);
    assert.deepEqual(
      chats.map(({ key }) => key),
      ['new', 'old'],
    );
  });

  it('loses no record and invents none', () => {
    const infos = fc.array(
      fc.record({ sessionId: fc.constantFrom('s', 't'), engagementSet: fc.nat(2), startTime: fc.nat(9) }, { requiredKeys: [] }),
    );
    fc.assert(
      fc.property(infos, (list) => {
        const chats = groupChats(list.map((info, index) => summary(String(index), info)));
        const ids = chats.flatMap(({ engagements }) => engagements.map(({ engagementId }) => engagementId));
        assert.deepEqual(ids.sort(), list.map((_, index) => String(index)).sort());
        assert.equal(new Set(chats.map(({ key }) => key)).size, chats.length, 'keys are unique');
      }),
    );
  });
});

describe('Grouping records into visitors', () => {
  it('puts the visitor seen last first', () => {
    const visitors = groupVisitors([
      summary('1', { visitorId: 'early', startTime: 1 }),
      summary('2', { visitorId: 'late', startTime: 2 }),
    ]);
    assert.deepEqual(
      visitors.map(({ visitorId }) => visitorId),
      ['late', 'early'],
    );
  });

  it('does not call a visitor “You” or “visitor”, the service’s words for no name', () => {
    const [visitor] = groupVisitors([
      summary('1', { visitorId: 'v', visitorName: 'You' }),
      summary('2', { visitorId: 'v', visitorName: 'Ada' }),
    ]);
    assert.equal(visitor?.name, 'Ada');
    assert.equal(groupVisitors([summary('1', { visitorId: 'v', visitorName: 'visitor' })])[0]?.name, undefined);
  });

  it('knows of a visit the earliest moment: when the visitor asked for the chat', () => {
    const [visitor] = groupVisitors([summary('1', { visitorId: 'v', sessionId: 's', chatRequestedTime: 10, startTime: 20 })]);
    assert.deepEqual(visitor?.visits, [{ visitorId: 'v', sessionId: 's', begunBy: 10 }]);
  });

  it('adds a visit that was looked up to the visitor it belongs to, before those of the past', () => {
    const [visitor, ...others] = groupVisitors(
      [summary('1', { visitorId: 'v', sessionId: 's', startTime: 1 })],
      [{ visitorId: 'v', sessionId: 't' }],
    );
    assert.deepEqual(others, []);
    assert.deepEqual(
      visitor?.visits.map(({ sessionId }) => sessionId),
      ['t', 's'],
    );
  });

  it('shows a visitor that was looked up and has no chats', () => {
    assert.deepEqual(groupVisitors([], [{ visitorId: 'v', sessionId: 's' }]), [
      { visitorId: 'v', chats: [], visits: [{ visitorId: 'v', sessionId: 's' }] },
    ]);
  });

  it('takes every documented record', () => {
    const records = documentedRecords.map(summarise);
    const chats = groupVisitors(records).flatMap((visitor) => visitor.chats);
    assert.equal(chats.flatMap(({ engagements }) => engagements).length, records.length);
  });

  it('takes time linear to the number of records', () => {
    const recordsOf = (size: number): EngagementSummary[] =>
      Array.from({ length: size }, (_, index) =>
        summary(String(index), { visitorId: `v${index % (size / 2)}`, startTime: index }),
      );
    assert.equal(groupVisitors(recordsOf(100)).length, 50);
    assertLinear(recordsOf, groupVisitors, 500);
  });
});
