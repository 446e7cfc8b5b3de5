import assert from 'node:assert/strict';
import { Lookups } from '../../../src/explorer/lookups.ts';
import { memoryState } from '../accounts/memoryState.ts';

const accountId = '11111111';

describe('What was looked up', () => {
  it('is there again after the window is closed: visits and pins', async () => {
    const state = memoryState();
    const lookups = new Lookups(state, () => false);
    await lookups.addVisit(accountId, { visitorId: 'v', sessionId: 's', label: 'x' });
    await lookups.pin(accountId, 'v');
    const later = new Lookups(state, () => false);
    assert.deepEqual(later.visits(accountId), [{ visitorId: 'v', sessionId: 's', label: 'x' }]);
    assert.deepEqual(later.pinned(accountId), ['v']);
  });

  it('is never a chat id on disk: whoever has it can take part in the chat', () => {
    const state = memoryState();
    const lookups = new Lookups(state, () => false);
    lookups.addChat(accountId, { chatId: 'H1-2K3' });
    assert.deepEqual(lookups.chats(accountId), [{ chatId: 'H1-2K3' }]);
    assert.doesNotMatch(JSON.stringify(state.values()), /H1-2K3/);
  });

  it('stays in memory for the sandbox', async () => {
    const state = memoryState();
    const lookups = new Lookups(state, () => true);
    await lookups.addVisit(accountId, { visitorId: 'v', sessionId: 's' });
    assert.equal(lookups.visits(accountId).length, 1);
    assert.deepEqual(state.values(), []);
  });

  it('comes newest first, each once, and at most fifty', async () => {
    const lookups = new Lookups(memoryState(), () => false);
    for (let index = 0; index < 60; index++) await lookups.addVisit(accountId, { visitorId: 'v', sessionId: `s${index}` });
    await lookups.addVisit(accountId, { visitorId: 'v', sessionId: 's30' });
    const sessions = lookups.visits(accountId).map(({ sessionId }) => sessionId);
    assert.deepEqual(
      [sessions.length, sessions[0], sessions[1], sessions.filter((id) => id === 's30').length],
      [50, 's30', 's59', 1],
    );
  });

  it('is forgotten with its account, and only with its own', async () => {
    const state = memoryState();
    const lookups = new Lookups(state, () => false);
    await lookups.addVisit(accountId, { visitorId: 'v', sessionId: 's' });
    await lookups.addVisit('22222222', { visitorId: 'v', sessionId: 's' });
    lookups.addChat(accountId, { chatId: 'H1' });
    await lookups.forgetAccount(accountId);
    assert.deepEqual([lookups.visits(accountId), lookups.chats(accountId)], [[], []]);
    assert.equal(lookups.visits('22222222').length, 1);
  });

  it('learns of a chat what an answer tells, and tells its listeners when that is news', () => {
    const lookups = new Lookups(memoryState(), () => false);
    lookups.addChat(accountId, { chatId: 'H1', label: 'x' });
    let changes = 0;
    lookups.onDidChange(() => changes++);
    lookups.learn(accountId, { chatId: 'H1', state: 'chatting', visitorId: 'v', sessionId: 's' });
    lookups.learn(accountId, { chatId: 'H1', state: 'chatting', visitorId: 'v', sessionId: 's' });
    assert.deepEqual(lookups.chats(accountId), [{ chatId: 'H1', label: 'x', state: 'chatting', visitorId: 'v', sessionId: 's' }]);
    assert.equal(changes, 1);
  });

  it('learns the session of a chat whose visitor it knows', () => {
    const lookups = new Lookups(memoryState(), () => false);
    lookups.addChat(accountId, { chatId: 'H1', visitorId: 'v' });
    lookups.learn(accountId, { chatId: 'H1', visitorId: 'v', sessionId: 's' });
    assert.deepEqual(lookups.chats(accountId), [{ chatId: 'H1', visitorId: 'v', sessionId: 's' }]);
  });

  for (const kept of ['nonsense', { [accountId]: { visits: [{ visitorId: 7 }], pinned: [null] } }, { [accountId]: null }]) {
    it(`leaves out what it does not understand: ${JSON.stringify(kept)}`, () => {
      const lookups = new Lookups(memoryState({ 'liveperson.lookups': kept }), () => false);
      assert.deepEqual([lookups.visits(accountId), lookups.pinned(accountId)], [[], []]);
    });
  }
});
