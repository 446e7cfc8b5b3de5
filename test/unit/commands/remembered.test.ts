import assert from 'node:assert/strict';
import { Remembered } from '../../../src/commands/remembered.ts';
import { memoryState } from '../accounts/memoryState.ts';

describe('What was typed last', () => {
  it('is offered again, also in the next window', async () => {
    const state = memoryState();
    await new Remembered(state).remember('visitorId', 'v');
    assert.equal(new Remembered(state).last('visitorId'), 'v');
  });

  it('is forgotten with the window when it is a chat id', async () => {
    const state = memoryState();
    const remembered = new Remembered(state);
    await remembered.remember('chatId', 'H1');
    assert.equal(remembered.last('chatId'), 'H1');
    assert.equal(new Remembered(state).last('chatId'), undefined);
  });
});
