import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { createClient } from '../../../src/liveperson/client.ts';
import { readDomains } from '../../../src/liveperson/domainReader.ts';
import { LivePersonError } from '../../../src/liveperson/errors.ts';
import type { LivePersonClient } from '../../../src/liveperson/livePersonClient.ts';
import {
  accountId,
  domainsAt,
  JumpingClock,
  optionsFor,
  startLoopbackCloud,
  type Handler,
  type LoopbackCloud,
} from './http/loopbackCloud.ts';

function fixture(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../fixtures/${name}`, import.meta.url), 'utf8'));
}

describe('Reading hosts', () => {
  it('takes the collection', () => {
    const { value, deviations } = readDomains(fixture('domain-response.json'), accountId);
    assert.equal(value.hosts['smt'], 'va.v.liveperson.net');
    assert.equal(value.hosts['etool'], 'z2.etool.liveperson.net');
    assert.deepEqual(deviations, []);
  });

  it('takes the flat answer about one service', () => {
    assert.deepEqual(readDomains(fixture('domain-single-response.json'), accountId), {
      value: { accountId, hosts: { smt: 'va.v.liveperson.net' } },
      deviations: [],
    });
  });

  it('leaves out hosts of another account, and says so', () => {
    const { value, deviations } = readDomains(
      { baseURIs: [{ service: 'smt', account: '999', baseURI: 'va.v.liveperson.net' }] },
      accountId,
    );
    assert.deepEqual(value.hosts, {});
    assert.deepEqual(
      deviations.map(({ path }) => path),
      ['baseURIs[0].account'],
    );
  });

  it('leaves out what is no entry, and says so', () => {
    const { value, deviations } = readDomains(
      { baseURIs: [null, 'x', { service: 'smt' }, { service: 'agentVep', baseURI: 'a.b.net' }] },
      accountId,
    );
    assert.deepEqual(value.hosts, { agentVep: 'a.b.net' });
    assert.equal(deviations.length, 3);
  });

  it('never throws, whatever comes', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        assert.equal(readDomains(json, accountId).value.accountId, accountId);
      }),
    );
  });
});

describe('Domain look-up', () => {
  const clouds: LoopbackCloud[] = [];
  const clients: LivePersonClient[] = [];

  async function cloudWith(lookUp?: Handler, handler: Handler = () => ({ body: '{}' })): Promise<LoopbackCloud> {
    const cloud = await startLoopbackCloud(handler, lookUp);
    clouds.push(cloud);
    return cloud;
  }
  function clientOf(cloud: LoopbackCloud, more: Parameters<typeof optionsFor>[1] = {}): LivePersonClient {
    const client = createClient(optionsFor(cloud, more));
    clients.push(client);
    return client;
  }
  afterEach(async () => {
    for (const client of clients.splice(0)) client.dispose();
    await Promise.all(clouds.splice(0).map((cloud) => cloud.stop()));
  });

  it('asks once for the whole collection, without authorisation, however many calls wait', async () => {
    const cloud = await cloudWith();
    const client = clientOf(cloud);
    await Promise.all([client.getDomains(), client.hostOf('smt'), client.getVisitState({ visitorId: 'v', sessionId: 's' })]);
    await client.hostOf('engHistDomain');
    assert.deepEqual(
      cloud.domainRequests.map(({ method, path, headers }) => [method, path, headers.authorization]),
      [['GET', `/api/account/${accountId}/service/baseURI.json?version=1.0`, undefined]],
    );
  });

  it('asks again after ten minutes, or when it is told to', async () => {
    const cloud = await cloudWith();
    const clock = new JumpingClock();
    const client = clientOf(cloud, { clock });
    await client.getDomains();
    clock.advance(599_000);
    await client.getDomains();
    assert.equal(cloud.domainRequests.length, 1);
    clock.advance(2000);
    await client.getDomains();
    assert.equal(cloud.domainRequests.length, 2);
    await client.getDomains({ refresh: true });
    assert.equal(cloud.domainRequests.length, 3);
  });

  it('reports a service that the account does not have by its name', async () => {
    const cloud = await cloudWith(() => ({ body: domainsAt(cloud.host, ['smt']) }));
    await assert.rejects(clientOf(cloud).getChatInfo({ chatId: 'H1' }), (error) => {
      assert.ok(error instanceof LivePersonError);
      assert.equal(error.kind, 'missingService');
      assert.equal(error.service, 'conversationVep');
      assert.match(error.message, /conversationVep/);
      return true;
    });
  });

  it('refuses a host that is no plain host name, and sends nothing there', async () => {
    const cloud = await cloudWith(() => ({ body: domainsAt(`user@${cloud.host}`) }));
    await assert.rejects(clientOf(cloud).getVisitState({ visitorId: 'v', sessionId: 's' }), { kind: 'refusedHost' });
    assert.equal(cloud.requests.length, 0);
  });

  it('looks up once more when nobody listens at the host, and goes where the service is now', async () => {
    const gone = await startLoopbackCloud(() => ({}));
    await gone.stop();
    const cloud = await cloudWith(
      (_request, count) => ({ body: domainsAt(count === 1 ? gone.host : cloud.host) }),
      () => ({ body: '{"id":"s.h"}' }),
    );
    const clock = new JumpingClock();
    const { value, exchange } = await clientOf(cloud, { clock }).getVisitState({ visitorId: 'v', sessionId: 's' });
    assert.equal(value.sessionId, 's');
    assert.deepEqual(
      exchange.attempts.map(({ error, status }) => status ?? error),
      ['network failure ECONNREFUSED', 200],
    );
    assert.deepEqual(clock.waits, []);
  });

  it('looks up once more after "wrong host", and reports it when the host is the same', async () => {
    const wrongHost = readFileSync(new URL('../../fixtures/errors/wrong-host-404.json', import.meta.url), 'utf8');
    const cloud = await cloudWith(undefined, () => ({ status: 404, body: wrongHost }));
    await assert.rejects(clientOf(cloud).getVisitState({ visitorId: 'v', sessionId: 's' }), {
      kind: 'wrongHost',
      internalCode: '28',
    });
    assert.equal(cloud.requests.length, 1);
    assert.equal(cloud.domainRequests.length, 2);
  });

  it('reports an account that does not exist', async () => {
    const cloud = await cloudWith(() => ({ status: 401 }));
    await assert.rejects(clientOf(cloud).getDomains(), { kind: 'notFound', service: 'domain', status: 401 });
  });

  it('is not kept when it failed', async () => {
    const cloud = await cloudWith((_request, count) => (count === 1 ? { status: 400 } : { body: domainsAt(cloud.host) }));
    const client = clientOf(cloud);
    await assert.rejects(client.getDomains());
    await client.getDomains();
  });

  it('reports an answer that cannot be read, with its body', async () => {
    const cloud = await cloudWith(() => ({ body: '<html><title>Welcome to the hotel</title></html>' }));
    await assert.rejects(clientOf(cloud).getDomains(), (error) => {
      assert.ok(error instanceof LivePersonError);
      assert.equal(error.kind, 'malformed');
      assert.match(error.body ?? '', /hotel/);
      assert.match(error.explain().causes[0]?.evidence ?? '', /Welcome to the hotel/);
      return true;
    });
  });
});
