import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { summarise, type EngagementSummary } from '../../src/explorer/engagementSummary.ts';
import type { AccountNode } from '../../src/explorer/nodes.ts';
import { noFilter } from '../../src/explorer/viewFilter.ts';
import { accountChildren } from '../../src/explorer/visitorNodes.ts';
import { readEngagementPage } from '../../src/liveperson/engagementHistory/reader.ts';
import { formatTranscript } from '../../src/liveperson/transcript/format.ts';
import type { Transcript } from '../../src/liveperson/transcript/transcript.ts';
import type { ResultRow } from '../../src/panels/protocol/search.ts';
import { SearchResults } from '../../src/panels/search/searchResults.ts';
import { projectRoot } from '../host/project.ts';
import { exponentOf, growthPlot, type GrowthCurve } from './growthPlot.ts';
import { startHistory } from './history.ts';
import { report } from './measurement.ts';

/**
 * How the cost of search, tree, table and document grows with the number of records. Processor time, so that other work does not
 * count.
 */

const sizes = [100, 1000, 10_000, 100_000] as const;
const day = 86_400_000;
const to = Math.floor(Date.now() / day) * day;
const range = { from: to - 28 * day, to };
/** Sorting grows a little faster than its input; twice as fast would be far above. */
const mostExponent = 1.25;

const account = { id: '12345678', name: 'Shop', credentialKinds: ['bearer'] } as const;
const node: AccountNode = { kind: 'account', id: account.id, accountId: account.id, account };

async function processorTime(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return Math.max(0.001, (user + system) / 1000);
}

/**
 * The least of a few tries; the first one of a size also warms the code up. Small work is done often, because the clock is
 * coarse.
 */
async function leastTime(records: number, work: () => unknown): Promise<number> {
  const repetitions = Math.max(1, Math.ceil(20_000 / records));
  let least = Infinity;
  for (let attempt = 0; attempt < 4; attempt++) {
    const time = await processorTime(async () => {
      for (let repetition = 0; repetition < repetitions; repetition++) await work();
    });
    least = Math.min(least, time / repetitions);
  }
  return Math.round(least * 1000) / 1000;
}

/** Every page of a search from the service to records in hand. */
async function searchTime(records: number): Promise<number> {
  const history = await startHistory({ ...range, records, size: 'short', latencyMs: 0, keepsPages: true });
  try {
    const times: number[] = [];
    for (let attempt = 0; attempt < (records > 10_000 ? 1 : 3); attempt++) {
      times.push(
        await processorTime(async () => {
          let found = 0;
          for await (const page of history.client.searchEngagements(range)) found += page.records.length;
          assert.equal(found, records);
        }),
      );
    }
    return Math.min(...times);
  } finally {
    history.stop();
  }
}

function treeWork(records: number): () => unknown {
  const summaries = summariesOf(records);
  return () => accountChildren(node, summaries, { visits: [], chats: [], pinned: [] }, noFilter);
}

function summariesOf(records: number): readonly EngagementSummary[] {
  const answer: unknown = JSON.parse(
    readFileSync(new URL('../fixtures/engagement-history-response.json', import.meta.url), 'utf8'),
  );
  const [record] = readEngagementPage(answer).value.records.map(summarise);
  assert.ok(record);
  return Array.from({ length: records }, (_, index) => {
    const info = { ...record.info, visitorId: `visitor-${index >> 1}`, sessionId: `session-${index}`, startTime: index };
    return { ...record, engagementId: `${account.id}${4_000_000_000 + index}`, info };
  });
}

/** Rows arrive, are filtered, sorted and shown. */
function tableWork(records: number): () => unknown {
  const snippet = { before: '', hit: '', after: '' };
  const rows: readonly ResultRow[] = Array.from({ length: records }, (_, index) => ({
    id: String(index),
    start: range.from + ((index * 7919) % (28 * day)),
    duration: (index * 31) % 997,
    agent: `Agent ${index % 40}`,
    lines: index % 60,
    partial: false,
    snippet,
  }));
  return () => {
    const results = new SearchResults(range);
    results.add(rows);
    results.sort({ column: 'duration', direction: 'descending' });
    return results.slice(0, 50);
  };
}

function documentWork(records: number): () => unknown {
  const entries = Array.from({ length: records }, (_, index) => ({
    time: to + index * 1000, speaker: 'visitor' as const, name: 'You', agentOnly: false, text: [`line ${index} about an order`],
  }));
  const transcript: Transcript = {
    title: 'Chat 1',
    header: [],
    origin: to,
    segments: [{ kind: 'conversation', title: 'Conversation', entries }],
  };
  return () => formatTranscript(transcript);
}

async function curve(name: string, time: (records: number) => Promise<number>): Promise<GrowthCurve> {
  const points: { records: number; ms: number }[] = [];
  for (const records of sizes) points.push({ records, ms: await time(records) });
  return { name, points };
}

const curves = [
  await curve('search', searchTime),
  await curve('tree', (records) => leastTime(records, treeWork(records))),
  await curve('table', (records) => leastTime(records, tableWork(records))),
  await curve('document', (records) => leastTime(records, documentWork(records))),
];
await writeFile(join(projectRoot, 'docs', 'growth.json'), `${JSON.stringify(curves, null, 2)}\n`);
await writeFile(join(projectRoot, 'docs', 'pictures', 'growth.svg'), growthPlot(curves));
report(
  curves.flatMap(({ name, points }) => [
    // What a hundred records cost is mostly what nothing costs.
    {
      name: `Exponent of ${name} from 1,000 records on: 1 is linear`,
      measured: exponentOf(points.slice(1)),
      unit: '' as const,
      limit: mostExponent,
    },
    { name: `… 100,000 records`, measured: points.at(-1)?.ms ?? Number.NaN, unit: 'ms' as const },
  ]),
);
