import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { datasetSearch } from '../../../src/export/dataset/exportDataset.ts';
import { readManifest } from '../../../src/export/dataset/manifest.ts';
import type { ExportedPage, ExportedSearch } from '../../../src/export/exportedRecord.ts';
import { readDataset, runDataset, type DatasetRun } from './datasetRun.ts';
import { failingDisk } from './failingDisk.ts';
import { day, heldChat, heldChats, historyService } from './historyService.ts';
import { scratchFolder } from './scratchFolder.ts';

const to = Math.floor(Date.now() / day) * day;
const search: ExportedSearch = { product: 'chats', query: { from: to - 10 * day, to } };

describe('exportDataset', () => {
  const scratch = scratchFolder();
  const disk = failingDisk();
  afterEach(() => {
    disk.restore();
  });

  const folder = (): string => join(scratch.path, 'dataset');
  const whole = (): DatasetRun => ({ client: historyService(heldChats(250, 9, to)).client, search });
  /** Ends after the first page, of which a part of each day is kept. */
  const cut = (): DatasetRun => ({ ...whole(), through: firstPage });

  async function interrupted(): Promise<void> {
    await assert.rejects(runDataset(folder(), cut()), { message: 'the line is down' });
  }

  async function editManifest(change: object): Promise<void> {
    const path = join(folder(), '_manifest.json');
    const manifest = JSON.parse(await readFile(path, 'utf8')) as object;
    await writeFile(path, JSON.stringify({ ...manifest, ...change }));
  }

  it('puts every record into a part of the day on which it started, in UTC', async () => {
    const exported = await runDataset(folder(), whole());
    const { manifest, lines } = await readDataset(folder());
    for (const [path, records] of lines) {
      for (const record of records) {
        const { info } = JSON.parse(record) as { readonly info: { readonly startTimeL: number } };
        assert.equal(dirname(path), `dt=${new Date(info.startTimeL).toISOString().slice(0, 10)}`);
      }
    }
    assert.deepEqual(exported, { records: 250, files: 9, warnings: [] });
    assert.equal(manifest.state, 'complete');
    assert.equal(manifest.resumeToken, undefined);
    assert.deepEqual(manifest.search, { product: 'chats', query: search.query });
  });

  it('lists of each part how many records it has, its size and its digest', async () => {
    await runDataset(folder(), whole());
    const { manifest, lines } = await readDataset(folder());
    for (const { path, records, bytes, sha256 } of manifest.parts) {
      const file = await readFile(join(folder(), path));
      assert.equal(records, lines.get(path)?.length);
      assert.equal(bytes, file.length);
      assert.equal(sha256, createHash('sha256').update(file).digest('hex'));
    }
  });

  it('keeps hostile content and long numbers as the service sent them', async () => {
    const texts = [
      String.raw`,"a":1234567890123456789,"a":1.0,"b":"=HYPERLINK(\"x\")\n\r\u0000 \ud800"`,
      ',"b":"\u202Eabc \u2066 👩‍👧 \u2028 \u2029"',
      `,"b":"${'x'.repeat(1_000_000)}"`,
    ];
    const chats = texts.map((more, index) => heldChat(`42${index}`, to - day - index, more));
    await runDataset(folder(), { client: historyService(chats).client, search });
    const { lines } = await readDataset(folder());
    assert.deepEqual([...lines.values()].flat().toSorted(), chats.map(({ text }) => text).toSorted());
  });

  it('gives records without a start the partition that data lakes read as no value', async () => {
    const { client } = historyService([{ start: to - day, text: '{"info":{"engagementId":"42"}}' }]);
    await runDataset(folder(), { client, search });
    const { manifest } = await readDataset(folder());
    assert.equal(manifest.parts[0]?.path, 'dt=__HIVE_DEFAULT_PARTITION__/part-00000.ndjson.gz');
  });

  it('is complete without a part when nothing was found', async () => {
    assert.deepEqual(await runDataset(folder(), { client: historyService([]).client, search }), {
      records: 0,
      files: 0,
      warnings: [],
    });
    assert.equal((await readDataset(folder())).manifest.state, 'complete');
  });

  it('continues behind the last record that is there, without touching complete parts', async () => {
    await interrupted();
    const before = await readDataset(folder());
    assert.equal(before.manifest.records, 100);
    const service = historyService(heldChats(250, 9, to));
    let requests = 0;
    service.before = () => {
      requests++;
    };
    await runDataset(folder(), { client: service.client, search });
    const after = await readDataset(folder());
    assert.equal(requests, 2);
    assert.equal(after.manifest.records, 250);
    assert.deepEqual(after.manifest.parts.slice(0, before.manifest.parts.length), before.manifest.parts);
  });

  it('goes on only with personal data masked as before, and with the same key', async () => {
    const masking = { mask: 'personalData', key: '[text-bcdfghjkbcdf]' } as const;
    const rest: DatasetRun = { client: historyService(heldChats(250, 9, to)).client, search };
    await assert.rejects(runDataset(folder(), { ...cut(), masking }), { message: 'the line is down' });
    assert.deepEqual((await readManifest(folder())).masking, masking);
    for (const other of [undefined, { ...masking, mask: 'chatText' }, { ...masking, key: '[text-zzzzzzzzzzzz]' }] as const) {
      await assert.rejects(runDataset(folder(), { ...rest, masking: other }), { kind: 'otherMasking', path: folder() });
    }
    await runDataset(folder(), { ...rest, masking });
    assert.equal((await readDataset(folder())).manifest.records, 250);
  });

  it('takes away half-written parts and leaves other files alone', async () => {
    await interrupted();
    const [{ path } = { path: '' }] = (await readDataset(folder())).manifest.parts;
    const partition = join(folder(), dirname(path));
    await writeFile(join(partition, 'part-00099.ndjson.gz'), 'half');
    await writeFile(join(partition, '.part-00001.ndjson.gz.partial'), 'half');
    await writeFile(join(partition, 'mine.txt'), 'mine');
    await runDataset(folder(), whole());
    const names = await readdir(partition);
    assert.ok(names.includes('mine.txt'));
    assert.ok(!names.includes('part-00099.ndjson.gz') && !names.some((name) => name.endsWith('.partial')), names.join());
  });

  it('goes on after the disk was full, from the last commit', async () => {
    disk.fullAfter(3000);
    const commitSize = { records: 100, characters: Number.POSITIVE_INFINITY };
    await assert.rejects(runDataset(folder(), { ...whole(), commitSize }), { kind: 'diskFull', path: folder() });
    disk.restore();
    await runDataset(folder(), whole());
    assert.equal((await readDataset(folder())).manifest.records, 250);
  });

  it('leaves an empty folder when the disk is full from the start', async () => {
    disk.fullAfter(0);
    await assert.rejects(runDataset(folder(), whole()), { kind: 'diskFull' });
    assert.deepEqual(await readdir(folder()), []);
  });

  it('leaves an empty folder when it is cancelled before the first page', async () => {
    await assert.rejects(runDataset(folder(), { ...whole(), signal: AbortSignal.abort() }), { name: 'AbortError' });
    assert.deepEqual(await readdir(folder()), []);
  });

  it('refuses a folder with anything else in it', async () => {
    await mkdir(folder());
    await writeFile(join(folder(), 'mine.txt'), 'mine');
    await assert.rejects(runDataset(folder(), whole()), { kind: 'notEmpty' });
    assert.deepEqual(await readdir(folder()), ['mine.txt']);
  });

  for (const [what, other] of [
    ['another time', { search: { product: 'chats', query: { from: to - 9 * day, to } } }],
    ['another filter', { search: { product: 'chats', query: { ...search.query, keyword: 'x' } } }],
    ['another account', { accountId: '87654321' }],
    ['selected results', { selectedIds: ['42941'] }],
    ['conversations', { search: { product: 'conversations', query: search.query } }],
  ] as const satisfies readonly (readonly [string, Partial<DatasetRun>])[]) {
    it(`refuses to mix in ${what}`, async () => {
      await interrupted();
      await assert.rejects(runDataset(folder(), { ...whole(), ...other }), { kind: 'otherSearch' });
    });
  }

  it('refuses to write a complete dataset again', async () => {
    await runDataset(folder(), whole());
    await assert.rejects(runDataset(folder(), whole()), { kind: 'complete' });
  });

  it('refuses a second export into the same folder at the same time', async () => {
    const first = runDataset(folder(), whole());
    await assert.rejects(runDataset(folder(), whole()), { kind: 'inUse' });
    await first;
  });

  for (const [what, damage] of [
    ['is gone', (path: string) => rm(path)],
    ['was cut off', (path: string) => truncate(path, 10)],
    ['holds something else', (path: string) => writeFile(path, gzipSync('{}\n'))],
  ] as const) {
    it(`does not continue when a part ${what}`, async () => {
      await interrupted();
      const [{ path } = { path: '' }] = (await readDataset(folder())).manifest.parts;
      await damage(join(folder(), path));
      await assert.rejects(runDataset(folder(), whole()), { kind: 'damaged', path: join(folder(), path) });
    });
  }

  it('finds a part that is damaged while the export runs', async () => {
    async function* through(pages: AsyncIterable<ExportedPage>): AsyncGenerator<ExportedPage> {
      yield* pages;
      const [{ path } = { path: '' }] = (await readDataset(folder())).manifest.parts;
      await writeFile(join(folder(), path), gzipSync('{}\n'));
    }
    const commitSize = { records: 100, characters: Number.POSITIVE_INFINITY };
    await assert.rejects(runDataset(folder(), { ...whole(), commitSize, through }), { kind: 'damaged' });
    assert.equal((await readManifest(folder())).state, 'incomplete');
  });

  it('finds a manifest whose counts are not those of its parts', async () => {
    await interrupted();
    await editManifest({ records: 101 });
    await assert.rejects(runDataset(folder(), whole()), { kind: 'miscounted' });
  });

  for (const [what, change] of [
    ['names a file outside', { parts: [{ path: '../../other', records: 1, bytes: 1, sha256: '0'.repeat(64) }] }],
    [
      'names a file above a partition',
      { parts: [{ path: 'dt=2026-01-01/../../part-00000.ndjson.gz', records: 1, bytes: 1, sha256: '0'.repeat(64) }] },
    ],
    ['is of another version', { version: 2 }],
    ['does not say where its parts end', { resumeToken: undefined }],
  ] as const) {
    it(`refuses a manifest that ${what}`, async () => {
      await interrupted();
      await editManifest(change);
      await assert.rejects(runDataset(folder(), whole()), { kind: 'unreadable' });
    });
  }

  it('refuses a manifest that is no JSON', async () => {
    await interrupted();
    await writeFile(join(folder(), '_manifest.json'), '{');
    await assert.rejects(runDataset(folder(), whole()), { kind: 'unreadable' });
  });

  it('refuses a folder that is a link', async () => {
    await mkdir(join(scratch.path, 'elsewhere'));
    await symlink(join(scratch.path, 'elsewhere'), folder());
    await assert.rejects(runDataset(folder(), whole()), { kind: 'link' });
    assert.deepEqual(await readdir(join(scratch.path, 'elsewhere')), []);
  });

  it('refuses a manifest that is a link', async () => {
    await interrupted();
    await rename(join(folder(), '_manifest.json'), join(scratch.path, 'manifest.json'));
    await symlink(join(scratch.path, 'manifest.json'), join(folder(), '_manifest.json'));
    await assert.rejects(runDataset(folder(), whole()), { kind: 'link' });
  });

  it('writes nothing through a link in place of a day', async () => {
    await interrupted();
    await mkdir(join(scratch.path, 'elsewhere'));
    const day9 = `dt=${new Date(to - 9 * day).toISOString().slice(0, 10)}`;
    await symlink(join(scratch.path, 'elsewhere'), join(folder(), day9));
    await assert.rejects(runDataset(folder(), whole()), { kind: 'link', path: join(folder(), day9) });
    assert.deepEqual(await readdir(join(scratch.path, 'elsewhere')), []);
  });

  it('refuses a file in place of the folder', async () => {
    await writeFile(folder(), 'mine');
    await assert.rejects(runDataset(folder(), whole()), { kind: 'notAFolder' });
    assert.equal(await readFile(folder(), 'utf8'), 'mine');
  });

  it('writes the selected records only', async () => {
    await runDataset(folder(), { ...whole(), selectedIds: ['42941', '4294200'] });
    const { manifest, lines } = await readDataset(folder());
    assert.equal([...lines.values()].flat().length, 2);
    assert.deepEqual(manifest.search.selectedIds, ['42941', '4294200']);
  });
});

describe('datasetSearch', () => {
  const { query } = search;

  it('leaves out an order, which a dataset does not have', () => {
    assert.deepEqual(datasetSearch({ product: 'chats', query: { ...query, sort: 'duration:desc' } }), search);
    assert.deepEqual(datasetSearch({ product: 'conversations', query: { ...query, sort: 'end:asc' } }).query, query);
  });

  it('keeps the order of a search that is limited, which decides what is found', () => {
    const limited: ExportedSearch = { product: 'chats', query: { ...query, sort: 'duration:desc', limit: 10 } };
    assert.deepEqual(datasetSearch(limited), limited);
  });
});

async function* firstPage(pages: AsyncIterable<ExportedPage>): AsyncGenerator<ExportedPage> {
  for await (const page of pages) {
    yield page;
    throw new Error('the line is down');
  }
}
