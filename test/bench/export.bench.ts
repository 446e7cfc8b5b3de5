import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportDataset } from '../../src/export/dataset/exportDataset.ts';
import { exportedPages } from '../../src/export/exportedPages.ts';
import type { ExportedSearch } from '../../src/export/exportedRecord.ts';
import { exportFile } from '../../src/export/exportFile.ts';
import { fileText } from '../../src/export/fileText.ts';
import { startHistory, type History } from './history.ts';
import { report } from './measurement.ts';

/**
 * How fast 100,000 chats are exported against how fast the server delivers them, and how much memory that takes. The time until
 * the last record is in counts for the rate: reading the parts back comes after it.
 */

const day = 86_400_000;
const records = 100_000;
const mebibyte = 1024 * 1024;
const to = Math.floor(Date.now() / day) * day;
const from = to - 380 * day;
/** Of a page; four are under way at once. */
const latencyMs = 50;
const search: ExportedSearch = { product: 'chats', query: { from, to } };

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

/** What the server delivers: the search alone. */
async function searchOnly({ client }: History): Promise<number> {
  const started = performance.now();
  let found = 0;
  for await (const page of client.searchEngagements({ from, to }, { concurrency: 4 })) found += page.records.length;
  assert.equal(found, records);
  return performance.now() - started;
}

interface Run {
  readonly receivedMs: number;
  readonly totalMs: number;
  readonly growthMb: number;
}

async function exported(write: (tell: () => void, signal: AbortSignal) => Promise<{ readonly records: number }>): Promise<Run> {
  const memory = new MemoryWatch();
  const started = performance.now();
  let receivedMs = 0;
  const result = await write(() => {
    memory.note();
    receivedMs = performance.now() - started;
  }, new AbortController().signal);
  assert.equal(result.records, records);
  return { receivedMs, totalMs: performance.now() - started, growthMb: memory.growthMb };
}

async function measure(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'export-bench-'));
  const history = await startHistory({ from, to, records, size: 'short', latencyMs, keepsPages: true });
  const { client } = history;
  // The first search makes the service write its pages; it is not counted.
  await searchOnly(history);
  const deliveredMs = await searchOnly(history);
  const dataset = await exported((onProgress, signal) =>
    exportDataset({
      folder: join(folder, 'dataset'),
      accountId: '12345678',
      search,
      signal,
      onProgress,
      pages: (resume) => exportedPages(client, search, { signal, resume }),
    }),
  );
  const file = await exported((onProgress, signal) =>
    exportFile({
      target: join(folder, 'chats.csv'),
      text: fileText('csv', 'chats', { byteOrderMark: false }),
      pages: exportedPages(client, search, { signal }),
      signal,
      onProgress,
    }),
  );
  history.stop();
  await rm(folder, { recursive: true });
  report([
    { name: '100,000 chats as dataset: time ÷ time of the search alone', measured: dataset.totalMs / deliveredMs, unit: '×', limit: 1.25 },
    { name: '… growth of resident memory', measured: dataset.growthMb, unit: 'MB', limit: 150 },
    { name: '100,000 chats as CSV: time ÷ time of the search alone', measured: file.totalMs / deliveredMs, unit: '×', limit: 1.25 },
    { name: '… growth of resident memory', measured: file.growthMb, unit: 'MB', limit: 150 },
    { name: 'The search alone', measured: deliveredMs, unit: 'ms' },
  ]);
}

await measure();
