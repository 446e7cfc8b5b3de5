import assert from 'node:assert/strict';
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, symlink, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FolderLock, lockName, type LockTimes } from '../../../src/export/dataset/folderLock.ts';
import { readDataset } from './datasetRun.ts';
import { changeOwner, deadProcess } from './lockOwners.ts';
import { scratchFolder } from './scratchFolder.ts';

const chats = 250;

/** Extension hosts are processes: what keeps one window out of the other's folder is tried with processes. */
describe('Two processes that export to one folder', function () {
  this.timeout(60_000);
  const scratch = scratchFolder();
  const children: ChildProcess[] = [];
  const folder = (): string => join(scratch.path, 'dataset');

  afterEach(() => {
    for (const child of children.splice(0)) child.kill('SIGKILL');
  });

  function begin(how: 'whole' | 'stuck'): ChildProcess {
    const child = fork(join(import.meta.dirname, 'exportingProcess.ts'), [folder(), String(chats), how]);
    children.push(child);
    return child;
  }

  async function said(child: ChildProcess): Promise<unknown> {
    const [message] = (await once(child, 'message')) as readonly unknown[];
    return message;
  }

  async function assertWhole(): Promise<void> {
    const { manifest, lines } = await readDataset(folder());
    const all = [...lines.values()].flat();
    assert.deepEqual([manifest.state, all.length, new Set(all).size], ['complete', chats, chats]);
    assert.ok((await readdir(folder())).every((name) => name === '_manifest.json' || name.startsWith('dt=')));
  }

  it('the second one is told, nothing of the first one is touched, and that one goes on to its end', async () => {
    const first = begin('stuck');
    assert.equal(await said(first), 'stuck');
    assert.equal(await said(begin('whole')), 'inUseElsewhere');
    for (let page = 1; page < 3; page++) {
      first.send('go on');
      assert.equal(await said(first), 'stuck');
    }
    first.send('go on');
    assert.equal(await said(first), `exported ${chats}`);
    await assertWhole();
  });

  it('the second one goes on at once when the first one was killed', async () => {
    const first = begin('stuck');
    assert.equal(await said(first), 'stuck');
    first.kill('SIGKILL');
    await once(first, 'exit');
    assert.ok((await readdir(folder())).includes(lockName));
    assert.equal(await said(begin('whole')), `exported ${chats}`);
    await assertWhole();
  });
});

describe('The lock of a folder', () => {
  const scratch = scratchFolder();
  const { signal } = new AbortController();
  const quick: LockTimes = { beat: 10, patience: 300, look: 20 };
  const deaf: LockTimes = { ...quick, beat: 1_000_000 };
  const path = (): string => join(scratch.path, lockName);
  const take = (times = quick): Promise<FolderLock> => FolderLock.take(scratch.path, signal, times);

  it('is of one owner, until that releases it', async () => {
    const first = await take();
    await assert.rejects(take(), { kind: 'inUseElsewhere' });
    await first.assertHeld();
    await first.release();
    await (await take()).release();
    assert.deepEqual(await readdir(scratch.path), []);
  });

  it('is taken over from a process of this machine that has ended, without waiting', async () => {
    const first = await take();
    await changeOwner(scratch.path, { pid: deadProcess() });
    const second = await take({ ...quick, patience: 1_000_000 });
    await second.assertHeld();
    await assert.rejects(first.assertHeld(), { kind: 'inUseElsewhere' });
    await first.release();
    assert.deepEqual(await readdir(scratch.path), [lockName], 'the lock of the second one is gone');
    await second.release();
  });

  it('of another machine is respected while there are signs of life, whatever its process is called here', async () => {
    const first = await take();
    await changeOwner(scratch.path, { machine: 'another', pid: deadProcess() });
    await assert.rejects(take(), { kind: 'inUseElsewhere' });
    await first.release();
  });

  it('of another machine is taken over when there is no sign of life for a while, however old or new its time is', async () => {
    for (const year of [1980, 2090]) {
      const first = await take(deaf);
      await changeOwner(scratch.path, { machine: 'another' });
      await utimes(path(), new Date(`${year}-01-01`), new Date(`${year}-01-01`));
      const second = await take();
      await assert.rejects(first.assertHeld(), { kind: 'inUseElsewhere' });
      await first.release();
      await second.release();
    }
  });

  it('goes to one of those who take it over at the same time', async () => {
    const gone = await take(deaf);
    await changeOwner(scratch.path, { pid: deadProcess() });
    const takers = await Promise.allSettled(Array.from({ length: 8 }, () => take()));
    const taken = takers.filter((taker) => taker.status === 'fulfilled');
    const held = await Promise.all(taken.map(({ value }) => value.isHeld()));
    assert.equal(held.filter(Boolean).length, 1);
    for (const { value } of taken) await value.release();
    await gone.release();
    assert.deepEqual(await readdir(scratch.path), []);
  });

  for (const [what, text] of Object.entries({
    nothing: '',
    'no JSON': '{"pid":',
    'a group of processes': JSON.stringify({ token: 'x', machine: 'y', pid: -1 }),
    'the number of no process': JSON.stringify({ token: 'x', machine: 'y', pid: 1e300 }),
    'a megabyte': 'x'.repeat(1_000_000),
  })) {
    it(`that holds ${what} counts by its signs of life alone`, async () => {
      await writeFile(path(), text);
      const lock = await take();
      await lock.assertHeld();
      await lock.release();
    });
  }

  it('is not looked for behind a link, nor in something that is no file', async () => {
    await writeFile(join(scratch.path, 'elsewhere'), '');
    await symlink(join(scratch.path, 'elsewhere'), path());
    await assert.rejects(take(), { kind: 'link' });
    const other = join(scratch.path, 'other');
    await mkdir(join(other, lockName), { recursive: true });
    await assert.rejects(FolderLock.take(other, signal, quick), { kind: 'notAFile' });
  });

  it('is not waited for by who has cancelled', async () => {
    const first = await take(deaf);
    const leaving = new AbortController();
    const second = FolderLock.take(scratch.path, leaving.signal, { ...quick, patience: 1_000_000 });
    leaving.abort(new Error('left'));
    await assert.rejects(second, { message: 'left' });
    await first.release();
  });
});
