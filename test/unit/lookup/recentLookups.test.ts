import assert from 'node:assert/strict';
import { RecentLookups } from '../../../src/lookup/recentLookups.ts';
import { memoryState } from '../accounts/memoryState.ts';

const accountId = '11111111';
const visit = { accountId, visitorId: 'cyNGViYjc4MmU2MzEzZThm', sessionId: 'qCsUrTldTh0UEWLjLCGqkQ' };
const chat = { accountId, chatId: 'H1-608c28f64b1f4d41aeca4188fb95f66fK1' };
const visitUrl = `https://x/api/account/${accountId}/monitoring/visitors/${visit.visitorId}/visits/current/state?v=1&sid=${visit.sessionId}`;

describe('Recent look-ups', () => {
  let time = 0;
  const recentIn = (state = memoryState(), kept = true): RecentLookups => new RecentLookups(state, () => kept, () => ++time);

  it('are listed newest first, each once, with what came of them', async () => {
    const recent = recentIn();
    await recent.note('liveperson.openVisitState', visit, undefined);
    await recent.note('liveperson.openTranscript', { accountId, engagementId: '1' }, 'found');
    await recent.note('liveperson.openTranscript', { accountId, engagementId: '2' }, 'notFound');
    await recent.note('liveperson.openTranscript', { accountId, engagementId: '1' }, 'found');
    assert.deepEqual(
      recent.list().map(({ argument, result }) => [argument['engagementId'], result]),
      [
        ['1', 'found'],
        ['2', 'notFound'],
        [undefined, 'asked'],
      ],
    );
  });

  it('learn their result from the answer, and keep it until the next one', async () => {
    const recent = recentIn();
    await recent.note('liveperson.openVisitState', visit, undefined);
    await recent.answered(accountId, visitUrl, 'expired');
    assert.equal(recent.list()[0]?.result, 'expired');
    await recent.note('liveperson.openVisitState', visit, undefined);
    assert.equal(recent.list()[0]?.result, 'expired');
    await recent.answered(accountId, visitUrl, 'found');
    assert.equal(recent.list()[0]?.result, 'found');
  });

  it('learn nothing from answers about other ids or other accounts with the same ids', async () => {
    const recent = recentIn();
    await recent.note('liveperson.openVisitState', visit, undefined);
    await recent.answered('22222222', visitUrl, 'found');
    await recent.answered(accountId, visitUrl.replace(visit.sessionId, 'another'), 'found');
    assert.equal(recent.list()[0]?.result, 'asked');
  });

  it('of two accounts with the same visitor are two', async () => {
    const recent = recentIn();
    await recent.note('liveperson.openVisitState', visit, 'found');
    await recent.note('liveperson.openVisitState', { ...visit, accountId: '22222222' }, 'expired');
    assert.equal(recent.list().length, 2);
    await recent.forget('22222222');
    assert.deepEqual(
      recent.list().map(({ result }) => result),
      ['found'],
    );
  });

  it('keep the day of a chat, once it is known, over a reload and a result', async () => {
    const state = memoryState();
    const recent = recentIn(state);
    const transcript = { accountId, engagementId: '1' };
    await recent.note('liveperson.openTranscript', transcript, 'found');
    await recent.note('liveperson.openTranscript', { ...transcript, day: '2025-12-24' }, 'found');
    await recent.note('liveperson.openTranscript', transcript, undefined);
    await recent.answered(accountId, 'https://x/interactions/search?engagementId=1&account=11111111', 'notFound');
    assert.deepEqual(
      recentIn(state).list().map(({ argument, day, result }) => [argument, day, result]),
      [[transcript, '2025-12-24', 'notFound']],
    );
  });

  it('are none without all the ids: nothing was looked up', async () => {
    const recent = recentIn();
    await recent.note('liveperson.openVisitState', { accountId, visitorId: visit.visitorId }, 'found');
    assert.deepEqual(recent.list(), []);
  });

  it('are there after a reload, but for chats: their ids open the chat to whoever has them', async () => {
    const state = memoryState();
    const before = recentIn(state);
    await before.note('liveperson.openVisitState', visit, 'found');
    await before.note('liveperson.openChatStatus', chat, 'found');
    assert.equal(before.list().length, 2);
    assert.deepEqual(
      recentIn(state).list().map(({ command }) => command),
      ['liveperson.openVisitState'],
    );
    assert.doesNotMatch(JSON.stringify(state.values()), new RegExp(chat.chatId));
  });

  it('of a sandbox leave nothing behind', async () => {
    const state = memoryState();
    await recentIn(state, false).note('liveperson.openVisitState', visit, 'found');
    assert.deepEqual(state.values(), []);
  });

  it('are twenty at most', async () => {
    const recent = recentIn();
    for (let index = 0; index < 30; index++)
      await recent.note('liveperson.openTranscript', { accountId, engagementId: `${index}` }, 'found');
    assert.equal(recent.list().length, 20);
    assert.equal(recent.list()[0]?.argument['engagementId'], '29');
  });

  for (const kept of [
    null,
    'x',
    [7, null, {}],
    [{ command: 'liveperson.removeAccount', argument: visit, at: 1, result: 'found' }],
    [{ command: 'liveperson.openVisitState', argument: { accountId }, at: 1, result: 'found' }],
  ]) {
    it(`leave out what another version or hand wrote: ${JSON.stringify(kept)}`, () => {
      assert.deepEqual(recentIn(memoryState({ 'liveperson.recentLookups': kept })).list(), []);
    });
  }
});
