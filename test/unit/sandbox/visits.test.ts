import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'mocha';
import type { JsonObject } from '../../../src/liveperson/json.ts';
import type { Sandbox } from '../../../src/sandbox/index.ts';
import { isObject, listAt, objectAt } from '../../../src/sandbox/json.ts';
import {
  bearer,
  call,
  fixedNow,
  getVisit,
  infoOf,
  internalCode,
  objects,
  searchAll,
  startAtFixedTime,
  text,
} from './sandboxCalls.ts';

const minute = 60_000;

describe('sandbox: visit state', () => {
  let sandbox: Sandbox;
  beforeEach(async () => {
    sandbox = await startAtFixedTime();
  });
  afterEach(() => sandbox.stop());

  const landmark = (label: string) =>
    sandbox.landmarks.visits.find((visit) => visit.label.includes(label)) ?? assert.fail(`no visit of ${label}`);
  const session = async (label: string): Promise<JsonObject> => {
    const { visitorId, sessionId } = landmark(label);
    const [first] = objects((await getVisit(sandbox, visitorId, sessionId)).json['appSessions']);
    return first ?? assert.fail('no session');
  };
  const known = { visitorId: 'cyNGViYjc4MmU2MzEzZThm', sessionId: 'qCsUrTldTh0UEWLjLCGqkQ' };
  const path = (visitorId: string, query: string, account = '12345678') =>
    `/api/account/${account}/monitoring/visitors/${visitorId}/visits/current/state?${query}`;
  const codeOf = async (visitorId: string, query: string, account?: string) => {
    const reply = await call(sandbox, 'GET', path(visitorId, query, account), { headers: bearer(sandbox) });
    return [reply.status, internalCode(reply)];
  };

  it('names each kind of wrong request by its documented code', async () => {
    const sid = `sid=${known.sessionId}`;
    assert.deepEqual(await codeOf(known.visitorId, `v=1&${sid}`, '87654321'), [404, 6]);
    assert.deepEqual(await codeOf(known.visitorId, `v=2&${sid}`), [400, 33]);
    assert.deepEqual(await codeOf(known.visitorId, sid), [400, 33]);
    assert.deepEqual(await codeOf(known.visitorId, 'v=1'), [400, 33]);
    assert.deepEqual(await codeOf('1214701440734022', `v=1&${sid}`), [404, 37]);
    assert.deepEqual(await codeOf('rloXnVgEQ-iQuoOytvKNqA', `v=1&${sid}`), [404, 37], "the session is somebody else's");
    assert.deepEqual(await codeOf(known.visitorId, 'v=1&sid=4294967524'), [404, 39]);
    assert.deepEqual(
      await codeOf(known.visitorId, `v=1&${sid}.c524460e4432e9f93cf700af590f16ef181f20e6`),
      [404, 39],
      'with its hash',
    );
    assert.deepEqual(await codeOf(known.visitorId, 'v=1&sid=AAAAAAAAAAAAAAAAAAAAAA'), [404, 39]);
    assert.deepEqual(await codeOf('AAAAAAAAAAAAAAAAAAAAAA', 'v=1&sid=BBBBBBBBBBBBBBBBBBBBBB'), [404, 12]);
  });

  it('answers 401 with code 10 and a flat body without credentials', async () => {
    const reply = await call(sandbox, 'GET', path(known.visitorId, `v=1&sid=${known.sessionId}`));
    assert.equal(reply.status, 401);
    assert.deepEqual(reply.json, { time: fixedNow, message: 'Unauthorized account access', internalCode: 10 });
  });

  it('answers 404 with code 12 for the visit of an old chat', async () => {
    const [record] = (await searchAll(sandbox, { start: { from: fixedNow - 3 * 1440 * minute, to: fixedNow } })).filter(
      (found) => 'sharkEngagementId' in infoOf(found),
    );
    const shark = text(infoOf(record)['sharkEngagementId']);
    assert.deepEqual(
      await codeOf(text(infoOf(record)['visitorId']), `v=1&sid=${shark.slice('12345678_'.length, shark.lastIndexOf('_'))}`),
      [404, 12],
    );
  });

  it('has eight visits in progress besides the documented ones, each with the documented sections', async () => {
    const live = sandbox.landmarks.visits.filter(({ label }) => label !== 'documented example');
    assert.equal(live.length, 8);
    for (const { visitorId, sessionId } of live) {
      const reply = await getVisit(sandbox, visitorId, sessionId);
      assert.equal(reply.status, 200);
      assert.match(text(reply.json['id']), new RegExp(`^${sessionId}\\.[0-9a-f]{40}$`));
      const [first] = objects(reply.json['appSessions']);
      for (const key of [
        'engagements',
        'geo',
        'ipv4',
        'startTime',
        'pages',
        'events',
        'userAgent',
        'deviceFamily',
        'deviceOS',
        'mobileDeviceInfo',
        'revAllVPs',
      ]) {
        assert.ok(first !== undefined && key in first, key);
      }
    }
  });

  it('grows while one looks: pages, attributes, then an engagement that is shown and accepted', async () => {
    const before = await session('chat about to start');
    sandbox.advance(5 * minute);
    const later = await session('chat about to start');
    for (const key of ['pages', 'events']) assert.ok(listAt(later, key).length > listAt(before, key).length, key);
    assert.deepEqual(
      listAt(later, 'pages')
        .slice(0, 2)
        .map((page) => isObject(page) && page['id']),
      listAt(before, 'pages')
        .slice(0, 2)
        .map((page) => isObject(page) && page['id']),
    );
    assert.ok(!('impressionAccepted' in (objects(before['engagements'])[1] ?? {})));
    assert.ok(objects(later['engagements']).some((entry) => listAt(entry, 'impressionAccepted').length === 1));
  });

  it('is the same at the same time', async () => {
    const other = await startAtFixedTime();
    const { visitorId, sessionId } = landmark('cart grows');
    const [first, second] = [await getVisit(sandbox, visitorId, sessionId), await getVisit(other, visitorId, sessionId)];
    await other.stop();
    assert.equal(first.text, second.text);
  });

  it('is not found six hours after its start, and another visit of the same visitor is', async () => {
    const first = landmark('reports nothing');
    sandbox.advance(357 * minute);
    assert.equal((await getVisit(sandbox, first.visitorId, first.sessionId)).status, 200);
    sandbox.advance(2 * minute);
    const reply = await getVisit(sandbox, first.visitorId, first.sessionId);
    assert.deepEqual([reply.status, internalCode(reply)], [404, 12]);
    const now = landmark('reports nothing');
    assert.equal(now.visitorId, first.visitorId);
    assert.notEqual(now.sessionId, first.sessionId);
    assert.equal((await getVisit(sandbox, now.visitorId, now.sessionId)).status, 200);
  });

  it('ties each event to one of its pages, by one key', async () => {
    const state = await session('cart grows');
    const pageIds = objects(state['pages']).map((page) => page['id']);
    const events = objects(state['events']);
    assert.ok(events.length > 5);
    for (const event of events) {
      const [payload, ...others] = Object.values(event);
      assert.deepEqual(others, []);
      assert.ok(pageIds.includes(objectAt(objectAt(payload, 'contexts'), 'page')['id']));
    }
  });

  it('replaces the cart, appends products, and numbers repeated orders and leads', async () => {
    const shopper = await session('cart grows');
    const carts = objects(shopper['events']).filter((event) => 'cartStatus' in event);
    assert.ok(carts.length >= 2);
    assert.equal(objectAt(shopper['cart'], 'cartStatus')['total'], objectAt(carts.at(-1), 'cartStatus')['total']);
    assert.ok(listAt(shopper, 'viewedProduct').length >= 2);
    const careless = await session('mistakes');
    assert.deepEqual(
      objects(careless['purchases']).map((purchase) => [purchase['purchaseSeqId'], purchase['repeatedOrderId']]),
      [
        ['1', false],
        ['2', true],
      ],
    );
  });

  it('shows busy and offline engagements, the latter without a skill', async () => {
    const state = (entry: JsonObject | undefined) => objectAt(entry, 'engagement');
    assert.equal(state(objects((await session('all agents busy'))['engagements'])[0])['state'], 4);
    const offline = state(objects((await session('reports nothing'))['engagements'])[0]);
    assert.equal(offline['state'], 2);
    assert.deepEqual(objectAt(objectAt(offline, 'engagementEntity'), 'engagementSkill'), {
      skillName: '*!@NULL*!@',
      skillId: -1,
    });
  });
});
