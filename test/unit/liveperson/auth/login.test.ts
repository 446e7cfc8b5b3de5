import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createClient } from '../../../../src/liveperson/client.ts';
import type { LivePersonClient } from '../../../../src/liveperson/livePersonClient.ts';
import {
  JumpingClock,
  optionsFor,
  startLoopbackCloud,
  type Behaviour,
  type LoopbackCloud,
  type Received,
} from '../http/loopbackCloud.ts';

function fixture(name: string): string {
  return readFileSync(new URL(`../../../fixtures/${name}`, import.meta.url), 'utf8');
}
const documented = fixture('login-response.json');
const csrf = 'd5d07326cfe2240b9453e19e8092c59844921dcdc6ebb105c55fea9ed45c9d77';
const bearer = '9cf6ee24b6a1031e202f292a0ad20c8f52bfd9f01abc8b9489365995052c6603';
const visit = { visitorId: 'cyNGViYjc4MmU2MzEzZThm', sessionId: 'qCsUrTldTh0UEWLjLCGqkQ' };

describe('User login', () => {
  let cloud: LoopbackCloud;
  let client: LivePersonClient;
  let clock: JumpingClock;
  let login: (count: number) => Behaviour;
  let refresh: () => Behaviour;
  let logins: number;
  let api: (request: Received) => Behaviour;

  beforeEach(async () => {
    logins = 0;
    login = () => ({
      body: documented,
      headers: {
        'set-cookie': ['Session_id=session-one; Path=/; Secure', 'route=node-7; Expires=Wed, 09 Jun 2027 10:18:14 GMT'],
      },
    });
    refresh = () => ({});
    api = () => ({ body: '{"id":"s.h"}' });
    cloud = await startLoopbackCloud((request) => {
      if (request.path.includes('/login')) return login((logins += 1));
      if (request.path.endsWith('/refresh') || request.path.endsWith('/logout')) return refresh();
      return api(request);
    });
    clock = new JumpingClock();
    client = createClient(
      optionsFor(cloud, { credentials: [{ kind: 'login', username: 'agent', password: 'pass word' }], clock }),
    );
  });
  afterEach(async () => {
    client.dispose();
    await cloud.stop();
  });

  function requestsTo(end: string): readonly Received[] {
    return cloud.requests.filter(({ path }) => path.includes(end));
  }

  it('sends name and password as version 1.3 wants them, and uses the bearer', async () => {
    await client.getVisitState(visit);
    const [request, call] = cloud.requests;
    assert.deepEqual(
      [request?.method, request?.path, request?.body],
      ['POST', '/api/account/12345678/login?v=1.3', '{"username":"agent","password":"pass word"}'],
    );
    assert.equal(call?.headers.authorization, `Bearer ${bearer}`);
  });

  it('logs in once for many calls', async () => {
    await Promise.all([client.getVisitState(visit), client.getVisitState(visit), client.signIn()]);
    assert.equal(logins, 1);
  });

  it('refreshes before a call that comes after some minutes, with csrf and all cookies', async () => {
    await client.getVisitState(visit);
    clock.advance(200_000);
    await client.getVisitState(visit);
    assert.equal(requestsTo('/refresh').length, 0);
    clock.advance(60_000);
    await client.getVisitState(visit);
    const [request] = requestsTo('/refresh');
    assert.deepEqual(
      [request?.method, request?.path, request?.body, request?.headers.cookie],
      ['POST', '/api/account/12345678/refresh', JSON.stringify({ csrf }), 'Session_id=session-one; route=node-7'],
    );
  });

  it('takes over a session cookie and a token that the refresh sets anew', async () => {
    await client.getVisitState(visit);
    refresh = () => ({ headers: { 'set-cookie': 'Session_id=session-two' }, body: '{"bearer":"the-new-bearer"}' });
    clock.advance(300_000);
    await client.getVisitState(visit);
    assert.equal(cloud.requests.at(-1)?.headers.authorization, 'Bearer the-new-bearer');
    clock.advance(300_000);
    await client.getVisitState(visit);
    assert.equal(requestsTo('/refresh').at(-1)?.headers.cookie, 'Session_id=session-two; route=node-7');
  });

  it('logs in anew when the refresh is refused', async () => {
    await client.getVisitState(visit);
    refresh = () => ({ status: 401, body: fixture('errors/login-refresh-401-csrf.json') });
    clock.advance(300_000);
    await client.getVisitState(visit);
    assert.equal(logins, 2);
  });

  it('goes on with the session when the refresh fails for another reason, without waiting', async () => {
    await client.getVisitState(visit);
    refresh = () => ({ status: 503 });
    clock.advance(300_000);
    await client.getVisitState(visit);
    assert.deepEqual([logins, requestsTo('/refresh').length, clock.waits], [1, 1, []]);
  });

  it('logs in anew when the session has reached its end', async () => {
    await client.getVisitState(visit);
    clock.advance(28_800_001);
    await client.getVisitState(visit);
    assert.equal(logins, 2);
    assert.equal(requestsTo('/refresh').length, 0);
  });

  it('logs in anew once when a call is refused, and uses the new token', async () => {
    login = (count) => ({ body: documented.replace(bearer, `bearer-${count}`) });
    api = ({ headers }) => (headers.authorization === 'Bearer bearer-1' ? { status: 401 } : { body: '{"id":"s.h"}' });
    await Promise.all([client.getVisitState(visit), client.getVisitState(visit)]);
    assert.equal(logins, 2);
    assert.equal(cloud.requests.at(-1)?.headers.authorization, 'Bearer bearer-2');
  });

  it('logs out with csrf and cookies', async () => {
    await client.signIn();
    await client.signOut();
    const [request] = requestsTo('/logout');
    assert.deepEqual(
      [request?.body, request?.headers.cookie],
      [JSON.stringify({ csrf }), 'Session_id=session-one; route=node-7'],
    );
    await client.signOut();
    assert.equal(requestsTo('/logout').length, 1);
  });

  it('does not wait when logging out fails', async () => {
    await client.signIn();
    refresh = () => ({ status: 503 });
    await assert.rejects(client.signOut(), { kind: 'server' });
    assert.deepEqual(clock.waits, []);
  });

  it('reports a wrong password as failed sign-in, once', async () => {
    login = () => ({ status: 401, body: '{"error":{"time":"x","message":"no","internalCode":10}}' });
    await assert.rejects(client.getVisitState(visit), { kind: 'auth', operation: 'signIn', service: 'agentVep' });
    assert.equal(logins, 1);
  });

  it('reports a blocked user without trying again', async () => {
    login = () => ({ status: 451 });
    await assert.rejects(client.signIn(), { kind: 'blocked', status: 451 });
    assert.equal(logins, 1);
  });

  it('waits at least five seconds after too many logins', async () => {
    login = (count) => (count === 1 ? { status: 429 } : { body: documented });
    await client.signIn();
    assert.deepEqual(clock.waits, [5000]);
  });

  it('leaves the hosts as the Domain API named them, whatever hosts come with the login answer', async () => {
    const body = documented.replaceAll('"123456"', '"12345678"').replace('domain.domain.net', 'va.v.liveperson.net');
    login = () => ({ body });
    await client.signIn();
    assert.equal(await client.hostOf('smt'), cloud.host);
    assert.equal(cloud.domainRequests.length, 1);
  });

  it('says until when the session lasts', async () => {
    assert.deepEqual(await client.signIn(), { kind: 'login', expiresAt: clock.now() + 28_800_000 });
  });
});
