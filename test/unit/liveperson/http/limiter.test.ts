import assert from 'node:assert/strict';
import { Limiter } from '../../../../src/liveperson/http/limiter.ts';
import { JumpingClock } from './loopbackCloud.ts';

describe('Limiter of an account', () => {
  it('runs a bounded number of requests at once, whoever makes them', async () => {
    const limiter = new Limiter(new JumpingClock());
    let running = 0;
    let most = 0;
    const request = async (): Promise<void> => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setImmediate(resolve));
      running -= 1;
    };
    await Promise.all(Array.from({ length: 50 }, () => limiter.run(request, undefined)));
    assert.equal(most, 8);
  });

  it('lets a waiting request be cancelled without taking its place', async () => {
    const limiter = new Limiter(new JumpingClock());
    const gate = Promise.withResolvers<undefined>();
    const busy = Array.from({ length: 8 }, () => limiter.run(() => gate.promise, undefined));
    const controller = new AbortController();
    let ran = false;
    const waiting = limiter.run(() => {
      ran = true;
      return Promise.resolve();
    }, controller.signal);
    controller.abort();
    await assert.rejects(waiting);
    gate.resolve(undefined);
    await Promise.all(busy);
    assert.equal(ran, false);
  });

  it('holds back every request to a service that is throttling, and no other', async () => {
    const clock = new JumpingClock(0);
    const limiter = new Limiter(clock);
    limiter.holdBack('engHistDomain', 4000);
    await limiter.ready('smt', undefined);
    assert.deepEqual(clock.waits, []);
    await limiter.ready('engHistDomain', undefined);
    assert.deepEqual(clock.waits, [4000]);
    await limiter.ready('engHistDomain', undefined);
    assert.deepEqual(clock.waits, [4000]);
  });

  it('never shortens a pause that is already asked for', async () => {
    const clock = new JumpingClock(0);
    const limiter = new Limiter(clock);
    limiter.holdBack('smt', 4000);
    limiter.holdBack('smt', 1000);
    await limiter.ready('smt', undefined);
    assert.deepEqual(clock.waits, [4000]);
  });
});
