import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'mocha';
import type { Sandbox } from '../../../src/sandbox/index.ts';
import { objectAt } from '../../../src/sandbox/json.ts';
import { appKey, bearer, call, fixedNow, getChat, getVisit, objects, search, startAtFixedTime } from './sandboxCalls.ts';

const json = { 'Content-Type': 'application/json' };
const domains = '/api/account/12345678/service/baseURI.json?version=1.0';

describe('sandbox: steering from outside', () => {
  let sandbox: Sandbox;
  beforeEach(async () => {
    sandbox = await startAtFixedTime();
  });
  afterEach(() => sandbox.stop());

  const post = (path: string, body: unknown, headers: Record<string, string> = json) =>
    call(sandbox, 'POST', `/_sandbox/${path}`, { headers, body: JSON.stringify(body) });

  it('counts the requests of each operation, without the steering itself', async () => {
    await call(sandbox, 'GET', domains);
    await call(sandbox, 'GET', domains);
    await getVisit(sandbox, 'cyNGViYjc4MmU2MzEzZThm', 'qCsUrTldTh0UEWLjLCGqkQ');
    await search(sandbox, { start: { from: fixedNow, to: fixedNow } });
    await call(sandbox, 'GET', '/nowhere');
    const { json: seen } = await call(sandbox, 'GET', '/_sandbox/requests');
    assert.deepEqual(seen['counts'], { getDomains: 2, getVisitState: 1, searchEngagements: 1, unknown: 1 });
    assert.deepEqual(sandbox.requestCounts, seen['counts']);
    assert.deepEqual(
      objects(seen['recent']).map(({ method, status }) => [method, status]),
      [
        ['GET', 200],
        ['GET', 200],
        ['GET', 200],
        ['POST', 200],
        ['GET', 404],
      ],
    );
    assert.equal((await call(sandbox, 'DELETE', '/_sandbox/requests')).status, 204);
    assert.deepEqual(sandbox.requestCounts, {});
  });

  it('keeps no secret of the requests it counts', async () => {
    const {
      login,
      bearer: { token },
    } = sandbox.credentials;
    await call(sandbox, 'POST', '/api/account/12345678/login?v=1.3', { body: JSON.stringify(login) });
    await getVisit(sandbox, 'cyNGViYjc4MmU2MzEzZThm', 'qCsUrTldTh0UEWLjLCGqkQ');
    await call(sandbox, 'GET', `/api/account/12345678/chat/availability.json?appKey=${appKey.slice(-32)}`);
    const reply = await call(sandbox, 'GET', '/_sandbox/requests', { headers: bearer(sandbox) });
    for (const secret of [login.password, token, appKey.slice(-32), 'qCsUrTldTh0UEWLjLCGqkQ'])
      assert.ok(!reply.text.includes(secret));
  });

  it('moves the time ahead', async () => {
    const reply = await post('advance', { ms: 60_000 });
    assert.deepEqual(reply.json, { now: fixedNow + 60_000 });
    const chat = sandbox.landmarks.chats[0]?.chatId ?? '';
    assert.equal(objectAt((await getChat(sandbox, chat)).json, 'info')['state'], 'chatting');
    assert.equal((await post('advance', { ms: -1 })).status, 400);
  });

  it('sets, shows and clears faults', async () => {
    assert.equal((await post('faults', [{ status: 500, times: 2 }])).status, 200);
    assert.equal((await call(sandbox, 'GET', domains)).status, 500);
    assert.deepEqual(JSON.parse((await call(sandbox, 'GET', '/_sandbox/faults')).text), [{ status: 500, times: 1 }]);
    assert.equal((await call(sandbox, 'DELETE', '/_sandbox/faults')).status, 204);
    assert.equal((await call(sandbox, 'GET', domains)).status, 200);
    assert.equal((await post('faults', { status: 429 })).status, 200);
    assert.equal((await call(sandbox, 'GET', domains)).status, 429);
  });

  it('refuses a rule it does not know, rather than doing nothing', async () => {
    assert.equal((await post('faults', { statsu: 500 })).status, 400);
  });

  it('refuses what a web page could send without asking', async () => {
    assert.equal((await post('faults', { status: 500 }, { 'Content-Type': 'text/plain' })).status, 415);
    assert.equal((await call(sandbox, 'GET', domains)).status, 200);
  });

  it('tells the landmarks: every one of them can be looked up', async () => {
    const { json: landmarks } = await call(sandbox, 'GET', '/_sandbox/landmarks');
    assert.deepEqual(landmarks, JSON.parse(JSON.stringify(sandbox.landmarks)));
    for (const { visitorId, sessionId } of sandbox.landmarks.visits)
      assert.equal((await getVisit(sandbox, visitorId, sessionId)).status, 200);
    for (const { chatId, state } of sandbox.landmarks.chats)
      assert.equal(objectAt((await getChat(sandbox, chatId)).json, 'info')['state'], state);
    assert.equal(sandbox.landmarks.visits.filter(({ label }) => label === 'documented example').length, 2);
  });
});
