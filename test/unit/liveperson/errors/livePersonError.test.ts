import assert from 'node:assert/strict';
import { inspect } from 'node:util';
import { createClient } from '../../../../src/liveperson/client.ts';
import type { Credential } from '../../../../src/liveperson/credential.ts';
import { LivePersonError } from '../../../../src/liveperson/errors.ts';
import type { Exchange } from '../../../../src/liveperson/http/exchange.ts';
import {
  JumpingClock,
  optionsFor,
  startLoopbackCloud,
  type Behaviour,
  type LoopbackCloud,
  type Received,
} from '../http/loopbackCloud.ts';

const secrets = {
  clientSecret: 'client-secret+/= ü',
  password: 'pass"word\\1',
  consumerKey: 'consumer-key-1',
  consumerSecret: 'consumer-secret-1',
  accessToken: 'access-token-1',
  tokenSecret: 'token-secret-1',
  bearer: 'pasted-bearer-1',
  jwt: 'issued-jwt-token',
  session: 'session-cookie-1',
  csrf: 'csrf-token-1',
  loginBearer: 'login-bearer-1',
};
const credentials: Record<Credential['kind'], Credential> = {
  oauth2: { kind: 'oauth2', clientId: 'client', clientSecret: secrets.clientSecret },
  login: { kind: 'login', username: 'agent', password: secrets.password },
  oauth1: {
    kind: 'oauth1',
    consumerKey: secrets.consumerKey,
    consumerSecret: secrets.consumerSecret,
    token: secrets.accessToken,
    tokenSecret: secrets.tokenSecret,
  },
  // As people paste it.
  bearer: { kind: 'bearer', token: ` Bearer ${secrets.bearer}\n` },
};
const login = {
  headers: { 'set-cookie': `Session_id=${secrets.session}` },
  body: JSON.stringify({ bearer: secrets.loginBearer, csrf: secrets.csrf, sessionTTl: '1000' }),
};

/** A service that sends back all it has seen and given out, as debugging proxies do. */
function echo(status: number, known: string[]): (request: Received) => Behaviour {
  return ({ path, headers, body }) => {
    if (path.includes('/login')) {
      known.push(secrets.session, secrets.csrf, secrets.loginBearer);
      return login;
    }
    if (path.startsWith('/sentinel/') && status !== 400) {
      known.push(secrets.jwt);
      return { body: JSON.stringify({ access_token: secrets.jwt }) };
    }
    const mirrored = { path, headers, body, known, encoded: known.map(encodeURIComponent) };
    return {
      status,
      headers: { 'x-mirror': encodeURIComponent(known.join()) },
      body: JSON.stringify({ error: { message: JSON.stringify(mirrored), internalCode: 1 } }),
    };
  };
}

describe('Secrets', () => {
  let cloud: LoopbackCloud;
  afterEach(() => cloud.stop());

  for (const kind of ['oauth2', 'login', 'oauth1', 'bearer'] as const) {
    for (const status of [400, 401, 404, 500]) {
      it(`of ${kind} are in no error, exchange or log line when the service mirrors the request with ${status}`, async () => {
        const own = {
          oauth2: ['clientSecret', 'jwt'],
          login: ['password', 'session', 'csrf', 'loginBearer'],
          oauth1: ['consumerSecret', 'accessToken', 'tokenSecret'],
          bearer: ['bearer'],
        } as const;
        cloud = await startLoopbackCloud(echo(status, [secrets[own[kind][0]]]));
        const seen: unknown[] = [];
        const log: string[] = [];
        const client = createClient(
          optionsFor(cloud, {
            credentials: [credentials[kind]],
            clock: new JumpingClock(),
            onExchange: (exchange: Exchange) => seen.push(exchange),
            onRetry: (notice) => seen.push(notice),
            log: { debug: (line) => log.push(line), warn: (line) => log.push(line) },
          }),
        );
        const signedIn = await Promise.allSettled([client.signIn()]);
        const results = await Promise.allSettled([
          client.getVisitState({ visitorId: 'v', sessionId: 's' }),
          client.getEngagement({ engagementId: '1' }),
          client.getChatInfo({ chatId: 'H1' }),
        ]);
        await client.signOut().catch((error: unknown) => seen.push(error));
        client.dispose();
        for (const result of [...signedIn, ...results])
          if (result.status === 'rejected')
            seen.push(
              result.reason,
              String(result.reason),
              result.reason instanceof LivePersonError ? result.reason.explain() : '',
            );
        const text = [...seen.map((item) => `${JSON.stringify(item)}${inspect(item, { depth: 12 })}`), ...log].join('\n');
        assert.ok(seen.length > 3);
        for (const name of own[kind]) {
          for (const form of [
            secrets[name],
            encodeURIComponent(secrets[name]),
            JSON.stringify(secrets[name]).slice(1, -1),
            Buffer.from(secrets[name]).toString('base64'),
          ]) {
            assert.ok(
              !text.includes(form),
              `${name} as ${form} in ${text.slice(Math.max(0, text.indexOf(form) - 200), text.indexOf(form) + 50)}`,
            );
          }
        }
        assert.ok(!text.includes('721c180b09eb463d9f3191c41762bb68'));
      });
    }
  }
});

describe('LivePersonError', () => {
  it('carries status, code and body together and says so in JSON', () => {
    const error = new LivePersonError({
      kind: 'notFound',
      operation: 'getVisitState',
      service: 'smt',
      accountId: '1',
      authorization: 'bearer',
      at: 0,
      attempts: [],
      status: 404,
      answer: { format: 'flat', internalCode: '37', message: 'no' },
      body: '{"internalCode":37}',
    });
    assert.deepEqual(
      [error.name, error.kind, error.status, error.internalCode, error.body, error.service, error.operation, error.accountId],
      ['LivePersonError', 'notFound', 404, '37', '{"internalCode":37}', 'smt', 'getVisitState', '1'],
    );
    assert.deepEqual([error.attempts, error.problems, error.retryAfterMs], [[], [], undefined]);
    assert.ok(JSON.stringify(error).includes('"status":404'));
    assert.ok(error instanceof Error);
  });
});
