import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'mocha';
import type { JsonObject } from '../../../src/liveperson/json.ts';
import type { Sandbox } from '../../../src/sandbox/index.ts';
import { listAt, objectAt } from '../../../src/sandbox/json.ts';
import {
  appKey,
  call,
  fixedNow,
  getChat,
  getVisit,
  infoOf,
  internalCode,
  objects,
  search,
  startAtFixedTime,
  text,
} from './sandboxCalls.ts';

const second = 1000;
const minute = 60 * second;
const json = { Authorization: appKey, Accept: 'application/json', 'Content-Type': 'application/json' };

describe('sandbox: live chats', () => {
  let sandbox: Sandbox;
  beforeEach(async () => {
    sandbox = await startAtFixedTime();
  });
  afterEach(() => sandbox.stop());

  const landmark = (label: string) =>
    sandbox.landmarks.chats.find((chat) => chat.label.includes(label)) ?? assert.fail(`no chat of ${label}`);
  const info = async (chatId: string) => objectAt((await getChat(sandbox, chatId)).json, 'info');
  const events = async (chatId: string, from = 0) =>
    objects(listAt((await getChat(sandbox, chatId, `/events?v=1&NC=true&from=${from}`)).json['events'], 'event'));

  it('one waits, two are long under way, one is about to be taken', () => {
    const states = sandbox.landmarks.chats.filter(({ label }) => label !== 'documented example').map(({ state }) => state);
    assert.deepEqual(states, ['waiting', 'waiting', 'chatting', 'chatting']);
  });

  it('one goes from the queue to an agent, to its end, out of the service and into the history', async () => {
    const { chatId } = landmark('about to start');
    const waiting = await info(chatId);
    assert.equal(waiting['state'], 'waiting');
    assert.ok(!('agentName' in waiting) && !('agentId' in waiting), 'nobody has taken it');

    sandbox.advance(21 * second);
    assert.equal((await info(chatId))['state'], 'chatting');
    assert.equal(typeof (await info(chatId))['agentName'], 'string');
    const early = await events(chatId);

    sandbox.advance(2 * minute);
    const later = await events(chatId);
    assert.ok(later.length > early.length + 3, 'lines keep coming');
    assert.deepEqual(later.slice(0, early.length), early, 'and what was said stays as it was');

    sandbox.advance(3 * minute);
    assert.equal((await info(chatId))['state'], 'ended');
    const engagementId = `12345678${text((await info(chatId))['rtSessionId'])}`;

    sandbox.advance(minute);
    const found = await search(sandbox, { start: { from: fixedNow, to: fixedNow }, engagementId });
    const [record] = objects(found.json['interactionHistoryRecords']);
    const spoken = objects(listAt(objectAt(record, 'transcript'), 'lines')).map((line) => line['text']);
    for (const event of later.filter((line) => line['@type'] === 'line' && line['source'] === 'visitor'))
      assert.ok(spoken.includes(event['text']));
    assert.equal(infoOf(record)['visitorId'], landmark('about to start').visitorId);

    sandbox.advance(9 * minute);
    const gone = await getChat(sandbox, chatId);
    assert.deepEqual([gone.status, internalCode(gone)], [404, 12]);
    assert.equal(objectAt(gone.json, 'error')['message'], 'Chat session not found');
  });

  it('a chat is tied to its visit by the monitoring ids, context, engagement and campaign', async () => {
    for (const label of ['about to start', 'waiting for', 'cart grows', 'compares offers']) {
      const { chatId, visitorId = '', sessionId = '' } = landmark(label);
      const chat = await info(chatId);
      assert.deepEqual([chat['sharkVisitorId'], chat['sharkSessionId']], [visitorId, sessionId]);
      const [session] = objects((await getVisit(sandbox, visitorId, sessionId)).json['appSessions']);
      const shown =
        objects(session?.['engagements']).find((entry) => entry['id'] === text(chat['sharkContextId'])) ??
        assert.fail('the context is shown');
      assert.equal(text(objectAt(objectAt(shown, 'engagement'), 'engagementEntity')['id']), text(chat['engagementId']));
      assert.equal(text(objectAt(objectAt(shown, 'engagement'), 'campaignEntity')['id']), text(chat['campaignId']));
    }
  });

  it('numbers its events from 0 and links to the next one', async () => {
    const { chatId } = landmark('cart grows');
    const all = await events(chatId);
    assert.deepEqual(
      all.map((event) => event['@id']),
      all.map((_, index) => String(index)),
    );
    const links = objects(listAt((await getChat(sandbox, chatId, '/events')).json['events'], 'link'));
    assert.match(text(links.find((link) => link['@rel'] === 'next')?.['@href']), new RegExp(`/events\\?from=${all.length}$`));
    assert.deepEqual(await events(chatId, all.length), []);
    sandbox.advance(2 * minute);
    assert.ok((await events(chatId, all.length)).length > 0);
  });

  it("keeps agents' notes from the visitor's side, but not from the history", async () => {
    const { chatId } = landmark('about to start');
    const rtSessionId = text((await info(chatId))['rtSessionId']);
    sandbox.advance(5 * minute);
    const shown = (await events(chatId)).map((event) => event['text']);
    sandbox.advance(minute);
    const reply = await search(sandbox, { start: { from: fixedNow, to: fixedNow }, engagementId: `12345678${rtSessionId}` });
    const lines = objects(listAt(objectAt(objects(reply.json['interactionHistoryRecords'])[0], 'transcript'), 'lines'));
    const notes = lines.filter((line) => line['subType'] === 'ONLY_TO_REP');
    assert.ok(notes.length > 0);
    assert.ok(shown.length > 0);
    assert.ok(notes.every((note) => !shown.includes(note['text'])));
  });

  it('shows who is typing shortly before a line comes', async () => {
    const { chatId } = landmark('about to start');
    const seen = new Set<string>();
    for (let step = 0; step < 100; step++) {
      sandbox.advance(3 * second);
      const chat = await info(chatId);
      seen.add(`agent ${text(chat['agentTyping'])}`).add(`visitor ${text(chat['visitorTyping'])}`);
    }
    assert.deepEqual([...seen].sort(), ['agent not-typing', 'agent typing', 'visitor not-typing', 'visitor typing']);
  });

  it('answers in the variants that the documents show', async () => {
    const attributes = await info(landmark('waiting for').chatId);
    assert.equal(typeof attributes['engagementId'], 'number');
    const links = objects(attributes['link']);
    assert.ok(links.length > 0 && links.every((link) => '@href' in link));
    const strings = await info(landmark('compares offers').chatId);
    assert.deepEqual(
      ['duration', 'chatTimeout', 'visitorId', 'rtSessionId', 'agentId'].map((name) => typeof strings[name]),
      Array(5).fill('string'),
    );
    const { chatId } = landmark('waiting for');
    const single = (await getChat(sandbox, chatId, '/events?from=1')).json['events'];
    assert.equal(objectAt(single, 'event')['@id'], '1', 'one event is an object, not a list');
  });

  it('answers in XML without an Accept header for JSON, and at .json addresses with the key in the query', async () => {
    const { chatId } = landmark('cart grows');
    const xml = await call(sandbox, 'GET', `/api/account/12345678/chat/${chatId}/info?v=1&NC=true`, {
      headers: { Authorization: appKey },
    });
    assert.match(xml.text, /^<\?xml version="1.0"[^>]*\?><info><link href="[^"]+" rel="self">.*<state>chatting<\/state>/);
    const key = appKey.split('=')[1] ?? '';
    const suffixed = await call(sandbox, 'GET', `/api/account/12345678/chat/${chatId}/info.json?v=1&appKey=${key}`);
    assert.equal(infoOf(suffixed.json)['state'], 'chatting');
    assert.equal((await call(sandbox, 'GET', `/api/account/12345678/chat/${chatId}.json?v=1&appKey=${key}`)).status, 200);
  });

  describe('that a client starts', () => {
    const start = async (request: object): Promise<string> => {
      const reply = await call(sandbox, 'POST', '/api/account/12345678/chat/request?v=1&NC=true', {
        headers: json,
        body: JSON.stringify({ request }),
      });
      assert.deepEqual([reply.status, reply.text], [201, '']);
      return (reply.headers.get('location') ?? '').split('/').at(-1) ?? '';
    };
    const write = (chatId: string, event: JsonObject) =>
      call(sandbox, 'POST', `/api/account/12345678/chat/${chatId}/events`, { headers: json, body: JSON.stringify({ event }) });

    it("are taken by an agent and hold what the visitor's side says", async () => {
      const chatId = await start({
        skill: 'Claims',
        LETagVisitorId: 'AAAAAAAAAAAAAAAAAAAAAA',
        LETagSessionId: 'BBBBBBBBBBBBBBBBBBBBBB',
        LETagContextId: '1',
      });
      assert.match(chatId, /^H\d+-[0-9a-f]{32}K\d+$/);
      assert.equal((await info(chatId))['skillName'], 'Claims');
      assert.equal((await write(chatId, { '@type': 'line', text: 'is anybody <there>?' })).status, 201);
      sandbox.advance(12 * second);
      const texts = (await events(chatId)).map((event) => event['text'] ?? event['state']);
      assert.deepEqual([texts[0], ...texts.slice(2, 4)], ['waiting', 'is anybody <there>?', 'chatting']);
    });

    it('time out after their time-out without a request, and not while somebody asks', async () => {
      const chatId = await start({ interactionTimeout: 40 });
      for (let asked = 0; asked < 5; asked++) {
        sandbox.advance(39 * second);
        assert.notEqual((await info(chatId))['state'], 'ended');
      }
      sandbox.advance(41 * second);
      assert.equal((await info(chatId))['state'], 'ended');
    });

    it('tell the time of the last request as their last update', async () => {
      const chatId = await start({});
      sandbox.advance(30 * second);
      await getChat(sandbox, chatId, '/events');
      assert.equal((await info(chatId))['lastUpdate'], '2026-10-14T04:30:30.000-05:00');
      assert.equal((await info(chatId))['startTime'], '2026-10-14T04:30:00.000-05:00');
    });

    it('end when the visitor ends them, and answer until they are dropped', async () => {
      const chatId = await start({});
      await write(chatId, { '@type': 'state', state: 'ended' });
      assert.equal((await info(chatId))['state'], 'ended');
      sandbox.advance(9 * minute);
      assert.equal((await getChat(sandbox, chatId)).status, 200);
      sandbox.advance(minute);
      assert.equal((await getChat(sandbox, chatId)).status, 404);
    });

    it("take the visitor's name and typing", async () => {
      const chatId = await start({});
      const put = (name: string, value: string) =>
        call(sandbox, 'POST', `/api/account/12345678/chat/${chatId}/info/${name}`, {
          headers: { ...json, 'X-HTTP-Method-Override': 'PUT' },
          body: JSON.stringify({ [name]: value }),
        });
      await put('visitorName', 'Ada');
      await put('visitorTyping', 'typing');
      const chat = await info(chatId);
      assert.deepEqual([chat['visitorName'], chat['visitorTyping']], ['Ada', 'typing']);
      assert.equal((await getChat(sandbox, chatId, '/info/visitorName')).text, '{"visitorName":"Ada"}');
    });
  });
});
