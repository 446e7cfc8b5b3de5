import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, it } from 'mocha';
import type { JsonObject } from '../../../src/liveperson/json.ts';
import type { Sandbox } from '../../../src/sandbox/index.ts';
import { objectAt } from '../../../src/sandbox/json.ts';
import { bearer, call, getVisit, internalCode, objects, startAtFixedTime, text, type Reply } from './sandboxCalls.ts';

const account = '/api/account/12345678';
const app = `${account}/app/7f3b0f0e-6a53-4a53-9d2e-0d6b3f1c2a11`;
const allTypes = readFileSync(new URL('../../fixtures/requests/sdes-all-types.json', import.meta.url), 'utf8');

describe('sandbox: visits that clients make and report to', () => {
  let sandbox: Sandbox;
  beforeEach(async () => {
    sandbox = await startAtFixedTime();
  });
  afterEach(() => sandbox.stop());

  const send = (method: string, path: string, body: unknown, headers: Record<string, string> = {}): Promise<Reply> =>
    call(sandbox, method, path, { headers, body: typeof body === 'string' ? body : JSON.stringify(body) });
  const stateOf = async (visit: JsonObject): Promise<JsonObject> =>
    objects((await getVisit(sandbox, text(visit['visitorId']), text(visit['sessionId']))).json['appSessions'])[0] ??
    assert.fail('no state');

  it('a first call without ids makes a visit: 201, and the visit has a state', async () => {
    const reply = await send('POST', `${app}/engagement?v=1.0`, {});
    assert.equal(reply.status, 201);
    assert.deepEqual(Object.keys(reply.json), ['sessionId', 'visitorId', 'pageId', 'engagementDetails']);
    assert.equal(objects(reply.json['engagementDetails'])[0]?.['status'], 'expose');
    assert.equal(objects((await stateOf(reply.json))['engagements']).length, 1);
  });

  it('the ids sent again keep the visit: 200', async () => {
    const { json: first } = await send('POST', `${app}/engagement?v=1.1`, {});
    const again = await send(
      'POST',
      `${app}/engagement?v=1.1&vid=${text(first['visitorId'])}&sid=${text(first['sessionId'])}`,
      {},
    );
    assert.equal(again.status, 200);
    assert.equal(again.json['sessionId'], first['sessionId']);
  });

  it('wrong versions, apps and bodies have their documented codes', async () => {
    const code = (reply: Reply) => [reply.status, internalCode(reply)];
    assert.deepEqual(code(await send('POST', `${app}/engagement?v=3`, {})), [400, 33]);
    assert.deepEqual(code(await send('POST', `${account}/app/unknown/engagement?v=1.0`, {})), [404, 18]);
    assert.deepEqual(
      code(await send('POST', `${app}/engagement?v=1.0`, { engagementAttributes: [{ type: 'nonsense' }] })),
      [400, 5],
    );
    assert.deepEqual(code(await send('POST', `${app}/engagement?v=1.0`, { identities: [{ iss: 'somebody' }] })), [400, 5]);
    assert.deepEqual(code(await send('PUT', `${app}/report?v=1.0`, {})), [400, 5]);
  });

  it('every documented attribute type arrives in the visit state under its read-back name', async () => {
    const { json: visit } = await send('POST', `${app}/engagement?v=1.0`, {});
    const [visitorId, sessionId] = [text(visit['visitorId']), text(visit['sessionId'])];
    const path = `${account}/monitoring/visitors/${visitorId}/visits/current/events?v=1&sid=${sessionId}`;
    const reply = await send('POST', path, allTypes, { ...bearer(sandbox), 'X-HTTP-Method-Override': 'PUT' });
    assert.deepEqual([reply.status, reply.text], [200, '{}']);
    const state = await stateOf(visit);
    assert.deepEqual(objects(state['events']).flatMap(Object.keys), [
      'cartStatus',
      'purchase',
      'viewedProduct',
      'customerInfo',
      'marketingCampaignInfo',
      'personalInfo',
      'lead',
      'serviceActivity',
      'visitorError',
      'searchContent',
    ]);
    assert.equal(
      objectAt(objectAt(state, 'marketingCampaignInfo'), 'marketingCampaignInfo')['originatingChannel'],
      1,
      'a number, although it was sent as text',
    );
    assert.equal(objectAt(objectAt(state, 'personalInfo'), 'personalInfo')['surname'], 'Doe');
    assert.equal(objects(objects(state['engagements'])[0]?.['impressionAccepted']).length, 1);
  });

  it('customer information merges over several reports', async () => {
    const { json: visit } = await send('POST', `${app}/engagement?v=1.0`, {
      engagementAttributes: [{ type: 'ctmrinfo', info: { ctype: 'vip', customerId: 'C1' } }],
    });
    const ids = `vid=${text(visit['visitorId'])}&sid=${text(visit['sessionId'])}`;
    await send('PUT', `${app}/report?v=1.0&${ids}`, {
      engagementAttributes: [{ type: 'ctmrinfo', info: { cstatus: 'active' } }],
    });
    const merged = objectAt(objectAt(await stateOf(visit), 'customerInfo'), 'customerInfo');
    assert.deepEqual([merged['customerType'], merged['customerId'], merged['customerStatus']], ['vip', 'C1', 'active']);
  });

  it('an app session is created for the documented app types, and updated', async () => {
    const created = await send('POST', `${account}/app/engagement/visitors/?v=1.0`, { appType: 'EXTERNAL' });
    assert.deepEqual([created.status, created.json['status']], [200, 'Available']);
    assert.equal(objectAt(created.json, 'engagementDetails')['validForSeconds'], 900);
    const [visitorId, sessionId] = [text(created.json['visitorId']), text(created.json['sessionId'])];
    const address = `${account}/app/engagement/visitors/${visitorId}?v=1.0&sid=${sessionId}`;
    const updated = await send('PUT', address, {
      pageId: '4743822558',
      engagementAttributes: [{ type: 'lead', lead: { topic: 'test drive' } }],
    });
    assert.deepEqual([updated.status, updated.text], [200, '']);
    const [event] = objects((await stateOf(created.json))['events']);
    assert.deepEqual(objectAt(objectAt(event, 'lead'), 'contexts'), { page: { id: '4743822558' } });
    assert.equal((await send('POST', `${account}/app/engagement/visitors/?v=1.0`, { appType: 'WEB' })).status, 400);
  });

  it('an engagement that was shown is valid, another one is not', async () => {
    const { json: visit } = await send('POST', `${app}/engagement?v=1.0`, {});
    const [shown] = objects(visit['engagementDetails']);
    const validate = (context: string, accountId = '12345678') => {
      const path = `/api/account/${accountId}/monitoring/visitors/${text(visit['visitorId'])}/visits/current`;
      const ids = { campaign: text(shown?.['campaignId']), engagement: text(shown?.['engagementId']) };
      const engagement = `/campaigns/${ids.campaign}/engagements/${ids.engagement}/contexts/${context}`;
      return call(sandbox, 'GET', `${path}${engagement}?v=1&sid=${text(visit['sessionId'])}`, { headers: bearer(sandbox) });
    };
    assert.equal((await validate('1')).status, 200);
    assert.equal((await validate('2')).status, 404);
    assert.equal((await validate('1', '87654321')).status, 422);
  });
});
