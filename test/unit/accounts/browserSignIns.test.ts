import assert from 'node:assert/strict';
import { BrowserSignIns } from '../../../src/accounts/browserSignIns.ts';

const never = new AbortController().signal;

describe('Sign-ins that wait for the browser', () => {
  it('get the code that comes with their state', async () => {
    const signIns = new BrowserSignIns();
    const [first, second] = [signIns.begin(never), signIns.begin(never)];
    assert.ok(signIns.finish({ state: second.state, code: 'for-second' }));
    assert.ok(signIns.finish({ state: first.state, code: 'for-first' }));
    assert.deepEqual(await Promise.all([first.code, second.code]), ['for-first', 'for-second']);
  });

  it('have a state that nobody guesses: 256 random bits, new each time', () => {
    const signIns = new BrowserSignIns();
    const states = [signIns.begin(never).state, signIns.begin(never).state];
    for (const state of states) assert.match(state, /^[\w-]{43}$/);
    assert.notEqual(states[0], states[1]);
  });

  it('take an answer once', async () => {
    const signIns = new BrowserSignIns();
    const { state, code } = signIns.begin(never);
    assert.ok(signIns.finish({ state, code: 'first' }));
    assert.ok(!signIns.finish({ state, code: 'second' }));
    assert.equal(await code, 'first');
  });

  it('take no answer that nobody waits for', () => {
    const signIns = new BrowserSignIns();
    signIns.begin(never);
    assert.ok(!signIns.finish({ state: 'a'.repeat(43), code: 'code' }));
  });

  it('end when they are given up, and take no answer afterwards', async () => {
    const signIns = new BrowserSignIns();
    const controller = new AbortController();
    const { state, code } = signIns.begin(controller.signal);
    controller.abort(new Error('too late'));
    await assert.rejects(code, /too late/);
    assert.ok(!signIns.finish({ state, code: 'late' }));
    await assert.rejects(signIns.begin(controller.signal).code, /too late/);
  });

  it('end with the reason why there is no code', async () => {
    const signIns = new BrowserSignIns();
    const { state, code } = signIns.begin(never);
    assert.ok(signIns.finish({ state, error: 'access_denied' }));
    await assert.rejects(code, { name: 'SignInRefusedError', code: 'access_denied' });
  });
});
