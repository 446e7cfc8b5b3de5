import assert from 'node:assert/strict';
import { errorOf, failing, observedCalls, state, visit } from './observedCalls.ts';

const span = { from: Date.UTC(2026, 10, 1), to: Date.UTC(2026, 10, 10) };

describe('Calls over the transport', () => {
  const start = observedCalls();

  it('are repeated after 5xx with the documented pauses, which are announced, in one exchange', async () => {
    const { client, clock, notices } = await start(failing(3, { status: 503 }));
    const { exchange } = await client.getVisitState(visit);
    assert.deepEqual(clock.waits, [5000, 10_000, 15_000]);
    assert.deepEqual(
      exchange.attempts.map(({ status, waitedMs }) => [status, waitedMs]),
      [
        [503, 0],
        [503, 5000],
        [503, 10_000],
        [200, 15_000],
      ],
    );
    assert.deepEqual(
      notices.map(({ attempt, waitMs }) => [attempt, waitMs]),
      [
        [1, 5000],
        [2, 10_000],
        [3, 15_000],
      ],
    );
    assert.match(notices[0]?.reason ?? '', /503/);
  });

  it('end after the documented repetitions', async () => {
    const { client, cloud, exchanges } = await start(() => ({ status: 500, body: '{"time":1,"message":"boom","internalCode":7}' }));
    const error = await errorOf(client.getVisitState(visit));
    assert.deepEqual([error.kind, error.status, error.internalCode, error.attempts.length], ['server', 500, '7', 4]);
    assert.equal(cloud.requests.length, 4);
    assert.equal(exchanges.at(-1)?.error?.kind, 'server');
  });

  it('are not repeated after 4xx', async () => {
    const { client, clock } = await start(() => ({ status: 404, body: '{"time":1,"message":"gone","internalCode":12}' }));
    const error = await errorOf(client.getVisitState(visit));
    assert.deepEqual([error.kind, error.attempts.length, clock.waits.length], ['expired', 1, 0]);
  });

  it('wait as long as Retry-After asks', async () => {
    const { client, clock } = await start(failing(1, { status: 429, headers: { 'retry-after': '9' } }));
    await client.getVisitState(visit);
    assert.deepEqual(clock.waits, [9000]);
  });

  it('give up at once when Retry-After asks for an hour, and say so', async () => {
    const { client, cloud } = await start(() => ({ status: 429, headers: { 'retry-after': '3600' } }));
    const error = await errorOf(client.getVisitState(visit));
    assert.deepEqual([error.kind, error.retryAfterMs, cloud.requests.length], ['rateLimited', 3600_000, 1]);
    assert.match(error.explain().causes[0]?.evidence ?? '', /3600 seconds/);
  });

  it('take 302 of Engagement History as throttling and never follow it', async () => {
    const { client, cloud, clock } = await start(failing(1, { status: 302, headers: { location: '/elsewhere' } }, { status: 204 }));
    const pages = [];
    for await (const page of client.searchEngagements({ ...span })) pages.push(page);
    assert.deepEqual(clock.waits, [1000]);
    assert.ok(cloud.requests.every(({ path }) => path.startsWith('/interaction_history/')));
  });

  it('hold back other calls to a service that is throttling', async () => {
    const waits: number[] = [];
    const secondWaits = Promise.withResolvers<undefined>();
    let second: Promise<unknown> | undefined;
    const wait = (ms: number): Promise<void> => {
      waits.push(ms);
      if (waits.length > 1) {
        secondWaits.resolve(undefined);
        return Promise.resolve();
      }
      second = client.getVisitState(visit);
      return secondWaits.promise;
    };
    const { client } = await start(failing(1, { status: 429 }), { clock: { now: () => 0, wait } });
    await client.getVisitState(visit);
    await second;
    assert.deepEqual(waits, [1000, 1000]);
  });

  it('report a redirect of any other service instead of following it', async () => {
    const { client, cloud } = await start(() => ({ status: 302, headers: { location: 'https://evil.example/' } }));
    const error = await errorOf(client.getVisitState(visit));
    assert.deepEqual([error.kind, error.status, cloud.requests.length], ['redirected', 302, 1]);
  });

  it('are repeated after a broken connection', async () => {
    const { client } = await start(failing(1, 'reset'));
    const { exchange } = await client.getVisitState(visit);
    assert.deepEqual(
      exchange.attempts.map(({ error, status }) => error ?? status),
      ['network failure ECONNRESET', 200],
    );
  });

  it('report a time-out with its phase', async () => {
    const { client } = await start(() => 'hang', { timeouts: { firstByteMs: 30 } });
    const error = await errorOf(client.getVisitState(visit));
    assert.deepEqual([error.kind, error.failure.timeout, error.attempts.length], ['timeout', 'firstByte', 4]);
  });

  it('are not repeated when a credential cannot be sent at all', async () => {
    const { client } = await start(() => ({ body: state }), { credentials: [{ kind: 'bearer', token: 'line\nbreak' }] });
    const error = await errorOf(client.getVisitState(visit));
    assert.deepEqual([error.kind, error.failure.networkCode, error.attempts.length], ['network', 'ERR_INVALID_CHAR', 1]);
    assert.match(error.explain().causes[0]?.text ?? '', /character/);
  });
});
