import assert from 'node:assert/strict';
import sinon from 'sinon';
import { systemClock } from '../../../../src/liveperson/http/clock.ts';

describe('The machine clock', () => {
  let time: sinon.SinonFakeTimers;
  beforeEach(() => {
    time = sinon.useFakeTimers(1_000_000);
  });
  afterEach(() => {
    time.restore();
  });

  it('tells the time and waits', async () => {
    assert.equal(systemClock.now(), 1_000_000);
    let done = false;
    const waiting = systemClock.wait(5000).then(() => {
      done = true;
    });
    await time.tickAsync(4999);
    assert.equal(done, false);
    await time.tickAsync(1);
    await waiting;
    assert.equal(systemClock.now(), 1_005_000);
  });

  it('stops waiting when cancelled, with the reason, and leaves no timer behind', async () => {
    const controller = new AbortController();
    const reason = new Error('enough');
    const waiting = systemClock.wait(5000, controller.signal);
    controller.abort(reason);
    await assert.rejects(waiting, reason);
    assert.equal(time.countTimers(), 0);
  });

  it('does not begin to wait when cancelled already, whatever the reason is', async () => {
    const controller = new AbortController();
    controller.abort('a text');
    await assert.rejects(systemClock.wait(5000, controller.signal), /cancelled/);
    assert.equal(time.countTimers(), 0);
  });
});
