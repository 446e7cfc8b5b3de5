import assert from 'node:assert/strict';
import { createClient } from '../../../../src/liveperson/client.ts';
import type { Credential } from '../../../../src/liveperson/credential.ts';
import { LivePersonError } from '../../../../src/liveperson/errors.ts';
import type { LivePersonClient } from '../../../../src/liveperson/livePersonClient.ts';
import { optionsFor, startLoopbackCloud, type Handler, type LoopbackCloud } from '../http/loopbackCloud.ts';

const visit = { visitorId: 'cyNGViYjc4MmU2MzEzZThm', sessionId: 'qCsUrTldTh0UEWLjLCGqkQ' };
const bearer: Credential = { kind: 'bearer', token: 'pasted-token' };
const oauth1: Credential = {
  kind: 'oauth1',
  consumerKey: 'key-1',
  consumerSecret: 'secret-1',
  token: 'token-1',
  tokenSecret: 'secret-2',
};
const oauth2: Credential = { kind: 'oauth2', clientId: 'client', clientSecret: 'client-secret' };
const ok = { body: '{"id":"s.h"}' };

describe('Choice of the credential', () => {
  let cloud: LoopbackCloud;
  let client: LivePersonClient;

  async function start(credentials: readonly Credential[], handler: Handler): Promise<void> {
    cloud = await startLoopbackCloud((request, count) =>
      request.path.startsWith('/sentinel/') ? { body: '{"access_token":"jwt-token"}' } : handler(request, count),
    );
    client = createClient(optionsFor(cloud, { credentials }));
  }
  afterEach(async () => {
    client.dispose();
    await cloud.stop();
  });

  const schemes = (): (string | undefined)[] =>
    cloud.requests
      .filter(({ path }) => !path.startsWith('/sentinel/'))
      .map(({ headers }) => /^\S+/.exec(headers.authorization ?? '')?.[0]);

  it('is visible in the exchange', async () => {
    await start([oauth1, bearer], () => ok);
    const { exchange } = await client.getVisitState(visit);
    assert.equal(exchange.authorization, 'bearer');
    assert.deepEqual(
      exchange.attempts.map(({ authorization }) => authorization),
      ['bearer'],
    );
  });

  it('falls on the next one when the API refuses the first, and both attempts are recorded', async () => {
    await start([oauth1, bearer], ({ headers }) =>
      headers.authorization?.startsWith('Bearer') === true ? { status: 401, body: '{}' } : ok,
    );
    const { exchange } = await client.getVisitState(visit);
    assert.equal(exchange.authorization, 'oauth1');
    assert.deepEqual(
      exchange.attempts.map(({ authorization, status }) => [authorization, status]),
      [
        ['bearer', 401],
        ['oauth1', 200],
      ],
    );
  });

  it('remembers which one worked until sign-out', async () => {
    await start([oauth1, bearer], ({ headers }) =>
      headers.authorization?.startsWith('Bearer') === true ? { status: 403, body: '{}' } : ok,
    );
    await client.getVisitState(visit);
    await client.getVisitState(visit);
    assert.deepEqual(schemes(), ['Bearer', 'OAuth', 'OAuth']);
    await client.signOut();
    await client.getVisitState(visit);
    assert.deepEqual(schemes().slice(3), ['Bearer', 'OAuth']);
  });

  it('tries an unconfirmed one only after the documented ones', async () => {
    await start([oauth2, oauth1], ({ headers }) =>
      headers.authorization?.startsWith('OAuth') === true ? { status: 401, body: '{}' } : ok,
    );
    await client.getVisitState(visit);
    assert.deepEqual(schemes(), ['OAuth', 'Bearer']);
  });

  it('reports what the preferred one was refused with when all are refused', async () => {
    await start([oauth2, oauth1], ({ headers }) =>
      headers.authorization?.startsWith('OAuth') === true
        ? {
            status: 401,
            body: 'oauth_problem=token_rejected&oauth_problem_advice=the oauth_token is unacceptable to the Service Provider',
          }
        : { status: 401, body: '{"internalCode":10,"message":"no"}' },
    );
    await assert.rejects(client.getVisitState(visit), (error) => {
      assert.ok(error instanceof LivePersonError);
      assert.equal(error.failure.answer?.oauthProblem, 'token_rejected');
      assert.equal(error.failure.authorization, 'oauth1');
      assert.equal(error.attempts.length, 3);
      return true;
    });
  });

  it('falls on the next one when signing in with the first fails', async () => {
    cloud = await startLoopbackCloud((request) => (request.path.startsWith('/sentinel/') ? { status: 401 } : { status: 204 }));
    client = createClient(optionsFor(cloud, { credentials: [oauth2, bearer] }));
    await assert.rejects(client.getEngagement({ engagementId: '1' }), { kind: 'notFound' });
    assert.deepEqual(schemes(), ['Bearer']);
  });

  it('does not change the credential for anything but a refusal', async () => {
    await start([oauth1, bearer], () => ({ status: 404, body: '{"internalCode":12}' }));
    await assert.rejects(client.getVisitState(visit), { kind: 'expired' });
    assert.deepEqual(schemes(), ['Bearer']);
  });

  it('sends chats the application key and never a credential', async () => {
    await start([bearer], () => ({ body: '{"info":{}}' }));
    await client.getChatInfo({ chatId: 'H1-aK1' });
    assert.equal(cloud.requests[0]?.headers.authorization, 'LivePerson appKey=721c180b09eb463d9f3191c41762bb68');
    assert.equal(cloud.requests[0].path, '/api/account/12345678/chat/H1-aK1/info?v=1&NC=true');
  });

  it('signs a history search without its JSON body and again with the right clock when that was refused', async () => {
    const stamps: number[] = [];
    await start([oauth1], ({ headers }) => {
      stamps.push(Number(/oauth_timestamp="(\d+)"/.exec(headers.authorization ?? '')?.[1]));
      const date = new Date(Date.now() + 7200_000).toUTCString();
      return stamps.length === 1
        ? { status: 401, headers: { date }, body: 'oauth_problem=timestamp_refused' }
        : { status: 204, headers: { date } };
    });
    await assert.rejects(client.getEngagement({ engagementId: '1' }), { kind: 'notFound' });
    assert.equal(stamps.length, 2);
    assert.ok(Math.abs((stamps[1] ?? 0) - (stamps[0] ?? 0) - 7200) <= 60, stamps.join());
  });

  it('reports that signing in needs a credential', async () => {
    await start([], () => ok);
    await assert.rejects(client.signIn(), { kind: 'missingCredential' });
  });
});
