import assert from 'node:assert/strict';
import { createClient } from '../../../../src/liveperson/client.ts';
import { LivePersonError } from '../../../../src/liveperson/errors.ts';
import type { Exchange, RetryNotice } from '../../../../src/liveperson/http/exchange.ts';
import type { ClientOptions, LivePersonClient } from '../../../../src/liveperson/livePersonClient.ts';
import {
  JumpingClock,
  optionsFor,
  startLoopbackCloud,
  type Behaviour,
  type Handler,
  type LoopbackCloud,
} from './loopbackCloud.ts';

const visit = { visitorId: 'cyNGViYjc4MmU2MzEzZThm', sessionId: 'qCsUrTldTh0UEWLjLCGqkQ' };
const state = '{"id":"qCsUrTldTh0UEWLjLCGqkQ.abc","appSessions":[]}';
const span = { from: Date.UTC(2026, 10, 1), to: Date.UTC(2026, 10, 10) };

describe('Calls over the transport', () => {
  let cloud: LoopbackCloud;
  let client: LivePersonClient;
  let clock: JumpingClock;
  let exchanges: Exchange[];
  let notices: RetryNotice[];

  async function start(handler: Handler, more: Partial<ClientOptions> = {}): Promise<void> {
    cloud = await startLoopbackCloud(handler);
    clock = new JumpingClock();
    exchanges = [];
    notices = [];
    client = createClient(
      optionsFor(cloud, {
        clock,
        onExchange: (exchange) => exchanges.push(exchange),
        onRetry: (notice) => notices.push(notice),
        ...more,
      }),
    );
  }
  afterEach(async () => {
    client.dispose();
    await cloud.stop();
  });

  function failing(times: number, failure: Behaviour, then: Behaviour = { body: state }): Handler {
    return (_request, count) => (count <= times ? failure : then);
  }

  async function errorOf(work: Promise<unknown>): Promise<LivePersonError> {
    try {
      await work;
    } catch (error) {
      assert.ok(error instanceof LivePersonError, String(error));
      return error;
    }
    throw new Error('it succeeded');
  }

  it('give value, raw body and exchange together', async () => {
    const raw = '{ "id" : "s.h",\n "big":12345678901234567890, "appSessions":[]}\n';
    await start(() => ({ body: raw, headers: { 'content-type': 'application/json' } }));
    const answer = await client.getVisitState(visit);
    assert.equal(answer.raw, raw);
    assert.equal(answer.exchange.response?.body, raw);
    assert.equal(
      answer.exchange.request.url,
      `${cloud.origin}/api/account/12345678/monitoring/visitors/${visit.visitorId}/visits/current/state?v=1&filter=agent&sid=${visit.sessionId}`,
    );
    assert.equal(answer.exchange.authorization, 'bearer');
  });

  it('are observed once each, look-up and call apart', async () => {
    await start(() => ({ body: state }));
    await client.getVisitState(visit);
    assert.deepEqual(
      exchanges.map(({ operation, destination }) => [operation, destination]),
      [
        ['getDomains', 'domain'],
        ['getVisitState', 'smt'],
      ],
    );
  });

  it('are unharmed by an observer that throws', async () => {
    await start(() => ({ body: state }), { onExchange: () => assert.fail('observer') });
    assert.equal((await client.getVisitState(visit)).value.sessionId, 'qCsUrTldTh0UEWLjLCGqkQ');
  });

  it('are repeated after 5xx with the documented pauses, which are announced, in one exchange', async () => {
    await start(failing(3, { status: 503 }));
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
    await start(() => ({ status: 500, body: '{"time":1,"message":"boom","internalCode":7}' }));
    const error = await errorOf(client.getVisitState(visit));
    assert.deepEqual([error.kind, error.status, error.internalCode, error.attempts.length], ['server', 500, '7', 4]);
    assert.equal(cloud.requests.length, 4);
    assert.equal(exchanges.at(-1)?.error?.kind, 'server');
  });

  it('are not repeated after 4xx', async () => {
    await start(() => ({ status: 404, body: '{"time":1,"message":"gone","internalCode":12}' }));
    const error = await errorOf(client.getVisitState(visit));
    assert.deepEqual([error.kind, error.attempts.length, clock.waits.length], ['expired', 1, 0]);
  });

  it('wait as long as Retry-After asks', async () => {
    await start(failing(1, { status: 429, headers: { 'retry-after': '9' } }));
    await client.getVisitState(visit);
    assert.deepEqual(clock.waits, [9000]);
  });

  it('give up at once when Retry-After asks for an hour, and say so', async () => {
    await start(() => ({ status: 429, headers: { 'retry-after': '3600' } }));
    const error = await errorOf(client.getVisitState(visit));
    assert.deepEqual([error.kind, error.retryAfterMs, cloud.requests.length], ['rateLimited', 3600_000, 1]);
    assert.match(error.explain().causes[0]?.evidence ?? '', /3600 seconds/);
  });

  it('take 302 of Engagement History as throttling and never follow it', async () => {
    await start(failing(1, { status: 302, headers: { location: '/elsewhere' } }, { status: 204 }));
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
    await start(failing(1, { status: 429 }), { clock: { now: () => 0, wait } });
    await client.getVisitState(visit);
    await second;
    assert.deepEqual(waits, [1000, 1000]);
  });

  it('report a redirect of any other service instead of following it', async () => {
    await start(() => ({ status: 302, headers: { location: 'https://evil.example/' } }));
    const error = await errorOf(client.getVisitState(visit));
    assert.deepEqual([error.kind, error.status, cloud.requests.length], ['redirected', 302, 1]);
  });

  it('are repeated after a broken connection', async () => {
    await start(failing(1, 'reset'));
    const { exchange } = await client.getVisitState(visit);
    assert.deepEqual(
      exchange.attempts.map(({ error, status }) => error ?? status),
      ['network failure ECONNRESET', 200],
    );
  });

  it('report a time-out with its phase', async () => {
    await start(() => 'hang', { timeouts: { firstByteMs: 30 } });
    const error = await errorOf(client.getVisitState(visit));
    assert.deepEqual([error.kind, error.failure.timeout, error.attempts.length], ['timeout', 'firstByte', 4]);
  });

  it('are cancelled during a pause', async () => {
    const controller = new AbortController();
    await start(() => ({ status: 503 }), {
      clock: {
        now: () => Date.now(),
        wait: (_ms, signal) =>
          new Promise((_resolve, reject) => {
            signal?.addEventListener('abort', () => {
              reject(new Error('aborted'));
            });
            controller.abort();
          }),
      },
    });
    const error = await errorOf(client.getVisitState(visit, { signal: controller.signal }));
    assert.deepEqual([error.kind, cloud.requests.length], ['cancelled', 1]);
    assert.equal(exchanges.at(-1)?.error?.kind, 'cancelled');
  });

  it('are cancelled during a request', async () => {
    const controller = new AbortController();
    await start(() => {
      controller.abort();
      return 'hang';
    });
    assert.equal((await errorOf(client.getVisitState(visit, { signal: controller.signal }))).kind, 'cancelled');
  });

  it('are cancelled before anything is sent', async () => {
    await start(() => ({ body: state }));
    const error = await errorOf(client.getVisitState(visit, { signal: AbortSignal.abort() }));
    assert.equal(error.kind, 'cancelled');
    assert.equal(cloud.domainRequests.length, 0);
  });

  it('are cancelled when the client is closed, and not begun afterwards', async () => {
    await start(() => {
      client.dispose();
      return 'hang';
    });
    assert.equal((await errorOf(client.getVisitState(visit))).kind, 'cancelled');
    assert.equal((await errorOf(client.getVisitState(visit))).kind, 'cancelled');
    assert.equal(cloud.requests.length, 1);
  });

  it('leave visitor and chat ids out of the log', async () => {
    const log: string[] = [];
    await start(() => ({ status: 503 }), { log: { debug: (line) => log.push(line), warn: (line) => log.push(line) } });
    await errorOf(client.getVisitState(visit));
    assert.ok(
      log.some((line) => line.includes('getVisitState') && line.includes('503')),
      log.join('\n'),
    );
    assert.ok(!log.some((line) => line.includes(visit.visitorId)));
  });

  it('are not repeated when a credential cannot be sent at all', async () => {
    await start(() => ({ body: state }), { credentials: [{ kind: 'bearer', token: 'line\nbreak' }] });
    const error = await errorOf(client.getVisitState(visit));
    assert.deepEqual([error.kind, error.failure.networkCode, error.attempts.length], ['network', 'ERR_INVALID_CHAR', 1]);
    assert.match(error.explain().causes[0]?.text ?? '', /character/);
  });

  it('do not cancel a look-up that another call waits for', async () => {
    await start(() => ({ body: state }));
    const controller = new AbortController();
    const [cancelled, other] = [client.getVisitState(visit, { signal: controller.signal }), client.getVisitState(visit)];
    controller.abort();
    assert.equal((await errorOf(cancelled)).kind, 'cancelled');
    assert.equal((await other).raw, state);
  });

  for (const [name, body, hint] of [
    ['empty', '', /empty/],
    ['HTML', '<!DOCTYPE html><html><head><title>Proxy</title></head></html>', /markup/],
    ['cut off', '{"id":"s.h","appSessions":[{', /JSON/],
    ['no JSON', 'OK', /JSON/],
  ] as const) {
    it(`report a 200 whose body is ${name} as malformed, with the body kept`, async () => {
      await start(() => ({ body }));
      const error = await errorOf(client.getVisitState(visit));
      assert.deepEqual([error.kind, error.status, error.body, error.attempts.length], ['malformed', 200, body, 1]);
      assert.match(error.failure.detail ?? '', hint);
    });
  }

  for (const body of ['Anna Smith called', '{"email": anna@example.com, "and": "more than ten characters of it"}']) {
    it(`say where an answer breaks off from JSON without quoting it: ${body}`, async () => {
      await start(() => ({ body }));
      const { detail = '' } = (await errorOf(client.getVisitState(visit))).failure;
      assert.match(detail, /JSON/);
      assert.doesNotMatch(detail, /nna|mail/);
    });
  }

  it('keep status and body of an error that is no JSON', async () => {
    await start(() => ({ status: 403, body: '<html><title>Forbidden by gateway</title></html>' }));
    const error = await errorOf(client.getVisitState(visit));
    assert.deepEqual([error.kind, error.status, error.failure.answer?.format], ['forbidden', 403, 'html']);
    assert.match(error.message, /Forbidden by gateway/);
  });

  it('name the credential that is missing', async () => {
    await start(() => ({ body: state }), { credentials: [] });
    const error = await errorOf(client.getVisitState(visit));
    assert.deepEqual([error.kind, cloud.requests.length], ['missingCredential', 0]);
  });
});

describe('Creating a client', () => {
  it('does no I/O', () => {
    createClient({ accountId: '12345678', credentials: [], fetch: () => assert.fail('fetched') }).dispose();
  });

  it('refuses an unsafe Domain API address, an impossible account id and a source that is too long', () => {
    const credentials = [] as const;
    assert.throws(() => createClient({ accountId: '12345678', credentials, domainApiUrl: 'http://api.liveperson.net' }), {
      kind: 'refusedHost',
    });
    assert.throws(() => createClient({ accountId: '../x', credentials }), { kind: 'invalidQuery' });
    assert.throws(() => createClient({ accountId: '1', credentials, source: 'x'.repeat(21) }), { kind: 'invalidQuery' });
  });
});
