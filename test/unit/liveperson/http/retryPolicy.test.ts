import assert from 'node:assert/strict';
import type { Operation } from '../../../../src/liveperson/http/exchange.ts';
import type { RequestParts } from '../../../../src/liveperson/http/requestParts.ts';
import { pauseBeforeRetry, type AttemptOutcome } from '../../../../src/liveperson/http/retryPolicy.ts';
import type { Destination } from '../../../../src/liveperson/services.ts';

function parts(operation: Operation, destination: Destination, idempotent = true): RequestParts {
  return { operation, destination, method: 'GET', path: '/', query: [], accept: 'application/json', idempotent };
}

/** All pauses that the policy makes for a failure that does not go away, in seconds. */
function pauses(request: RequestParts, outcome: AttemptOutcome): number[] {
  const found: number[] = [];
  for (let retries = 0; retries < 10; retries += 1) {
    const pause = pauseBeforeRetry(request, outcome, retries);
    if (pause === undefined) return found;
    found.push(pause / 1000);
  }
  throw new Error('the policy never gives up');
}

const status = (code: number, more: object = {}): AttemptOutcome => ({ kind: 'status', status: code, ...more });
const visitState = parts('getVisitState', 'smt');
const history = parts('searchEngagements', 'engHistDomain');
const create = parts('createAppSession', 'msdkgw', false);

describe('Retry policy', () => {
  for (const code of [400, 401, 403, 404, 405, 422, 451, 301, 304]) {
    it(`never repeats after ${code}`, () => {
      assert.deepEqual(pauses(visitState, status(code)), []);
    });
  }

  for (const code of [500, 502, 503, 504]) {
    it(`repeats after ${code} with pauses of 5, 10 and 15 seconds`, () => {
      assert.deepEqual(pauses(visitState, status(code)), [5, 10, 15]);
    });
  }

  it('waits at least a second after 429, longer each time', () => {
    assert.deepEqual(pauses(history, status(429)), [1, 2, 4]);
  });

  it('treats 302 of Engagement History as too many requests, and of no other service', () => {
    assert.deepEqual(pauses(history, status(302)), [1, 2, 4]);
    assert.deepEqual(pauses(parts('searchConversations', 'msgHist'), status(302)), []);
  });

  it('waits at least five seconds after 429 on login', () => {
    assert.deepEqual(pauses(parts('signIn', 'agentVep'), status(429)), [5, 10, 20]);
  });

  it('never repeats a login of a blocked user', () => {
    assert.deepEqual(pauses(parts('signIn', 'agentVep'), status(451)), []);
  });

  it('waits 3, 10, 30 and 90 seconds for the Monitoring API, after 5xx and after 202', () => {
    const request = parts('getMonitoringEngagement', 'smt');
    assert.deepEqual(pauses(request, status(500)), [3, 10, 30, 90]);
    assert.deepEqual(pauses(request, status(202)), [3, 10, 30, 90]);
  });

  it('repeats Validate Engagement three times, five seconds apart', () => {
    assert.deepEqual(pauses(parts('validateEngagement', 'smt'), status(503)), [5, 5, 5]);
  });

  it('repeats a call that makes a visitor only when the answer names the visitor it made', () => {
    assert.deepEqual(pauses(create, status(500)), []);
    assert.deepEqual(pauses(create, status(500, { newVisitorId: 'v1' })), [5, 10, 15]);
  });

  it('repeats a call that makes a visitor after 429, which refused it for certain', () => {
    assert.deepEqual(pauses(create, status(429)), [1, 2, 4]);
  });

  it('never waits for a sign-out', () => {
    assert.deepEqual(pauses(parts('signOut', 'agentVep'), status(503)), []);
  });

  it('waits as long as Retry-After asks, but never less than the documented minimum', () => {
    assert.equal(pauseBeforeRetry(history, status(429, { retryAfterMs: 30_000 }), 0), 30_000);
    assert.equal(pauseBeforeRetry(history, status(429, { retryAfterMs: 10 }), 0), 1000);
  });

  it('gives up when Retry-After asks for more than a person waits for', () => {
    assert.equal(pauseBeforeRetry(history, status(503, { retryAfterMs: 3_600_000 }), 0), undefined);
  });

  it('treats a broken connection like 5xx', () => {
    assert.deepEqual(
      pauses(history, { kind: 'unsent', reason: { kind: 'network', code: 'ECONNRESET' }, hostHasAnswered: true }),
      [5, 10, 15],
    );
    assert.deepEqual(
      pauses(history, { kind: 'unsent', reason: { kind: 'timeout', phase: 'firstByte' }, hostHasAnswered: false }),
      [5, 10, 15],
    );
  });

  it('does not repeat a call that makes a visitor after a broken connection', () => {
    assert.deepEqual(
      pauses(create, { kind: 'unsent', reason: { kind: 'network', code: 'ECONNRESET' }, hostHasAnswered: true }),
      [],
    );
    assert.deepEqual(
      pauses(create, { kind: 'unsent', reason: { kind: 'network', code: 'ECONNREFUSED' }, hostHasAnswered: true }),
      [5, 10, 15],
    );
  });

  it('does not wait for a host that never answered, and does wait for one that did', () => {
    const refused = { kind: 'network', code: 'ENOTFOUND' } as const;
    assert.deepEqual(pauses(history, { kind: 'unsent', reason: refused, hostHasAnswered: false }), []);
    assert.deepEqual(pauses(history, { kind: 'unsent', reason: refused, hostHasAnswered: true }), [5, 10, 15]);
  });

  it('never repeats what would fail again: a certificate, a size, a cancellation', () => {
    for (const reason of [
      { kind: 'network', code: 'SELF_SIGNED_CERT_IN_CHAIN' },
      { kind: 'tooLarge', limit: 1 },
      { kind: 'cancelled' },
    ] as const) {
      assert.deepEqual(pauses(history, { kind: 'unsent', reason, hostHasAnswered: true }), []);
    }
  });
});
