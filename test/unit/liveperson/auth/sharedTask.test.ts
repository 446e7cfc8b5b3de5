import assert from 'node:assert/strict';
import { SharedTask } from '../../../../src/liveperson/auth/sharedTask.ts';

describe('Work shared by all who wait for it', () => {
  it('runs once for many, and again for those who come later', async () => {
    const task = new SharedTask<number>();
    let runs = 0;
    const work = (): Promise<number> => Promise.resolve((runs += 1));
    assert.deepEqual(await Promise.all([task.run(work), task.run(work), task.run(work)]), [1, 1, 1]);
    assert.equal(await task.run(work), 2);
  });

  it('fails for all who wait, and starts anew after that', async () => {
    const task = new SharedTask<number>();
    const failing = (): Promise<number> => Promise.reject(new Error('no'));
    const results = await Promise.allSettled([task.run(failing), task.run(failing)]);
    assert.deepEqual(
      results.map(({ status }) => status),
      ['rejected', 'rejected'],
    );
    assert.equal(await task.run(() => Promise.resolve(5)), 5);
  });

  it('lets one leave without disturbing the others', async () => {
    const task = new SharedTask<string>();
    const gate = Promise.withResolvers<string>();
    let workSignal: AbortSignal | undefined;
    const work = (signal: AbortSignal): Promise<string> => {
      workSignal = signal;
      return gate.promise;
    };
    const controller = new AbortController();
    const leaving = task.run(work, controller.signal);
    const staying = task.run(work);
    const reason = new Error('enough');
    controller.abort(reason);
    await assert.rejects(leaving, reason);
    assert.equal(workSignal?.aborted, false);
    gate.resolve('done');
    assert.equal(await staying, 'done');
  });

  it('is cancelled when the last one leaves', async () => {
    const task = new SharedTask<string>();
    let workSignal: AbortSignal | undefined;
    const controller = new AbortController();
    const leaving = task.run((signal) => {
      workSignal = signal;
      return new Promise(() => undefined);
    }, controller.signal);
    controller.abort(new Error('enough'));
    await assert.rejects(leaving);
    assert.equal(workSignal?.aborted, true);
    assert.equal(await task.run(() => Promise.resolve('fresh')), 'fresh');
  });

  it('does not begin for one who has left already', async () => {
    const task = new SharedTask<string>();
    await assert.rejects(task.run(() => assert.fail('it began'), AbortSignal.abort()));
  });
});
