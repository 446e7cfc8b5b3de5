import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import sinon from 'sinon';
import { looseObject, parse } from 'valibot';
import { readChat } from '../../../../src/liveperson/chatInfo/reader.ts';
import { ChatStatusModel, type ChatAnswer } from '../../../../src/panels/chatStatus/chatStatusModel.ts';

const resource = looseObject({ chat: looseObject({ info: looseObject({}) }) });

/** The documented chat with other information. */
function answer(info: object = {}): ChatAnswer {
  const { chat } = parse(resource, JSON.parse(readFileSync('test/fixtures/chat-resources.json', 'utf8')));
  return { value: readChat({ chat: { ...chat, info: { ...chat.info, ...info } } }, '12345678').value };
}

interface Made {
  readonly model: ChatStatusModel;
  readonly asked: (number | undefined)[];
  readonly looked: string[];
}

function modelOf(answers: readonly (ChatAnswer | Error)[], inHistory: readonly boolean[] = [true]): Made {
  const asked: (number | undefined)[] = [];
  const looked: string[] = [];
  const model = new ChatStatusModel({ accountId: '12345678', accountName: 'Shop', chatId: 'H1-aK2' }, {
    read: (from) => {
      const next = answers[Math.min(asked.length, answers.length - 1)];
      asked.push(from);
      return next instanceof Error || next === undefined ? Promise.reject(next ?? new Error('none')) : Promise.resolve(next);
    },
    openTranscript: (engagementId) => {
      looked.push(engagementId);
      return Promise.resolve(inHistory[Math.min(looked.length, inHistory.length) - 1] ?? false);
    },
    changed: () => undefined,
  });
  return { model, asked, looked };
}

describe('what a live chat panel knows', () => {
  let clock: sinon.SinonFakeTimers;
  beforeEach(() => { clock = sinon.useFakeTimers({ now: Date.parse('2017-02-27T06:24:40-05:00') }); });
  afterEach(() => { clock.restore(); });

  it('asks only for the events it does not have', async () => {
    const { model, asked } = modelOf([answer()]);
    await model.reading.refresh();
    await model.reading.refresh();
    assert.deepEqual(asked, [undefined, 4]);
  });

  it('lists an event once though it is sent twice', async () => {
    const { model } = modelOf([answer()]);
    await model.reading.refresh();
    await model.reading.refresh();
    assert.equal(model.status.entries, 4);
  });

  it('does nothing on its own until Live is switched on', async () => {
    const { model, asked } = modelOf([answer()]);
    await model.reading.refresh();
    await clock.tickAsync(600_000);
    assert.equal(asked.length, 1);
    assert.equal(model.status.watch.on, false);
  });

  it('stops when the chat has ended', async () => {
    const { model, asked } = modelOf([answer(), answer({ state: 'ended' })]);
    model.reading.setWatch(true, 2);
    await clock.tickAsync(60_000);
    assert.equal(asked.length, 2);
    assert.equal(model.status.watch.state, 'ended');
  });

  it('stops when the service has dropped the chat, and keeps what was last known of it', async () => {
    const { model } = modelOf([answer(), Object.assign(new Error('Chat session not found'), { kind: 'expired' })]);
    model.reading.setWatch(true, 2);
    await clock.tickAsync(60_000);
    assert.deepEqual([model.status.gone, model.status.chat?.agent, model.status.entries], [true, 'Natalie', 4]);
  });

  it('counts the time-out by this machine’s clock', async () => {
    const ahead = { ...answer(), serverTime: Date.now() + 3_600_000 };
    const { model } = modelOf([ahead]);
    await model.reading.refresh();
    assert.equal(model.status.chat?.timesOutAt, Date.parse('2017-02-27T06:24:31.188-05:00') + 40_000 - 3_600_000);
  });

  it('opens the transcript of the engagement that history will hold', async () => {
    const { model, looked } = modelOf([answer({ state: 'ended' })]);
    await model.reading.refresh();
    model.transcript.want(true);
    await clock.tickAsync(0);
    assert.deepEqual(looked, ['123456784294967522']);
    assert.equal(model.status.transcript.state, 'opened');
  });

  it('looks again while the history does not have the transcript yet', async () => {
    const { model, looked } = modelOf([answer({ state: 'ended' })], [false, false, true]);
    await model.reading.refresh();
    model.transcript.want(true);
    await clock.tickAsync(0);
    assert.equal(model.status.transcript.state, 'waiting');
    await clock.tickAsync(60_000);
    assert.equal(looked.length, 3);
    assert.equal(model.status.transcript.state, 'opened');
    assert.equal(clock.countTimers(), 0);
  });

  it('stops looking when the person gives up, and while nobody sees it', async () => {
    const { model, looked } = modelOf([answer({ state: 'ended' })], [false]);
    await model.reading.refresh();
    model.transcript.want(true);
    await clock.tickAsync(0);
    model.setVisible(false);
    await clock.tickAsync(60_000);
    assert.equal(looked.length, 1);
    model.setVisible(true);
    model.transcript.want(false);
    await clock.tickAsync(60_000);
    assert.equal(model.status.transcript.state, 'idle');
    assert.equal(clock.countTimers(), 0);
  });
});
