import assert from 'node:assert/strict';
import { timeLeft, visitLifetimeMs } from '../../../src/explorer/timeLeft.ts';

const now = Date.UTC(2026, 10, 22);

describe('The time left of a visit state', () => {
  it('is six hours at most when the visit begins now', () => {
    assert.deepEqual(timeLeft({ begunBy: now }, now), { state: 'atMost', ms: visitLifetimeMs });
  });

  it('is over after six hours, to the millisecond', () => {
    assert.deepEqual(timeLeft({ begunBy: now - visitLifetimeMs + 1 }, now), { state: 'atMost', ms: 1 });
    assert.deepEqual(timeLeft({ begunBy: now - visitLifetimeMs }, now), { state: 'expired' });
  });

  it('is unknown while nothing tells when the visit began', () => {
    assert.deepEqual(timeLeft({}, now), { state: 'unknown' });
  });
});
