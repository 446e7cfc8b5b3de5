import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { summarise, type EngagementSummary } from '../../src/explorer/engagementSummary.ts';
import type { AccountNode } from '../../src/explorer/nodes.ts';
import { noFilter, type ViewFilter } from '../../src/explorer/viewFilter.ts';
import { accountChildren, visitorChildren } from '../../src/explorer/visitorNodes.ts';
import { readEngagementPage } from '../../src/liveperson/engagementHistory/reader.ts';
import { recognise } from '../../src/lookup/recognise.ts';
import { median, report, timed } from './measurement.ts';
import { pageOf, RecordWriter } from './records.ts';

/** What the sidebar and the look-up compute while somebody waits: children of a node, and the ids in pasted text. */

const rounds = 30;
const megabyte = 1_000_000;
const account = { id: '12345678', name: 'Shop', credentialKinds: ['bearer'] } as const;
const node: AccountNode = { kind: 'account', id: account.id, accountId: account.id, account };
const byHand = { visits: [], chats: [], pinned: [] };

const history = fixture('engagement-history-response.json');
const chatInfo = fixture('chat-info.json');

function fixture(name: string): string {
  return readFileSync(new URL(`../fixtures/${name}`, import.meta.url), 'utf8');
}

/** Documented records of as many visitors, each with two chats. */
function historyOf(visitors: number): readonly EngagementSummary[] {
  const writer = new RecordWriter('short');
  const text = pageOf([writer.write(0, 1)], 1);
  const [record] = readEngagementPage(JSON.parse(text)).value.records.map(summarise);
  assert.ok(record);
  return Array.from({ length: visitors * 2 }, (_, index) => {
    const info = { ...record.info, visitorId: `visitor-${index % visitors}`, sessionId: `session-${index}`, startTime: index };
    return { ...record, engagementId: `${account.id}${4_000_000_000 + index}`, info };
  });
}

function childrenOfAccount(records: readonly EngagementSummary[], filter: ViewFilter = noFilter): number {
  return accountChildren(node, records, byHand, filter).nodes.length;
}

/** About a megabyte of pieces, each with ids of its own. */
function repeated(piece: (id: string) => string, separator = '\n'): string {
  const count = Math.ceil(megabyte / piece(monitoringId(0)).length);
  return Array.from({ length: count }, (_, index) => piece(monitoringId(index))).join(separator);
}

function monitoringId(index: number): string {
  return `id_${String(index).padStart(19, '0')}`;
}

function visitUrl(id: string): string {
  return `https://lo.v.liveperson.net/api/account/12345678/monitoring/visitors/v${id.slice(1)}/visits/current/state?v=1&sid=${id}`;
}

function harEntry(id: string): string {
  const cookies = [{ name: 'LPVID', value: id }];
  return JSON.stringify({ request: { url: visitUrl(id), cookies }, response: { content: { text: chatInfo } } });
}

function pasted(): Readonly<Record<string, string>> {
  const misses = '{"text":"/api/account/ LPVID= ?sid= H1-2K3 aaaaaaaaaaaaaaaaaaaaaa visitorId: sharkSessionId="},';
  return {
    'history JSON': `[${repeated(() => history, ',')}]`,
    'a HAR': `{"log":{"entries":[${repeated(harEntry, ',')}]}}`,
    'cURL commands': repeated((id) => `curl -H 'Authorization: Bearer abc' '${visitUrl(id)}' --data '{"engagementId":"1"}'`),
    'near misses': repeated(() => misses),
  };
}

function measure(): void {
  const thousand = historyOf(1000);
  const many = historyOf(10_000);
  assert.equal(childrenOfAccount(thousand), 1000);
  const [busy] = accountChildren(
    node,
    thousand.map((record) => ({ ...record, info: { ...record.info, visitorId: 'one' } })),
    byHand,
  ).nodes;
  assert.ok(busy?.kind === 'visitor');
  assert.ok(visitorChildren(busy, []).length > 1000);
  const timeOf = (work: () => unknown): number => median(Array.from({ length: rounds }, () => timed(work)));
  report([
    {
      name: 'Children of an account with 1,000 visitors',
      measured: timeOf(() => childrenOfAccount(thousand)),
      unit: 'ms',
      limit: 20,
    },
    { name: '… with 10,000 visitors', measured: timeOf(() => childrenOfAccount(many)), unit: 'ms' },
    {
      name: '… filtered by a text that nothing has',
      measured: timeOf(() => childrenOfAccount(many, { ...noFilter, text: 'nobody has this' })),
      unit: 'ms',
    },
    { name: 'Children of a visitor with 2,000 chats', measured: timeOf(() => visitorChildren(busy, [])), unit: 'ms', limit: 20 },
    ...Object.entries(pasted()).map(([what, text]) => ({
      name: `Ids in a megabyte of ${what}`,
      measured: timeOf(() => recognise(text, [account.id])),
      unit: 'ms' as const,
      limit: 30,
    })),
  ]);
}

measure();
