import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { readChatInfo } from '../../../../src/liveperson/chatInfo/reader.ts';
import { chatView } from '../../../../src/panels/chatStatus/chatView.ts';

const info = (name: string) => readChatInfo(JSON.parse(readFileSync(`test/fixtures/${name}`, 'utf8')), '12345678').value;
const lastUpdate = Date.parse('2017-02-27T06:41:10.319-05:00');

describe('what the head of a live chat shows', () => {
  it('counts the time-out from the last request', () => {
    assert.equal(chatView(info('chat-info.json'), 0, 0).timesOutAt, lastUpdate + 40_000);
  });

  it('counts it by this machine’s clock when the service’s clock is ahead', () => {
    assert.equal(chatView(info('chat-info.json'), 0, 60_000).timesOutAt, lastUpdate - 20_000);
  });

  it('counts no time-out for a chat that has ended', () => {
    const view = chatView(info('chat-info-ended.json'), 0, 0);
    assert.deepEqual([view.stateKind, view.timesOutAt], ['ended', undefined]);
  });

  it('tells the two kinds of visitor and engagement ids apart', () => {
    const roles = Object.fromEntries(chatView(info('chat-info.json'), 0, 0).ids.map(({ role, id }) => [role, id]));
    assert.equal(roles['Visitor'], 'rloXnVgEQ-iQuoOytvKNqA');
    assert.equal(roles['Chat-side visitor'], '1214701440734022');
    assert.equal(roles['Engagement in history'], '123456784294967524');
    assert.equal(roles['Campaign engagement'], '27469613');
  });

  it('reads an answer of strings alone like one of numbers', () => {
    assert.notEqual(chatView(info('chat-info-all-strings.json'), 0, 0).timesOutAt, undefined);
  });

  it('names a state that no document knows', () => {
    const { value } = readChatInfo({ info: { state: 'parked' } }, '12345678');
    assert.deepEqual([chatView(value, 0, 0).stateKind, chatView(value, 0, 0).state], ['unknown', 'Undocumented state parked']);
  });
});
