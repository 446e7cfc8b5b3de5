import assert from 'node:assert/strict';
import { Agent } from 'node:http';
import fetch from 'node-fetch';
import { engagementSearchRequest } from '../../src/liveperson/engagementHistory/request.ts';
import { buildUrl } from '../../src/liveperson/http/url.ts';
import { startHistory, type History } from './history.ts';
import { median, report, type Measurement } from './measurement.ts';
import type { RecordSize } from './records.ts';

/**
 * How long a search of 100 pages takes, against the time that the service alone needs and against fetching the same pages only.
 */

const day = 86_400_000;
const pages = 100;
const pageSize = 100;
const latencyMs = 200;
const concurrency = 4;
const idealMs = (pages / concurrency) * latencyMs;
const rounds = 3;

const to = Math.floor(Date.now() / day) * day;
const range = { from: to - 28 * day, to };

interface Run {
  readonly ms: number;
  /** From the service's answer to the page in the reader's hands. */
  readonly handOverMs: readonly number[];
}

async function search({ client }: History): Promise<Run> {
  const started = performance.now();
  const handOverMs: number[] = [];
  let records = 0;
  for await (const page of client.searchEngagements(range, { concurrency })) {
    handOverMs.push(Date.now() - Number(page.exchange.response?.headers['x-answered-at']));
    records += page.records.length;
  }
  assert.equal(records, pages * pageSize);
  return { ms: performance.now() - started, handOverMs };
}

/** Nothing but the requests, page after page by as many loops as the search may have requests under way. */
async function fetchOnly(origin: string, agent: Agent): Promise<number> {
  const started = performance.now();
  let next = 0;
  const loop = async (): Promise<void> => {
    for (let page = next++; page < pages; page = next++) {
      const parts = engagementSearchRequest(range, { ...range, offset: page * pageSize, limit: pageSize, source: 'bench' });
      assert.equal(parts.body?.kind, 'json');
      const body = JSON.stringify(parts.body.value);
      const response = await fetch(buildUrl(origin, '12345678', parts), { method: 'POST', body, agent });
      await response.text();
    }
  };
  await Promise.all(Array.from({ length: concurrency }, loop));
  return performance.now() - started;
}

async function measure(size: RecordSize): Promise<readonly Measurement[]> {
  const history = await startHistory({
    ...range,
    records: pages * pageSize,
    size,
    latencyMs,
    keepsPages: true,
  });
  const agent = new Agent({ keepAlive: true, scheduling: 'lifo' });
  const searches: Run[] = [];
  const fetches: number[] = [];
  // The first fetches make the service write its pages; they are not counted.
  await fetchOnly(history.origin, agent);
  for (let round = 0; round < rounds; round++) {
    fetches.push(await fetchOnly(history.origin, agent));
    searches.push(await search(history));
  }
  agent.destroy();
  history.stop();
  const searchMs = median(searches.map(({ ms }) => ms));
  const fetchMs = median(fetches);
  const bytes = size === 'documented' ? '600 kB' : '90 kB';
  return [
    {
      name: `100 pages of ${bytes}, 4 at once: time of the search ÷ time the service needs`,
      measured: searchMs / idealMs,
      unit: '×',
      limit: 1.1,
    },
    { name: '… ÷ time of fetching the pages only', measured: searchMs / fetchMs, unit: '×', limit: 1.1 },
    { name: '… fetching the pages only ÷ time the service needs', measured: fetchMs / idealMs, unit: '×' },
    {
      name: 'First page, from the answer to the reader',
      measured: median(searches.map(({ handOverMs }) => handOverMs[0] ?? Number.NaN)),
      unit: 'ms',
      limit: 50,
    },
    {
      name: 'Any page, from the answer to the reader',
      measured: median(searches.flatMap(({ handOverMs }) => handOverMs)),
      unit: 'ms',
    },
  ];
}

report([...(await measure('short')), ...(await measure('documented'))]);
