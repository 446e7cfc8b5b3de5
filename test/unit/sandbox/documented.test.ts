import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'mocha';
import { listAt, objectAt, parseObject } from '../../../src/sandbox/json.ts';
import type { Sandbox } from '../../../src/sandbox/index.ts';
import {
  call,
  bearer,
  countOf,
  fixedNow,
  getChat,
  getVisit,
  infoOf,
  objects,
  search,
  startAtFixedTime,
  text,
} from './sandboxCalls.ts';

const fixture = (name: string) => readFileSync(new URL(`../../fixtures/${name}`, import.meta.url), 'utf8');
const chatId = 'H7496712445225055898-608c28f64b1f4d41aeca4188fb95f66fK8388836';
const resourceChatId = 'H3079121553394024223-70f331aba40b4ae58fe9e1af832e31b9K8388834';

/** The elements of the list of an example, as they are printed in it. */
function printedRecords(
  name: string,
  key: string,
): readonly { readonly text: string; readonly info: ReturnType<typeof infoOf> }[] {
  const example = fixture(name);
  return objects(listAt(parseObject(example), key)).map((record) => {
    const lines = JSON.stringify(record, null, 2).split('\n').join('\n    ');
    assert.ok(example.includes(lines), 'the example is printed with two blanks a level');
    return { text: lines, info: infoOf(record) };
  });
}

describe('sandbox: documented payloads, byte for byte', () => {
  let sandbox: Sandbox;
  before(async () => {
    sandbox = await startAtFixedTime();
  });
  after(() => sandbox.stop());

  it('visit state, under the session of the example request and under its own', async () => {
    assert.equal((await getVisit(sandbox, 'cyNGViYjc4MmU2MzEzZThm', 'qCsUrTldTh0UEWLjLCGqkQ')).text, fixture('visit-state.json'));
    assert.equal((await getVisit(sandbox, 'cyNGViYjc4MmU2MzEzZThm', 'jnPABZYjQcOS2Uk5fp_HnA')).text, fixture('visit-state.json'));
    assert.equal(
      (await getVisit(sandbox, 'rloXnVgEQ-iQuoOytvKNqA', 'rN82d4rATN6EuiA4cJwaPg')).text,
      fixture('visit-state-minimal.json'),
    );
  });

  it('visit state keeps its ages as "34.0", which JSON.stringify would not', async () => {
    assert.match(
      (await getVisit(sandbox, 'cyNGViYjc4MmU2MzEzZThm', 'qCsUrTldTh0UEWLjLCGqkQ')).text,
      /"customerAgeInYears": 34\.0,/,
    );
  });

  it('chat information, events and resources', async () => {
    assert.equal((await getChat(sandbox, chatId)).text, fixture('chat-info.json'));
    assert.equal((await getChat(sandbox, chatId, '/events')).text, fixture('chat-events.json'));
    assert.equal((await getChat(sandbox, resourceChatId, '')).text, fixture('chat-resources.json'));
  });

  it('what is asked for from one event on has only the events behind it', async () => {
    const reply = await getChat(sandbox, chatId, '/events?v=1&NC=true&from=4');
    assert.deepEqual(
      objects(listAt(reply.json['events'], 'event')).map((event) => event['@id']),
      ['4'],
    );
    assert.deepEqual(listAt((await getChat(sandbox, chatId, '/events?from=5')).json['events'], 'event'), []);
  });

  it('availability, waiting time and slots', async () => {
    assert.equal((await getChat(sandbox, 'availability', '')).text, fixture('chat-availability.json'));
    assert.equal((await getChat(sandbox, 'estimatedWaitTime', '')).text, fixture('chat-estimated-wait-time.json'));
    assert.equal((await getChat(sandbox, 'availableSlots', '')).text, fixture('chat-available-slots.json'));
  });

  it('the records of Engagement History, by engagement id and by visitor, whatever the time range', async () => {
    const start = { from: fixedNow - 1000, to: fixedNow };
    for (const { text: printed, info } of printedRecords('engagement-history-response.json', 'interactionHistoryRecords')) {
      assert.ok((await search(sandbox, { start, engagementId: info['engagementId'] })).text.includes(printed));
      assert.ok((await search(sandbox, { start, visitor: info['visitorId'] })).text.includes(printed));
    }
  });

  it('the records of Engagement History at their own time, long after others would be gone', async () => {
    const reply = await search(sandbox, { start: { from: 1488190000000, to: 1488200000000 } });
    assert.equal(countOf(reply), 1);
    assert.equal(infoOf(objects(reply.json['interactionHistoryRecords'])[0])['engagementId'], '123456784294967524');
  });

  it('the conversations of Messaging Interactions by their id', async () => {
    for (const { text: printed, info } of printedRecords('messaging-interactions-response.json', 'conversationHistoryRecords')) {
      const reply = await call(
        sandbox,
        'POST',
        '/messaging_history/api/account/12345678/conversations/conversation/search?source=UnitTests',
        {
          headers: bearer(sandbox),
          body: JSON.stringify({ conversationId: info['conversationId'] }),
        },
      );
      assert.ok(reply.text.includes(printed));
    }
  });

  it('the documented chat leads to the documented visit and record', async () => {
    const info = objectAt((await getChat(sandbox, chatId)).json, 'info');
    assert.equal((await getVisit(sandbox, text(info['sharkVisitorId']), text(info['sharkSessionId']))).status, 200);
    const reply = await search(sandbox, {
      start: { from: fixedNow, to: fixedNow },
      engagementId: `12345678${text(info['rtSessionId'])}`,
    });
    assert.equal(countOf(reply), 1);
  });

  it('they never expire', async () => {
    const later = await startAtFixedTime();
    later.advance(400 * 86_400_000);
    const login = await call(later, 'POST', '/api/account/12345678/login?v=1.3', {
      body: JSON.stringify(later.credentials.login),
    });
    const headers = { Authorization: `Bearer ${text(login.json['bearer'])}` };
    const path =
      '/api/account/12345678/monitoring/visitors/cyNGViYjc4MmU2MzEzZThm/visits/current/state?v=1&sid=qCsUrTldTh0UEWLjLCGqkQ';
    assert.equal((await call(later, 'GET', path, { headers })).status, 200);
    assert.equal((await getChat(later, chatId)).status, 200);
    await later.stop();
  });
});
