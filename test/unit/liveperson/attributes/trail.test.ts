import assert from 'node:assert/strict';
import { attributeTrail, type HistorySource, type TrailSources } from '../../../../src/liveperson/attributes/trail.ts';
import { readEngagementRecord } from '../../../../src/liveperson/engagementHistory/reader.ts';
import type { JsonObject } from '../../../../src/liveperson/json.ts';
import { readVisitState } from '../../../../src/liveperson/visitState/reader.ts';

const hour = 3_600_000;
const start = Date.UTC(2026, 10, 22, 9);
const end = start + hour;
const report: JsonObject = { type: 'lead', lead: { topic: 'car', value: 22.22 } };

function visit(events: readonly object[]) {
  const [session] = readVisitState({ appSessions: [{ startTime: start, events }] }).value.sessions;
  assert.ok(session !== undefined);
  return session;
}

function history(events: readonly object[], more: Partial<HistorySource> = {}): HistorySource {
  return {
    product: 'chat',
    attributes: readEngagementRecord({ sdes: { events } }).value.sdes,
    startTime: start,
    endTime: end,
    isPartial: false,
    ...more,
  };
}

function trail(sources: Partial<TrailSources>) {
  const steps = attributeTrail({ type: 'lead', now: end + 3 * hour, ...sources });
  assert.deepEqual(
    steps.map(({ place }) => place),
    ['sent', 'visitState', 'history'],
  );
  return steps;
}

const shown = { lead: { serverTimeStamp: start + 5, lead: { topic: 'car', value: 22.22, ticketId: null } } };
const kept = { lead: { serverTimeStamp: String(start + 5), lead: { topic: 'car', value: '22.22' } } };

describe('attributeTrail', () => {
  it('follows an attribute that arrived everywhere, without difference between 22.22 and "22.22"', () => {
    const steps = trail({ sent: { report, time: start }, visit: visit([shown]), history: history([kept]) });
    assert.deepEqual(
      steps.map(({ status, differences }) => [status, differences]),
      [
        ['found', []],
        ['found', []],
        ['found', []],
      ],
    );
    assert.deepEqual(
      steps.map(({ times }) => times),
      [[start], [start + 5], [start + 5]],
    );
  });

  it('shows what changed on the way', () => {
    const changed = { lead: { lead: { topic: 'boat' } } };
    const [, inVisit, inHistory] = trail({ sent: { report }, visit: visit([changed]), history: history([kept]) });
    assert.deepEqual(inVisit?.differences, [
      { path: 'topic', before: 'car', after: 'boat' },
      { path: 'value', before: 22.22 },
    ]);
    assert.deepEqual(inHistory?.differences, [{ path: 'topic', before: 'boat', after: 'car' }]);
  });

  it('compares lists and nested objects', () => {
    const cart: JsonObject = {
      type: 'cart',
      total: 5,
      numItems: 1,
      products: [{ product: { name: 'a', price: 5 }, quantity: 1 }],
    };
    const [, step] = attributeTrail({
      type: 'cart',
      now: end,
      sent: { report: cart },
      visit: visit([
        { cartStatus: { total: 5, numItems: 1, products: [{ product: { name: 'b', price: '5.0' }, quantity: 1 }] } },
      ]),
    });
    assert.deepEqual(step?.differences, [{ path: 'products[0].product.name', before: 'a', after: 'b' }]);
  });

  it('says that places were not looked at', () => {
    assert.deepEqual(
      trail({}).map(({ status }) => status),
      ['unknown', 'unknown', 'unknown'],
    );
  });

  it('says that the visit has expired', () => {
    assert.match(trail({ visit: 'expired' })[1]?.reason ?? '', /six hours/);
  });

  it('names the rules that a report breaks', () => {
    assert.match(trail({ sent: { report: { type: 'lead' } } })[0]?.reason ?? '', /breaks rules: lead: expected an object/);
  });

  const inVisit: Readonly<Record<string, readonly [Partial<TrailSources>, RegExp]>> = {
    'it was sent before the visit': [{ sent: { report, time: start - 1 } }, /before this visit/],
    'it was sent too long ago': [{ sent: { report, time: start + 1 }, now: start + 7 * hour }, /more than six hours/],
    'nothing of its type arrived': [{ sent: { report, time: start + 1 } }, /No report of this type/],
  };
  for (const [why, [sources, reason]] of Object.entries(inVisit)) {
    it(`says that it is missing in the visit because ${why}`, () => {
      const step = trail({ visit: visit([]), ...sources })[1];
      assert.equal(step?.status, 'missing');
      assert.match(step.reason ?? '', reason);
    });
  }

  it('does not blame a visit state for searched content, whose form is not documented', () => {
    assert.equal(attributeTrail({ type: 'searchInfo', now: end, visit: visit([]) })[1]?.status, 'unknown');
  });

  const inHistory: Readonly<Record<string, readonly [Partial<HistorySource>, Partial<TrailSources>, string, RegExp]>> = {
    'it is not enriched yet': [{ enriched: false }, { now: end + hour }, 'notYet', /two hours/],
    'the record was truncated': [{ isPartial: true }, {}, 'unknown', /fetch it alone/],
    'it is still not enriched': [{ enriched: false }, {}, 'missing', /still marked/],
    'it was sent after the chat': [{ enriched: true }, { sent: { report, time: end + 1 } }, 'missing', /after the chat/],
    'it is not in the final record': [{ enriched: true }, { sent: { report, time: start + 1 } }, 'missing', /final record/],
    'it is outside the twelve hours of messaging': [
      { product: 'messaging' },
      { sent: { report, time: start - 13 * hour } },
      'missing',
      /twelve hours/,
    ],
  };
  for (const [why, [more, sources, status, reason]] of Object.entries(inHistory)) {
    it(`says that it is missing in the history because ${why}`, () => {
      const step = trail({ history: history([], more), ...sources })[2];
      assert.equal(step?.status, status);
      assert.match(step.reason ?? '', reason);
    });
  }

  it('does not expect it while the chat goes on', () => {
    const { endTime: _, ...open } = history([]);
    const step = trail({ history: open })[2];
    assert.deepEqual([step?.status, step?.expectedBy], ['notYet', undefined]);
  });

  it('tells by when it should be there', () => {
    assert.equal(trail({ history: history([], { enriched: false }), now: end + hour })[2]?.expectedBy, end + 2 * hour);
  });

  it('reads the newest of several updates', () => {
    const older = { lead: { serverTimeStamp: start, lead: { topic: 'old' } } };
    assert.deepEqual(trail({ history: history([kept, older]) })[2]?.fields, { topic: 'car', value: '22.22' });
  });
});
