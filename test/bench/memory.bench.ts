import assert from 'node:assert/strict';
import { resultRow } from '../../src/panels/search/resultRow.ts';
import { SearchResults } from '../../src/panels/search/searchResults.ts';
import { startHistory } from './history.ts';
import { report } from './measurement.ts';

/** How much memory a search of 100,000 chats takes while its reader keeps what the search panel keeps. */

const day = 86_400_000;
const records = 100_000;
const mebibyte = 1024 * 1024;
/** Months of at most 10,000 chats: 15 windows. */
const to = Math.floor(Date.now() / day) * day;
const from = to - 380 * day;

async function measure(): Promise<void> {
  const history = await startHistory({ from, to, records, size: 'short', latencyMs: 0, keepsPages: false });
  const results = new SearchResults({ from, to });
  let before = 0;
  let highest = 0;
  let started = 0;
  let pages = 0;
  for await (const page of history.client.searchEngagements({ from, to }, { concurrency: 4 })) {
    results.add(page.records.map((record) => resultRow(record, '')));
    pages += 1;
    const { rss } = process.memoryUsage();
    // The first pages load and compile the program itself.
    if (pages === 10) {
      before = rss;
      started = performance.now();
    }
    highest = Math.max(highest, rss);
  }
  const seconds = (performance.now() - started) / 1000;
  history.stop();
  assert.equal(results.length, records);
  const summaryBytes = JSON.stringify(results.slice(0, records)).length / records;
  assert.ok(summaryBytes <= 1024);
  report([
    {
      name: '100,000 chats streamed: growth of resident memory',
      measured: (highest - before) / mebibyte,
      unit: 'MB',
      limit: 150,
    },
    { name: '… what is kept of them, as JSON', measured: (summaryBytes * records) / mebibyte, unit: 'MB' },
    { name: '… time for a page of 100', measured: (seconds * 1000) / (pages - 10), unit: 'ms' },
  ]);
}

await measure();
