import assert from 'node:assert/strict';
import { Remembered } from '../../../src/commands/remembered.ts';
import { memoryState } from '../accounts/memoryState.ts';

const real = '20000001';
const other = '20000002';
const sandbox = '12345678';
const isKept = (accountId: string): boolean => accountId !== sandbox;

describe('What was typed last', () => {
  it('is offered again for the same account, also in the next window', async () => {
    const state = memoryState();
    await new Remembered(state, isKept).of(real).remember('visitorId', 'v');
    assert.equal(new Remembered(state, isKept).of(real).last('visitorId'), 'v');
    assert.equal(new Remembered(state, isKept).of(other).last('visitorId'), undefined);
  });

  it('is forgotten with the window when it is a chat id', async () => {
    const state = memoryState();
    const remembered = new Remembered(state, isKept);
    await remembered.of(real).remember('chatId', 'H1');
    assert.equal(remembered.of(real).last('chatId'), 'H1');
    assert.equal(new Remembered(state, isKept).of(real).last('chatId'), undefined);
  });

  it('leaves nothing in the state when it was typed for the sandbox', async () => {
    const { state, written } = watched();
    const remembered = new Remembered(state, isKept);
    await remembered.remember('accountId', sandbox);
    await remembered.of(sandbox).remember('visitorId', 'v');
    assert.equal(remembered.last('accountId'), sandbox);
    assert.equal(remembered.of(sandbox).last('visitorId'), 'v');
    assert.equal(written(), '[]');
  });

  it('goes with its account, and that of others stays', async () => {
    const { state, written } = watched();
    const remembered = new Remembered(state, isKept);
    await remembered.of(other).remember('engagementId', 'theirs');
    await remembered.remember('accountId', real);
    for (const field of ['visitorId', 'sessionId', 'engagementId', 'chatId'] as const) {
      await remembered.of(real).remember(field, `${field} of ${real}`);
    }
    await remembered.forget(real);
    for (const field of ['accountId', 'visitorId', 'sessionId', 'engagementId', 'chatId'] as const) {
      assert.equal(remembered.of(real).last(field), undefined, field);
    }
    assert.ok(!written().includes(real), written());
    assert.equal(remembered.of(other).last('engagementId'), 'theirs');
  });

  it('goes with the sandbox', async () => {
    const remembered = new Remembered(memoryState(), isKept);
    await remembered.remember('accountId', sandbox);
    await remembered.of(sandbox).remember('visitorId', 'v');
    await remembered.forget(sandbox);
    assert.equal(remembered.last('accountId'), undefined);
    assert.equal(remembered.of(sandbox).last('visitorId'), undefined);
  });

  it('is what was chosen last, whether that is kept or not', async () => {
    const remembered = new Remembered(memoryState(), isKept);
    for (const accountId of [real, sandbox, real]) {
      await remembered.remember('accountId', accountId);
      assert.equal(remembered.last('accountId'), accountId);
    }
  });

  it('is nothing where another version wrote something else', () => {
    const state = memoryState();
    for (const value of [{ visitorId: 'v' }, 'v', null, { [real]: { visitorId: 7 } }]) {
      void state.update('liveperson.lastValues', value);
      assert.equal(new Remembered(state, isKept).of(real).last('visitorId'), undefined);
    }
  });
});

/** A state, and all of it as text. */
function watched(): { readonly state: ReturnType<typeof memoryState>; readonly written: () => string } {
  const state = memoryState();
  return { state, written: () => JSON.stringify(state.values()) };
}
