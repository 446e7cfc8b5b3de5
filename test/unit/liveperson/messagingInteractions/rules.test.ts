import assert from 'node:assert/strict';
import type { ConversationQuery } from '../../../../src/liveperson/messagingInteractions/conversationQuery.ts';
import { planConversationSearch } from '../../../../src/liveperson/messagingInteractions/plan.ts';
import { checkConversationQuery } from '../../../../src/liveperson/messagingInteractions/rules.ts';

const day = 86_400_000;
const now = Date.UTC(2026, 10, 22);
const range = { from: now - day, to: now };

function found(query: object): string[] {
  const asked: ConversationQuery = { ...range, ...query };
  return checkConversationQuery(asked, now).map(({ field, severity }) => `${field}: ${severity}`);
}

describe('checkConversationQuery', () => {
  it('accepts documented values', () => {
    assert.deepEqual(
      found({
        status: ['OPEN', 'CLOSE'],
        userPermissions: ['AGENT_MANGER'],
        csat: { from: 1, to: 5 },
        nps: { from: 0 },
        sources: ['Apple Business Chat'],
        sort: 'end:desc',
        content: ['unAuthSdes'],
        attributes: { lead: 'car', userUpdate: 'x' },
      }),
      [],
    );
  });

  const cases: Readonly<Record<string, readonly [object, string[]]>> = {
    'CLOSED for CLOSE': [{ status: ['CLOSED'] }, ['status: error']],
    'an end range over three months': [{ end: { from: now - 100 * day, to: now } }, ['end: error']],
    'an end range with one end': [{ fullDialogEnd: { from: now } }, ['fullDialogEnd: error']],
    'a satisfaction of 0': [{ csat: { from: 0 } }, ['csat: error']],
    'an NPS of 11': [{ nps: { to: 11 } }, ['nps: error']],
    'an unknown source': [{ sources: ['WEB'] }, ['sources: error']],
    'an unknown content': [{ content: ['SDEs'] }, ['content: error']],
    'an unknown queue state': [{ queueState: 'WAITING' }, ['queueState: error']],
    'a sort by duration': [{ sort: 'duration:asc' }, ['sort: error']],
    'an unknown attribute': [{ attributes: { cart: 'x' } }, ['attributes: error']],
    'a long number in an attribute': [{ attributes: { lead: '12345' } }, ['attributes: warning']],
    'two phrases': [{ summary: '"a" "b"' }, ['summary: error']],
    "the body's name for a field": [{ sdeSearch: {} }, ['sdeSearch: warning']],
  };
  for (const [what, [query, problems]] of Object.entries(cases)) {
    it(`finds ${what}`, () => {
      assert.deepEqual(found(query), problems);
    });
  }

  it('takes -1 for an open end, as one documented example does', () => {
    assert.deepEqual(found({ end: { from: now - 100 * day, to: -1 } }), []);
  });
});

describe('planConversationSearch', () => {
  it('cuts thirteen months into windows under three months', () => {
    const { windows, merged } = planConversationSearch({ from: now - 390 * day, to: now }, now);
    assert.deepEqual([windows.length, merged], [5, false]);
    assert.ok(windows.every(({ from, to }) => to - from <= 89 * day));
  });

  it('merges windows when sorted by end', () => {
    assert.equal(planConversationSearch({ from: now - 390 * day, to: now, sort: 'end:desc' }, now).merged, true);
  });
});
