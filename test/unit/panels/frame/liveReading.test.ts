import assert from 'node:assert/strict';
import sinon from 'sinon';
import { LiveReading } from '../../../../src/panels/frame/liveReading.ts';

type Outcome = 'more' | 'ended' | Error;

/** A reading whose outcomes are given one after the other; the last one repeats. */
function reading(...outcomes: readonly Outcome[]): { readonly live: LiveReading; readonly reads: () => number } {
  let reads = 0;
  const live = new LiveReading({
    intervalSeconds: 10,
    changed: () => undefined,
    read: () => {
      const outcome = outcomes[Math.min(reads, outcomes.length - 1)] ?? 'more';
      reads++;
      return outcome instanceof Error ? Promise.reject(outcome) : Promise.resolve(outcome);
    },
  });
  return { live, reads: () => reads };
}

const failure = new Error('no answer');

describe('reading again and again', () => {
  let clock: sinon.SinonFakeTimers;
  beforeEach(() => { clock = sinon.useFakeTimers(); });
  afterEach(() => { clock.restore(); });

  it('reads once on demand and sets no timer', async () => {
    const { live, reads } = reading('more');
    await live.refresh();
    await clock.tickAsync(600_000);
    assert.equal(reads(), 1);
    assert.equal(clock.countTimers(), 0);
  });

  it('joins a reading that is under way', async () => {
    const { live, reads } = reading('more');
    await Promise.all([live.refresh(), live.refresh()]);
    assert.equal(reads(), 1);
  });

  it('reads at once when it is switched on, and then at its pace', async () => {
    const { live, reads } = reading('more');
    live.setWatch(true, 10);
    await clock.tickAsync(25_000);
    assert.equal(reads(), 3);
  });

  it('takes up another pace without reading at once', async () => {
    const { live, reads } = reading('more');
    live.setWatch(true, 10);
    await clock.tickAsync(0);
    live.setWatch(true, 2);
    assert.equal(reads(), 1);
    await clock.tickAsync(4_000);
    assert.equal(reads(), 3);
  });

  it('stops when it is switched off', async () => {
    const { live, reads } = reading('more');
    live.setWatch(true, 10);
    await clock.tickAsync(0);
    live.setWatch(false, 10);
    await clock.tickAsync(60_000);
    assert.equal(reads(), 1);
    assert.equal(live.watch.state, 'off');
  });

  it('tells that it was switched off', async () => {
    let told = 0;
    const live = new LiveReading({ intervalSeconds: 10, changed: () => { told++; }, read: () => Promise.resolve('more') });
    live.setWatch(true, 10);
    await clock.tickAsync(0);
    const before = told;
    live.setWatch(false, 10);
    assert.equal(told, before + 1);
  });

  it('tells that it was switched on during a reading, which it joins', async () => {
    const told: boolean[] = [];
    let reads = 0;
    const live: LiveReading = new LiveReading({
      intervalSeconds: 10,
      changed: () => { told.push(live.watch.state === 'waiting'); },
      read: () => { reads++; return Promise.resolve('more'); },
    });
    const first = live.refresh();
    live.setWatch(true, 10);
    assert.deepEqual(told, [false, true]);
    await first;
    assert.equal(reads, 1);
  });

  it('reads nothing and has no timer while nobody sees it', async () => {
    const { live, reads } = reading('more');
    live.setWatch(true, 10);
    await clock.tickAsync(0);
    live.setVisible(false);
    assert.equal(clock.countTimers(), 0);
    await clock.tickAsync(60_000);
    assert.equal(reads(), 1);
  });

  it('sets no timer when an answer comes while it is hidden', async () => {
    const { live } = reading('more');
    live.setWatch(true, 10);
    live.setVisible(false);
    await clock.tickAsync(0);
    assert.equal(clock.countTimers(), 0);
  });

  it('reads what is overdue when it is seen again', async () => {
    const { live, reads } = reading('more');
    live.setWatch(true, 10);
    await clock.tickAsync(0);
    live.setVisible(false);
    await clock.tickAsync(60_000);
    live.setVisible(true);
    await clock.tickAsync(0);
    assert.equal(reads(), 2);
  });

  it('stops for good when there is nothing more to come', async () => {
    const { live, reads } = reading('more', 'ended');
    live.setWatch(true, 10);
    await clock.tickAsync(120_000);
    assert.equal(reads(), 2);
    assert.equal(live.watch.state, 'ended');
  });

  it('waits longer after each failure, and at its own pace after a success', async () => {
    const { live, reads } = reading(failure, failure, 'more');
    live.setWatch(true, 10);
    await clock.tickAsync(19_999);
    assert.equal(reads(), 1);
    assert.equal(live.watch.state, 'backingOff');
    await clock.tickAsync(1);
    assert.equal(reads(), 2);
    await clock.tickAsync(40_000);
    assert.equal(reads(), 3);
    await clock.tickAsync(10_000);
    assert.equal(reads(), 4);
  });

  it('leaves it to the person after six failures in a row', async () => {
    const { live, reads } = reading(failure);
    live.setWatch(true, 10);
    await clock.tickAsync(3_600_000);
    assert.equal(reads(), 6);
    assert.equal(live.watch.state, 'paused');
  });

  it('goes on when the person refreshes after a pause', async () => {
    const { live, reads } = reading(failure, failure, failure, failure, failure, failure, 'more');
    live.setWatch(true, 10);
    await clock.tickAsync(3_600_000);
    await live.refresh();
    assert.equal(live.watch.state, 'waiting');
    await clock.tickAsync(10_000);
    assert.equal(reads(), 8);
  });

  it('gives up what is under way when it is disposed', async () => {
    let aborted = false;
    const live = new LiveReading({
      intervalSeconds: 10,
      changed: () => undefined,
      read: (signal) => new Promise((_, reject) => {
        signal.addEventListener('abort', () => {
          aborted = true;
          reject(new Error('aborted'));
        });
      }),
    });
    live.setWatch(true, 10);
    live.dispose();
    await clock.tickAsync(60_000);
    assert.ok(aborted);
    assert.equal(clock.countTimers(), 0);
  });
});
