import assert from 'node:assert/strict';
import { createCleanup } from '../../host/cleanup.ts';

describe('Cleaning up', () => {
  it('undoes the last step first, and each step once', async () => {
    const done: string[] = [];
    const cleanup = createCleanup();
    cleanup.add(() => void done.push('folder'));
    cleanup.add(() => void done.push('server'));
    await Promise.all([cleanup.run(), cleanup.run()]);
    await cleanup.run();
    assert.deepEqual(done, ['server', 'folder']);
  });

  it('goes on after a step that failed, and then says so', async () => {
    const done: string[] = [];
    const cleanup = createCleanup();
    cleanup.add(() => void done.push('folder'));
    cleanup.add(() => Promise.reject(new Error('busy')));
    await assert.rejects(cleanup.run(), AggregateError);
    assert.deepEqual(done, ['folder']);
  });
});
