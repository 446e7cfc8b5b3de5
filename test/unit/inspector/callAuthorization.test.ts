import assert from 'node:assert/strict';
import { exchangeReport } from '../../../src/inspector/authorization/authorizationReport.ts';
import { skewOf } from '../../../src/inspector/clockSkew.ts';
import { LivePersonError } from '../../../src/liveperson/errors.ts';
import { exchange } from './exchanges.ts';
import { question } from './signedHeader.ts';

describe('The authorisation of a recorded call', () => {
  const error = new LivePersonError({
    kind: 'auth',
    operation: 'getVisitState',
    service: 'smt',
    accountId: '12345678',
    authorization: 'oauth1',
    at: question.now,
    attempts: [],
    status: 401,
    answer: { format: 'form', oauthProblem: 'signature_invalid' },
  });

  it('is told by attempt, with the base string of a signed one and why it was refused', () => {
    const attempts = [
      { startedAt: 0, durationMs: 1, waitedMs: 0, status: 401, authorization: 'bearer' as const },
      { startedAt: 0, durationMs: 1, waitedMs: 0, status: 401 },
    ];
    const { text } = exchangeReport({ exchange: exchange({ authorization: 'oauth1', attempts }), error }, question);
    assert.match(text, /1\. pasted token: 401\n2\. OAuth 1\.0 API key: 401/);
    assert.match(text, /GET&https%3A%2F%2Flo\.v\.example\.net.*oauth_nonce%3D%257Bnonce%257D/);
    assert.match(text, /The secret or the access token secret is wrong/);
  });

  it('has the clock of the service from its answer', () => {
    const date = (seconds: number): string => new Date(exchange().startedAt + 120 + seconds * 1000).toUTCString();
    const answered = (headers: Readonly<Record<string, string>>): ReturnType<typeof skewOf> =>
      skewOf(exchange({ response: { status: 200, statusText: '', headers, body: '', bodyLength: 0 } }));
    assert.equal(answered({ date: date(2) }), 0);
    assert.ok(Math.abs((answered({ date: date(600) }) ?? 0) - 600_000) < 2000);
    assert.equal(answered({}), undefined);
  });
});
