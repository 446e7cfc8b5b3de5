import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import type { JsonObject } from '../../../src/liveperson/json.ts';
import type { Sandbox } from '../../../src/sandbox/index.ts';
import { listAt, objectAt, parseObject } from '../../../src/sandbox/json.ts';
import { bearer, call, countOf, fixedNow, infoOf, objects, startAtFixedTime, text, type Reply } from './sandboxCalls.ts';

const day = 86_400_000;
const quarter = { start: { from: fixedNow - 85 * day, to: fixedNow } };

describe('sandbox: messaging interactions', () => {
  let sandbox: Sandbox;
  let all: readonly JsonObject[];
  before(async () => {
    sandbox = await startAtFixedTime();
    all = records(await find(quarter));
  });
  after(() => sandbox.stop());

  const post = (path: string, body: object, query = 'source=UnitTests&limit=100'): Promise<Reply> =>
    call(sandbox, 'POST', `/messaging_history/api/account/12345678/conversations/${path}?${query}`, {
      headers: bearer(sandbox),
      body: JSON.stringify(body),
    });
  const find = (body: object, query?: string) => post('search', body, query);
  const records = (reply: Reply) => objects(reply.json['conversationHistoryRecords']);
  const idsOf = (found: readonly JsonObject[]) => found.map((record) => text(infoOf(record)['conversationId']));

  it('has about sixty conversations over thirteen months, some of them open', async () => {
    let count = 0;
    for (let part = 0; part < 5; part++) {
      count += Number(
        countOf(await find({ start: { from: fixedNow - (part + 1) * 80 * day, to: fixedNow - part * 80 * day - 600_001 } })),
      );
    }
    assert.ok(count > 50 && count <= 62, String(count));
    const open = all.filter((record) => infoOf(record)['status'] === 'OPEN');
    assert.ok(open.length >= 2);
    assert.ok(open.every((record) => infoOf(record)['endTime'] === 'undefined' && infoOf(record)['endTimeL'] === -1));
  });

  it('applies the documented limits: source, a hundred a page, three months, sort by start and end', async () => {
    assert.equal((await find(quarter, 'limit=10')).status, 400);
    assert.equal((await find(quarter, 'source=UnitTests&limit=101')).status, 400);
    assert.equal((await find({ start: { from: fixedNow - 93 * day, to: fixedNow } })).status, 400);
    assert.equal((await find({})).status, 400);
    assert.equal((await find(quarter, 'source=UnitTests&sort=duration:asc')).status, 400);
    const ascending = records(await find(quarter, 'source=UnitTests&limit=100&sort=start:asc'));
    assert.deepEqual(idsOf(ascending).toSorted(), idsOf(all).toSorted());
    assert.equal(infoOf(ascending[0])['conversationId'], infoOf(all.at(-1))['conversationId']);
  });

  it('filters by status, skill, agent, source, device, scores, queue state and keyword', async () => {
    const conditions: readonly (readonly [object, (record: JsonObject) => boolean])[] = [
      [{ status: ['OPEN'] }, (record) => infoOf(record)['status'] === 'OPEN'],
      [
        { latestSkillIds: [text(infoOf(all[5])['latestSkillId'])] },
        (record) => infoOf(record)['latestSkillId'] === infoOf(all[5])['latestSkillId'],
      ],
      [
        { agentIds: [text(infoOf(all[5])['latestAgentId'])] },
        (record) => infoOf(record)['latestAgentId'] === infoOf(all[5])['latestAgentId'],
      ],
      [{ source: ['SHARK'] }, (record) => infoOf(record)['source'] === 'SHARK'],
      [{ device: ['MOBILE'] }, (record) => infoOf(record)['device'] === 'MOBILE'],
      [{ mcs: { to: 49 } }, (record) => Number(infoOf(record)['mcs']) < 50],
      [{ csat: { from: 4 } }, (record) => Number(infoOf(record)['csatRate'] ?? 0) >= 4],
      [{ latestConversationQueueState: 'IN_QUEUE' }, (record) => infoOf(record)['latestQueueState'] === 'IN_QUEUE'],
      [
        { messageContentTypes: ['RICH_CONTENT'] },
        (record) => objects(record['messageRecords']).some((message) => message['type'] === 'RICH_CONTENT'),
      ],
      [
        { keyword: 'thanks' },
        (record) =>
          objects(record['messageRecords']).some((message) =>
            /\bthanks\b/i.test(text(objectAt(message['messageData'], 'msg')['text'])),
          ),
      ],
    ];
    for (const [filter, condition] of conditions) {
      const found = idsOf(records(await find({ ...quarter, ...filter })));
      assert.deepEqual(found, idsOf(all.filter(condition)), JSON.stringify(filter));
      assert.ok(found.length > 0 && found.length < all.length, JSON.stringify(filter));
    }
  });

  it('answers the default sections, or exactly those asked for', async () => {
    const [record] = all;
    assert.ok(record !== undefined && 'messageRecords' in record && 'sdes' in record);
    assert.ok(!('monitoring' in record) && !('dialogs' in record) && !('unAuthSdes' in record) && !('intents' in record));
    const [small] = records(await find({ ...quarter, contentToRetrieve: ['dialogs'] }));
    assert.deepEqual(Object.keys(small ?? {}), ['info', 'dialogs']);
  });

  it('finds conversations by id, up to a hundred at once', async () => {
    const ids = idsOf(all).slice(0, 3);
    assert.deepEqual(idsOf(records(await post('conversation/search', { conversationId: ids[1] }))), [ids[1]]);
    assert.deepEqual(idsOf(records(await post('conversation/search', { conversationIds: ids }))).toSorted(), ids.toSorted());
    assert.equal((await post('conversation/search', { conversationIds: Array.from({ length: 101 }, () => 'x') })).status, 400);
    assert.equal((await post('conversation/search', {})).status, 400);
  });

  it('finds conversations by consumer, with a status that must be given', async () => {
    const consumer = objects(all[6]?.['consumerParticipants'])[0]?.['participantId'];
    assert.deepEqual(idsOf(records(await post('consumer/search', { consumer, status: ['OPEN', 'CLOSE'] }))), [
      text(infoOf(all[6])['conversationId']),
    ]);
    assert.deepEqual(records(await post('consumer/search', { consumer, status: ['OPEN'] })), []);
    assert.equal((await post('consumer/search', { consumer })).status, 400);
  });

  it('gives attributes their types in version 2 only, and unauthenticated ones in version 2 only', async () => {
    const isPurchase = (record: JsonObject) => objects(listAt(record['unAuthSdes'], 'events')).some((event) => 'lead' in event);
    const sections = { contentToRetrieve: ['sdes', 'unAuthSdes'] };
    const second =
      records(await find({ ...quarter, ...sections }, 'source=UnitTests&limit=100&v=2')).find(isPurchase) ??
      assert.fail('a lead was reported');
    const event = objects(listAt(second['unAuthSdes'], 'events')).find((candidate) => 'lead' in candidate);
    assert.equal(typeof objectAt(objectAt(event, 'lead'), 'lead')['value'], 'number');
    const [first] = records(await post('conversation/search', { conversationId: infoOf(second)['conversationId'], ...sections }));
    assert.ok(first !== undefined && !('unAuthSdes' in first));
    const events = objects(listAt(first['sdes'], 'events'));
    assert.ok(events.length > 0 && events.every((authenticated) => authenticated['isAuthenticated'] === true));
  });

  it('writes rich content as JSON in a string', () => {
    const rich = all.flatMap((record) => objects(record['messageRecords'])).find((message) => message['type'] === 'RICH_CONTENT');
    const content = objectAt(objectAt(rich, 'messageData'), 'richContent')['content'];
    assert.equal(parseObject(text(content))?.['type'], 'vertical');
  });
});
