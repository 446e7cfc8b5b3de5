import assert from 'node:assert/strict';
import { KeyedLock } from '../../../src/accounts/keyedLock.ts';

describe('The lock', () => {
  it('runs tasks of one key one after another, in the order in which they came', async () => {
    const lock = new KeyedLock();
    const order: string[] = [];
    const first = Promise.withResolvers<undefined>();
    const tasks = [
      lock.run('a', async () => {
        await first.promise;
        order.push('first');
      }),
      lock.run('a', () => {
        order.push('second');
        return Promise.resolve();
      }),
    ];
    await Promise.resolve();
    assert.deepEqual(order, []);
    first.resolve(undefined);
    await Promise.all(tasks);
    assert.deepEqual(order, ['first', 'second']);
  });

  it('does not make tasks of other keys wait', async () => {
    const lock = new KeyedLock();
    const never = Promise.withResolvers<undefined>();
    void lock.run('a', () => never.promise);
    assert.equal(await lock.run('b', () => Promise.resolve('done')), 'done');
  });

  it('goes on after a task that failed, and tells its caller alone', async () => {
    const lock = new KeyedLock();
    const failing = lock.run('a', () => Promise.reject(new Error('no')));
    const next = lock.run('a', () => Promise.resolve('yes'));
    await assert.rejects(failing, /no/);
    assert.equal(await next, 'yes');
  });
});
