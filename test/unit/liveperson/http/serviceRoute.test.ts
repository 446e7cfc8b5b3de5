import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createClient } from '../../../../src/liveperson/client.ts';
import type { LivePersonClient } from '../../../../src/liveperson/livePersonClient.ts';
import { domainsAt, JumpingClock, optionsFor, startLoopbackCloud, type Handler, type LoopbackCloud } from './loopbackCloud.ts';

function fixture(name: string): string {
  return readFileSync(new URL(`../../../fixtures/${name}`, import.meta.url), 'utf8');
}
const visit = { visitorId: 'cyNGViYjc4MmU2MzEzZThm', sessionId: 'qCsUrTldTh0UEWLjLCGqkQ' };

describe('Routes to the services', () => {
  const clouds: LoopbackCloud[] = [];
  let client: LivePersonClient | undefined;

  async function start(handler: Handler, lookUp?: Handler): Promise<LoopbackCloud> {
    const cloud = await startLoopbackCloud(handler, lookUp);
    clouds.push(cloud);
    return cloud;
  }
  afterEach(async () => {
    client?.dispose();
    await Promise.all(clouds.splice(0).map((cloud) => cloud.stop()));
  });

  it('lead to the new host after "wrong host"', async () => {
    const there = await start(() => ({ body: '{"id":"s.h"}' }));
    const here: LoopbackCloud = await start(
      () => ({ status: 404, body: fixture('errors/wrong-host-404.json') }),
      (_request, count) => ({ body: domainsAt(count === 1 ? here.host : there.host) }),
    );
    client = createClient(optionsFor(here));
    const { exchange } = await client.getVisitState(visit);
    assert.deepEqual(
      exchange.attempts.map(({ status }) => status),
      [404, 200],
    );
    assert.ok(exchange.request.url.startsWith(there.origin));
  });

  it('report the first failure when the second look-up fails too, without waiting for it', async () => {
    const gone = await startLoopbackCloud(() => ({}));
    await gone.stop();
    const here = await start(
      () => ({}),
      (_request, count) => (count === 1 ? { body: domainsAt(gone.host) } : { status: 503 }),
    );
    const clock = new JumpingClock();
    client = createClient(optionsFor(here, { clock }));
    await assert.rejects(client.getVisitState(visit), { kind: 'network', operation: 'getVisitState' });
    assert.deepEqual([here.domainRequests.length, clock.waits], [2, []]);
  });

  it('wait for a host that has answered before and is away now', async () => {
    const service = await start(() => ({ body: '{"id":"s.h"}' }));
    const here = await start(
      () => ({}),
      () => ({ body: domainsAt(service.host) }),
    );
    const clock = new JumpingClock();
    client = createClient(optionsFor(here, { clock }));
    await client.getVisitState(visit);
    await service.stop();
    await assert.rejects(client.getVisitState(visit), { kind: 'network' });
    assert.deepEqual(clock.waits, [5000, 10_000, 15_000]);
  });

  it('ask once more with a dotted session id as given when the cut one is refused', async () => {
    const refused = { status: 404, body: fixture('errors/smt-404-invalid-session.json') };
    const here = await start(({ path }) => (path.endsWith('.rest') ? { body: '{"id":"s.h"}' } : refused));
    client = createClient(optionsFor(here));
    await client.getVisitState({ ...visit, sessionId: 'abc.rest' });
    assert.deepEqual(
      here.requests.map(({ path }) => /sid=(.*)/.exec(path)?.[1]),
      ['abc', 'abc.rest'],
    );
    await assert.rejects(client.getVisitState({ ...visit, sessionId: 'abc' }), { kind: 'notFound', internalCode: '39' });
    assert.equal(here.requests.length, 3);
  });

  it('read a chat that answers in XML although JSON was asked for', async () => {
    const here = await start(() => ({
      headers: { 'content-type': 'application/xml' },
      body: '<?xml version="1.0"?><info><state>waiting</state><rtSessionId>4294967524</rtSessionId></info>',
    }));
    client = createClient(optionsFor(here));
    const { value } = await client.getChatInfo({ chatId: 'H1' });
    assert.deepEqual([value.state, value.engagementId], ['waiting', '123456784294967524']);
    assert.equal(here.requests[0]?.headers.accept, 'application/json');
  });

  it('report a page of HTML where a chat was expected', async () => {
    const here = await start(() => ({ body: '<!DOCTYPE html><html><title>Sign in</title></html>' }));
    client = createClient(optionsFor(here));
    await assert.rejects(client.getChatInfo({ chatId: 'H1' }), { kind: 'malformed' });
  });
});
