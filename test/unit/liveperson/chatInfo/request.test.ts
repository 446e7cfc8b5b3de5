import assert from 'node:assert/strict';
import {
  availableSlotsRequest,
  chatAvailabilityRequest,
  chatEventsRequest,
  chatInfoRequest,
  chatRequest,
  estimatedWaitTimeRequest,
} from '../../../../src/liveperson/chatInfo/request.ts';

const chatId = 'H7496712445225055898-608c28f64b1f4d41aeca4188fb95f66fK8388836';
const base = '/api/account/{accountId}/chat';

describe('server chat requests', () => {
  for (const [name, request, path] of [
    ['information', chatInfoRequest({ chatId }), `${base}/${chatId}/info`],
    ['events', chatEventsRequest({ chatId }), `${base}/${chatId}/events`],
    ['the whole chat', chatRequest({ chatId }), `${base}/${chatId}`],
    ['availability', chatAvailabilityRequest(), `${base}/availability`],
    ['the wait', estimatedWaitTimeRequest(), `${base}/estimatedWaitTime`],
    ['free slots', availableSlotsRequest(), `${base}/availableSlots`],
  ] as const) {
    it(`ask for ${name} with v and NC`, () => {
      assert.deepEqual(
        [request.method, request.destination, request.path, request.idempotent],
        ['GET', 'conversationVep', path, true],
      );
      assert.deepEqual(request.query, [
        ['v', '1'],
        ['NC', 'true'],
      ]);
    });
  }

  it('continue events from an id, the first one included', () => {
    assert.deepEqual(chatEventsRequest({ chatId, from: 0 }).query.at(-1), ['from', '0']);
    assert.deepEqual(chatRequest({ chatId, from: 5 }).query.at(-1), ['from', '5']);
  });

  it('name skill, queue and wait, and leave out what is empty', () => {
    assert.deepEqual(chatAvailabilityRequest({ skill: 'Sales', serviceQueue: 'q', maxWaitTime: 0 }).query.slice(2), [
      ['skill', 'Sales'],
      ['serviceQueue', 'q'],
      ['maxWaitTime', '0'],
    ]);
    assert.deepEqual(estimatedWaitTimeRequest({ skill: '' }).query.length, 2);
    assert.deepEqual(availableSlotsRequest({ agent: 'natalie@example.com' }).query.at(-1), ['agent', 'natalie@example.com']);
  });

  it('encode a chat id that is none', () => {
    assert.equal(chatInfoRequest({ chatId: ' a/b ' }).path, `${base}/a%2Fb/info`);
  });
});
