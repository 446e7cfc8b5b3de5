import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportDataset } from '../../src/export/dataset/exportDataset.ts';
import { exportedPages } from '../../src/export/exportedPages.ts';
import type { ExportedSearch } from '../../src/export/exportedRecord.ts';
import { exportFile } from '../../src/export/exportFile.ts';
import { fileText } from '../../src/export/fileText.ts';
import { startHistory, type History } from './history.ts';
import { median, report, type Measurement } from './measurement.ts';

/**
 * How fast chats are exported against how fast the server delivers them, and how much memory an export of 100,000 takes. The rate
 * is that of a service which takes as long as the real one: pages in 200 ms, four at once. The times of a service that answers at
 * once are information: they tell what the export costs beside the search, on a machine that does nothing else.
 */

const day = 86_400_000;
const mebibyte = 1024 * 1024;
const rounds = 3;
const to = Math.floor(Date.now() / day) * day;

/** Resident memory from the tenth page on, when the program is loaded and compiled. */
class MemoryWatch {
  #pages = 0;
  #before = 0;
  #highest = 0;

  note(): void {
    const { rss } = process.memoryUsage();
    if (++this.#pages === 10) this.#before = rss;
    this.#highest = Math.max(this.#highest, rss);
  }

  get growthMb(): number {
    return (this.#highest - this.#before) / mebibyte;
  }
}

interface Setting {
  readonly history: History;
  readonly records: number;
  readonly query: { readonly from: number; readonly to: number };
  readonly folder: string;
}

type Work = (setting: Setting) => Promise<number>;

/** What the server delivers: the search alone. */
async function searchOnly({ history, records, query }: Setting): Promise<number> {
  const started = performance.now();
  let found = 0;
  for await (const page of history.client.searchEngagements(query, { concurrency: 4 })) found += page.records.length;
  assert.equal(found, records);
  return performance.now() - started;
}

/** With everything that belongs to it: at the end, all parts are read back. */
async function dataset({ history: { client }, records, query, folder }: Setting, memory = new MemoryWatch()): Promise<number> {
  const search: ExportedSearch = { product: 'chats', query };
  const { signal } = new AbortController();
  const started = performance.now();
  const exported = await exportDataset({
    folder: join(folder, randomUUID()),
    accountId: '12345678',
    search,
    signal,
    onProgress: () => {
      memory.note();
    },
    pages: (resume) => exportedPages(client, search, { signal, resume }),
  });
  assert.equal(exported.records, records);
  return performance.now() - started;
}

async function csv({ history: { client }, records, query, folder }: Setting, memory = new MemoryWatch()): Promise<number> {
  const { signal } = new AbortController();
  const started = performance.now();
  const exported = await exportFile({
    target: join(folder, randomUUID()),
    text: fileText('csv', 'chats', { byteOrderMark: false }),
    pages: exportedPages(client, { product: 'chats', query }, { signal }),
    signal,
    onProgress: () => {
      memory.note();
    },
  });
  assert.equal(exported.records, records);
  return performance.now() - started;
}

async function within<T>(
  options: { records: number; days: number; latencyMs: number },
  work: (setting: Setting) => Promise<T>,
): Promise<T> {
  const { records, days, latencyMs } = options;
  const query = { from: to - days * day, to };
  const folder = await mkdtemp(join(tmpdir(), 'export-bench-'));
  const history = await startHistory({ ...query, records, size: 'short', latencyMs, keepsPages: true });
  const setting = { history, records, query, folder };
  try {
    // The first search makes the service write its pages and the program compile; it is not counted.
    await searchOnly(setting);
    return await work(setting);
  } finally {
    history.stop();
    await rm(folder, { recursive: true });
  }
}

/** Times in turn, so that a busy moment of the machine hits all of them. */
async function rates(setting: Setting): Promise<readonly Measurement[]> {
  const works: readonly Work[] = [searchOnly, (given) => dataset(given), (given) => csv(given)];
  const times: number[][] = works.map(() => []);
  for (let round = 0; round < rounds; round++) {
    for (const [index, work] of works.entries()) times[index]?.push(await work(setting));
  }
  const [searchMs = Number.NaN, datasetMs = Number.NaN, csvMs = Number.NaN] = times.map(median);
  return [
    { name: '10,000 chats, pages in 200 ms: dataset ÷ search alone', measured: datasetMs / searchMs, unit: '×', limit: 1.25 },
    { name: '… CSV ÷ search alone', measured: csvMs / searchMs, unit: '×', limit: 1.25 },
  ];
}

async function memory(setting: Setting): Promise<readonly Measurement[]> {
  const [ofDataset, ofCsv] = [new MemoryWatch(), new MemoryWatch()];
  const datasetMs = await dataset(setting, ofDataset);
  const csvMs = await csv(setting, ofCsv);
  const searchMs = await searchOnly(setting);
  return [
    { name: '100,000 chats as dataset: growth of resident memory', measured: ofDataset.growthMb, unit: 'MB', limit: 150 },
    { name: '100,000 chats as CSV: growth of resident memory', measured: ofCsv.growthMb, unit: 'MB', limit: 150 },
    { name: '… pages at once: dataset ÷ search alone', measured: datasetMs / searchMs, unit: '×' },
    { name: '… pages at once: CSV ÷ search alone', measured: csvMs / searchMs, unit: '×' },
  ];
}

const rated = await within({ records: 10_000, days: 28, latencyMs: 200 }, rates);
// Months of at most 10,000 chats, which need no splitting.
const flat = await within({ records: 100_000, days: 380, latencyMs: 0 }, memory);
report([...rated, ...flat]);
