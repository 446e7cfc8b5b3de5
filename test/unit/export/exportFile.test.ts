import assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { exportedPages } from '../../../src/export/exportedPages.ts';
import type { ExportedPage, ExportProgress } from '../../../src/export/exportedRecord.ts';
import { exportFile, type Exported } from '../../../src/export/exportFile.ts';
import { fileText } from '../../../src/export/fileText.ts';
import { failingDisk } from './failingDisk.ts';
import { day, heldChats, historyService } from './historyService.ts';
import { scratchFolder } from './scratchFolder.ts';

const to = Date.now();
const query = { from: to - 10 * day, to };

describe('exportFile', () => {
  const folder = scratchFolder();
  const disk = failingDisk();
  afterEach(() => {
    disk.restore();
  });

  function write(options: {
    readonly target?: string;
    readonly pages?: AsyncIterable<ExportedPage>;
    readonly signal?: AbortSignal;
    readonly onProgress?: (progress: ExportProgress) => void;
  }): Promise<Exported> {
    const { client } = historyService(heldChats(250, 9, to));
    const { signal = new AbortController().signal } = options;
    return exportFile({
      target: join(folder.path, 'chats.ndjson'),
      text: fileText('ndjson', 'chats', { byteOrderMark: false }),
      pages: exportedPages(client, { product: 'chats', query }, { signal }),
      onProgress: () => undefined,
      ...options,
      signal,
    });
  }

  it('writes all records, newest first, and tells how far it is', async () => {
    const progress: ExportProgress[] = [];
    const exported = await write({ onProgress: (state) => progress.push(state) });
    const lines = (await readFile(join(folder.path, 'chats.ndjson'), 'utf8')).split('\n');
    assert.deepEqual(lines, [...heldChats(250, 9, to).map(({ text }) => text).toReversed(), '']);
    assert.deepEqual(progress.at(0), { records: 100, found: 250 });
    assert.deepEqual(progress.at(-1), { records: 250, found: 250 });
    assert.deepEqual(exported, { records: 250, files: 1, warnings: [] });
    assert.deepEqual(await readdir(folder.path), ['chats.ndjson']);
  });

  it('lets only the owner read what was written', async () => {
    await write({});
    const { mode } = await stat(join(folder.path, 'chats.ndjson'));
    assert.equal(process.platform === 'win32' ? 0 : mode & 0o077, 0);
  });

  for (const page of [1, 2, 3]) {
    it(`leaves nothing, and what was there before, when it is cancelled after page ${page}`, async () => {
      await writeFile(join(folder.path, 'chats.ndjson'), 'before');
      const controller = new AbortController();
      let pages = 0;
      const onProgress = (): void => {
        if (++pages === page) controller.abort();
      };
      await assert.rejects(write({ signal: controller.signal, onProgress }), { name: 'AbortError' });
      assert.deepEqual(await readdir(folder.path), ['chats.ndjson']);
      assert.equal(await readFile(join(folder.path, 'chats.ndjson'), 'utf8'), 'before');
    });
  }

  it('leaves nothing when it is cancelled before it begins', async () => {
    await assert.rejects(write({ signal: AbortSignal.abort() }), { name: 'AbortError' });
    assert.deepEqual(await readdir(folder.path), []);
  });

  it('takes away what a process left that ended while it exported, and nothing of others', async () => {
    const begin = async (): Promise<string> => {
      const ended = fork(join(import.meta.dirname, 'endingExport.ts'), [join(folder.path, 'chats.ndjson')]);
      await once(ended, 'exit');
      const [name = ''] = await readdir(folder.path);
      return name;
    };
    const left = await begin();
    assert.match(left, /\.partial$/);
    const parts = left.split('-');
    const ofAnother = (place: number, text: string): string => parts.with(place, text).join('-');
    const others = [ofAnother(2, 'a'.repeat(16)), ofAnother(3, String(process.pid)), '.mine.partial'];
    for (const name of others) await writeFile(join(folder.path, name), '');
    await write({});
    assert.deepEqual((await readdir(folder.path)).toSorted(), [...others, 'chats.ndjson'].toSorted());
  });

  it('leaves nothing when the search fails', async () => {
    async function* pages(): AsyncGenerator<ExportedPage> {
      yield* [];
      await Promise.resolve();
      throw new TypeError('broken');
    }
    await assert.rejects(write({ pages: pages() }), { message: 'broken' });
    assert.deepEqual(await readdir(folder.path), []);
  });

  it('says that the disk is full, and leaves nothing', async () => {
    disk.fullAfter(10_000);
    await assert.rejects(write({}), { kind: 'diskFull', path: join(folder.path, 'chats.ndjson'), code: 'ENOSPC' });
    assert.deepEqual(await readdir(folder.path), []);
  });

  it('says that the place cannot be written to', async () => {
    disk.readOnly();
    await assert.rejects(write({}), { kind: 'notWritable' });
  });

  it('says that the folder is not there', async () => {
    await assert.rejects(write({ target: join(folder.path, 'none', 'chats.ndjson') }), { kind: 'gone' });
  });

  it('writes neither through a link nor in place of it', async () => {
    await writeFile(join(folder.path, 'other'), 'mine');
    await symlink(join(folder.path, 'other'), join(folder.path, 'link'));
    await assert.rejects(write({ target: join(folder.path, 'link') }), { kind: 'link' });
    assert.equal(await readFile(join(folder.path, 'other'), 'utf8'), 'mine');
  });

  it('refuses a link that is put there while it writes', async () => {
    await writeFile(join(folder.path, 'other'), 'mine');
    const target = join(folder.path, 'late');
    let linked: Promise<void> | undefined;
    const onProgress = (): void => {
      linked ??= symlink(join(folder.path, 'other'), target);
    };
    await assert.rejects(write({ target, onProgress }), { kind: 'link' });
    assert.equal(await readFile(join(folder.path, 'other'), 'utf8'), 'mine');
    assert.deepEqual((await readdir(folder.path)).toSorted(), ['late', 'other']);
  });

  it('refuses a folder in place of a file', async () => {
    await mkdir(join(folder.path, 'chats'));
    await assert.rejects(write({ target: join(folder.path, 'chats') }), { kind: 'notAFile' });
  });
});
