import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addressOfPath, documentPath } from '../../../../src/documents/documentPath.ts';
import { contentOfToken, daysOfToken, isToken, queryToken } from '../../../../src/documents/searchList/queryToken.ts';
import { readSearchList, type ListClient, type SearchList } from '../../../../src/documents/searchList/readSearchList.ts';
import { searchListText } from '../../../../src/documents/searchList/searchListText.ts';
import { createClient } from '../../../../src/liveperson/client.ts';
import { readEngagementRecord } from '../../../../src/liveperson/engagementHistory/reader.ts';
import type { LivePersonClient } from '../../../../src/liveperson/livePersonClient.ts';
import { startSandbox, type Sandbox } from '../../../../src/sandbox/index.ts';

const { signal } = new AbortController();
const dayMs = 86_400_000;
const from = Date.UTC(2026, 10, 15);
const to = Date.UTC(2026, 10, 22);

describe('The address of a search list', () => {
  it('holds the search, and its tab the days', () => {
    const token = queryToken({ from, to, keyword: 'Größe "x"', skillIds: ['1'] });
    assert.deepEqual(contentOfToken(token), { from, to, keyword: 'Größe "x"', skillIds: ['1'] });
    const path = documentPath({ kind: 'searchList', accountId: '1', query: token });
    assert.equal(path, `/1/searchList/${token}/chats 2026-11-15 to 2026-11-22.lptranscript`);
    assert.deepEqual(addressOfPath(path), { kind: 'searchList', accountId: '1', query: token });
  });

  it('is the same whatever the order in which a search was written', () => {
    assert.equal(queryToken({ to, from, keyword: undefined }), queryToken({ from, to }));
  });

  it('leads back to the search, whatever was typed', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (keyword) => {
      assert.deepEqual(contentOfToken(queryToken({ keyword })), { keyword });
    }));
  });

  it('is refused when it is too long, empty or no token', () => {
    assert.throws(
      () => documentPath({ kind: 'searchList', accountId: '1', query: queryToken({ keyword: 'x'.repeat(6000) }) }),
      RangeError,
    );
    for (const text of ['', 'a/b', 'a.b', 'é']) assert.equal(isToken(text), false);
    assert.equal(addressOfPath('/1/searchList//chats.lptranscript'), undefined);
    assert.equal(daysOfToken('bm8'), '');
  });
});

describe('A search list', () => {
  let cloud: Sandbox;
  let client: LivePersonClient;

  before(async () => {
    cloud = await startSandbox();
    const { accountId, domainApiUrl, credentials } = cloud;
    client = createClient({ accountId, domainApiUrl, credentials: [credentials.bearer] });
  });
  after(async () => {
    client.dispose();
    await cloud.stop();
  });

  const listOf = (query: object): Promise<SearchList> => readSearchList(client, queryToken(query), { signal, now: from });

  it('has a line for every chat that was found, under its day, and the place of each', async () => {
    const now = Date.now();
    const list = await listOf({ from: now - 7 * dayMs, to: now, sort: 'start:desc' });
    const { text, transcript } = searchListText(list, 'utc');
    assert.ok(list.complete && list.records.length > 3);
    assert.match(
      text,
      new RegExp(`^Search ${cloud.accountId}\nFrom: .* UTC\nTo: .* UTC\nsort: +start:desc\nFound: +${list.count} chats\n`),
    );
    assert.match(text, /\n\n== \d{4}-\d\d-\d\d \(\d+\) ==\n\d{4}-\d\d-\d\d \d\d:\d\d:\d\d {2}12345678\d+ {2}.* · \d+ lines? · /);
    assert.ok(transcript?.source.kind === 'searchList');
    assert.equal(transcript.source.chats.length, list.records.length);
    const lines = text.split('\n');
    for (const { line, engagementId, day = '' } of transcript.source.chats)
      assert.match(lines[line] ?? '', new RegExp(`^${day} .* {2}${engagementId} {2}`));
  });

  it('is one section when the chats are not in the order of their start', async () => {
    const now = Date.now();
    const { transcript } = searchListText(await listOf({ from: now - 7 * dayMs, to: now, sort: 'duration:asc' }), 'utc');
    assert.deepEqual(transcript?.parts.segments.map(({ title }) => title), ['Chats']);
  });

  it('ends after 20 requests and says so', async () => {
    const record = readEngagementRecord({ info: { engagementId: '1', startTimeL: from }, transcript: { lines: [] } }).value;
    let pages = 0;
    let ended = false;
    const endless: ListClient = {
      accountId: '1',
      planSearch: (query) => client.planSearch(query),
      async *searchEngagements() {
        try {
          for (;;)
            yield await Promise.resolve({
              records: [record],
              window: 0,
              offset: pages++,
              count: 13_120,
              warnings: [],
              resumeToken: '',
            });
        } finally {
          ended = true;
        }
      },
    };
    const list = await readSearchList(endless, queryToken({ from, to }), { signal, now: from });
    assert.deepEqual([pages, ended, list.complete], [20, true, false]);
    assert.match(searchListText(list).text, /\nFound: 20 of 13120 chats: the list ends after 20 requests\n/);
  });

  it('says how many chats it leaves out when a limit ends it', async () => {
    const now = Date.now();
    const { text } = searchListText(await listOf({ from: now - 7 * dayMs, to: now, limit: 2 }));
    assert.match(text, /\nFound: +2 of \d+ chats\n/);
  });

  it('rejects a search that breaks a rule with the client’s error, and a token that holds none', async () => {
    const now = Date.now();
    await assert.rejects(listOf({ from: now, to: now - dayMs }), { kind: 'invalidQuery' });
    await assert.rejects(listOf({ from: now, to: now, secret: 'x' }), { name: 'RangeError', message: /secret/ });
    await assert.rejects(readSearchList(client, 'bm8', { signal, now: from }), RangeError);
  });

  it('has one line a chat whatever names it has, with nothing that deceives', () => {
    const hostile = '\u202Egnp\n2026-11-22 10:00:00  123  fake\u001B[2J=HYPERLINK("x")<script>';
    const info = {
      engagementId: hostile,
      agentName: hostile,
      skillName: hostile,
      visitorName: 'x'.repeat(1_000_000),
      startTimeL: from,
      endTimeL: to,
      duration: 60,
    };
    const record = readEngagementRecord({ info, transcript: { lines: [] } }).value;
    const list = {
      accountId: '1',
      query: { from, to },
      records: [record, record],
      count: 2,
      complete: true,
      byStart: true,
      at: to,
      warnings: [{ kind: 'duplicate' as const, message: hostile, ids: [], pages: [] }],
    };
    const { text } = searchListText(list, 'utc');
    assert.equal(text.split('\n').filter((line) => line.startsWith('2026-11-')).length, 2);
    assert.doesNotMatch(text, /(?!\n)[\p{Cc}\u202A-\u202E]/u);
    assert.ok(text.length < 3000);
  });
});
