import assert from 'node:assert/strict';
import { timeLeft } from '../../../src/explorer/timeLeft.ts';
import { visitLifetime } from '../../../src/liveperson/documentedSpans.ts';

const now = Date.UTC(2026, 10, 22);

describe('The time left of a visit state', () => {
  it('is six hours at most when the visit begins now', () => {
    assert.deepEqual(timeLeft({ begunBy: now }, now), { state: 'atMost', ms: visitLifetime });
  });

  it('is over after six hours, to the millisecond', () => {
    assert.deepEqual(timeLeft({ begunBy: now - visitLifetime + 1 }, now), { state: 'atMost', ms: 1 });
    assert.deepEqual(timeLeft({ begunBy: now - visitLifetime }, now), { state: 'expired' });
  });

  it('is unknown while nothing tells when the visit began', () => {
    assert.deepEqual(timeLeft({}, now), { state: 'unknown' });
  });
});
