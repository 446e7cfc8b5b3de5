import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createClient } from '../../../../src/liveperson/client.ts';
import type { LivePersonClient } from '../../../../src/liveperson/livePersonClient.ts';
import { JumpingClock, optionsFor, startLoopbackCloud, type Behaviour, type LoopbackCloud } from '../http/loopbackCloud.ts';

function fixture(name: string): string {
  return readFileSync(new URL(`../../../fixtures/${name}`, import.meta.url), 'utf8');
}
const loading = { status: 500, body: fixture('errors/smt-500-loading-account.json') };
const query = { appInstallationId: 'install-1', identities: [{ acr: '0', sub: 'someone' }] } as const;
const check = { visitorId: 'v', sessionId: 's', campaignId: '1', campaignEngagementId: '2', contextId: '3' };

describe('Calls that make or continue a visit', () => {
  let cloud: LoopbackCloud;
  let client: LivePersonClient;
  let clock: JumpingClock;
  let answers: Behaviour[];

  beforeEach(async () => {
    cloud = await startLoopbackCloud((_request, count) => answers[count - 1] ?? { status: 418 });
    clock = new JumpingClock();
    client = createClient(optionsFor(cloud, { clock }));
  });
  afterEach(async () => {
    client.dispose();
    await cloud.stop();
  });

  it('carry no authorisation', async () => {
    answers = [{ body: fixture('app-engagement-available.json') }];
    const { value, exchange } = await client.createAppSession({ appType: 'EXTERNAL' });
    assert.equal(value.offers.length, 1);
    assert.equal(exchange.authorization, 'none');
    assert.equal(cloud.requests[0]?.headers.authorization, undefined);
  });

  it('are repeated for the visitor that the loading account already made', async () => {
    answers = [loading, loading, { body: fixture('app-engagement-available.json') }];
    await client.createAppSession({ appType: 'EXTERNAL' });
    assert.deepEqual(clock.waits, [5000, 10_000]);
    const base = '/api/account/12345678/app/engagement/visitors/';
    assert.deepEqual(
      cloud.requests.map(({ path }) => path),
      [`${base}?v=1.0`, `${base}myVisitorId?v=1.0`, `${base}myVisitorId?v=1.0`],
    );
  });

  for (const [name, answer] of [
    ['an error without visitor', { status: 500, body: '{"internalCode":18}' }],
    ['a lost answer', 'reset'],
  ] as const) {
    it(`are not repeated after ${name}, which would make a second visitor`, async () => {
      answers = [answer, { body: fixture('app-engagement-available.json') }];
      await assert.rejects(client.createAppSession({ appType: 'EXTERNAL' }));
      assert.equal(cloud.requests.length, 1);
    });
  }

  it('wait for a loading account as the Monitoring API asks, passing the visitor on', async () => {
    answers = [
      { status: 202, body: fixture('errors/monitoring-202-loading-account.json') },
      { status: 201, body: fixture('monitoring-engagement-created.json') },
    ];
    const { value } = await client.getMonitoringEngagement(query);
    assert.equal(value.visitorId, 'ZjYWZlYzYzNDE5MTE1OWQ5');
    assert.deepEqual(clock.waits, [3000]);
    assert.match(cloud.requests[1]?.path ?? '', /vid=myVisitorId/);
  });

  it('report an account that stays loading', async () => {
    const answer = { status: 202, body: fixture('errors/monitoring-202-loading-account.json') };
    answers = Array<Behaviour>(6).fill(answer);
    await assert.rejects(client.getMonitoringEngagement(query), { kind: 'server', status: 202, internalCode: '38' });
    assert.deepEqual(clock.waits, [3000, 10_000, 30_000, 90_000]);
  });

  it('tell a valid engagement from one that is not', async () => {
    answers = [{ body: '' }, { status: 404, body: '' }];
    assert.deepEqual((await client.validateEngagement(check)).value, { valid: true });
    await assert.rejects(client.validateEngagement(check), { kind: 'notFound', operation: 'validateEngagement' });
  });
});
