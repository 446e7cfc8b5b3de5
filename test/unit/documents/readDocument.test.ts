import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { DocumentAddress } from '../../../src/documents/documentPath.ts';
import type { DocumentContent } from '../../../src/documents/documentContent.ts';
import { dayOf } from '../../../src/documents/chatDay.ts';
import { formatJson } from '../../../src/documents/json/formatJson.ts';
import { readDocument } from '../../../src/documents/readDocument.ts';
import { neighbouringChat } from '../../../src/documents/transcript/neighbouringChat.ts';
import { createClient } from '../../../src/liveperson/client.ts';
import type { LivePersonClient } from '../../../src/liveperson/livePersonClient.ts';
import { startSandbox, type Sandbox } from '../../../src/sandbox/index.ts';
import { collect } from '../liveperson/collect.ts';

const { signal } = new AbortController();
const dayMs = 86_400_000;

describe('Documents of a simulated Conversational Cloud', () => {
  let sandbox: Sandbox;
  let client: LivePersonClient;
  let accountId: string;

  before(async () => {
    sandbox = await startSandbox();
    accountId = sandbox.accountId;
    const { domainApiUrl, credentials } = sandbox;
    client = createClient({ accountId, domainApiUrl, credentials: [credentials.bearer], source: 'UnitTest' });
  });
  after(async () => {
    client.dispose();
    await sandbox.stop();
  });

  const read = (address: DocumentAddress): Promise<DocumentContent> => readDocument(client, address, signal);

  it('show a visit state exactly as it was sent', async () => {
    const visit = { accountId, visitorId: 'cyNGViYjc4MmU2MzEzZThm', sessionId: 'qCsUrTldTh0UEWLjLCGqkQ' };
    const { text } = await read({ kind: 'visitState', ...visit });
    assert.equal(text, formatJson(readFileSync('test/fixtures/visit-state.json', 'utf8')));
    assert.match(text, /"customerAgeInYears": 34\.0,/);
  });

  it('show chat information exactly as it was sent', async () => {
    const [chat] = sandbox.landmarks.chats.filter(({ label }) => label === 'documented example');
    const { text } = await read({ kind: 'chatInfo', accountId, chatId: chat?.chatId ?? '' });
    assert.match(text, /^\{\n {2}"info": \{\n/);
    assert.match(text, /"visitorId": \d{16}/);
  });

  it('show chat information as XML, as it was sent but for line breaks and blanks', async () => {
    const [chat] = sandbox.landmarks.chats.filter(({ label }) => label === 'documented example');
    const { text } = await read({ kind: 'chatInfoXml', accountId, chatId: chat?.chatId ?? '' });
    assert.match(text, /^<\?xml version="1.0" encoding="UTF-8"\?>\n<info>\n {2}<\w+/);
    assert.match(text, /\n {2}<state>chatting<\/state>\n/);
    await assert.rejects(read({ kind: 'chatInfoXml', accountId, chatId: 'H1-608c28f64b1f4d41aeca4188fb95f66fK1' }), {
      kind: 'expired',
    });
  });

  it('show a history record alone, without the search result around it', async () => {
    const { text } = await read({ kind: 'record', accountId, engagementId: `${accountId}4294967524` });
    assert.match(text, /^\{\n {2}"info": \{\n/);
    assert.doesNotMatch(text, /_metadata/);
  });

  it('show the transcript of a chat, with the ids that lead elsewhere', async () => {
    const engagementId = `${accountId}4294967524`;
    const { text, transcript } = await read({ kind: 'transcript', accountId, engagementId });
    assert.match(text, /^Chat 123456784294967524\n/);
    assert.match(text, /Agent \(Natalie\) \{agents only\}: customer looks upset/);
    assert.deepEqual(transcript?.source, {
      kind: 'chat',
      engagementId,
      visitorId: 'rloXnVgEQ-iQuoOytvKNqA',
      sessionId: 'rN82d4rATN6EuiA4cJwaPg',
      engagementSet: 1,
      startTime: 1488195370502,
      endTime: 1488195902001,
    });
  });

  it('find a chat that is older than a month by the day in their address, as transcript, record and timeline', async () => {
    const requests: string[] = [];
    const observed = createClient({
      accountId,
      domainApiUrl: sandbox.domainApiUrl,
      credentials: [sandbox.credentials.bearer],
      onExchange: ({ operation, request }) => operation === 'getEngagement' && requests.push(request.body ?? ''),
    });
    const now = Date.now();
    const [page] = await collect(client.searchEngagements({ from: now - 62 * dayMs, to: now - 60 * dayMs, limit: 1 }));
    const { engagementId, info: { visitorId = '', sessionId = '', startTime = 0 } = {} } = page?.records[0] ?? {
      engagementId: '',
    };
    const day = dayOf(startTime) ?? '';
    for (const address of [
      { kind: 'transcript', accountId, engagementId, day },
      { kind: 'record', accountId, engagementId, day },
      { kind: 'timeline', accountId, visitorId, sessionId, engagementId, day },
    ] satisfies readonly DocumentAddress[]) {
      assert.match((await readDocument(observed, address, signal)).text, new RegExp(`${engagementId}|\\nHistory: +\\d+ record`));
    }
    observed.dispose();
    assert.equal(requests.length, 3);
    for (const body of requests) {
      const { start } = JSON.parse(body) as { readonly start: { readonly from: number; readonly to: number } };
      assert.ok(start.from < startTime && startTime < start.to, body);
    }
  });

  it('show a messaging conversation in the same form, and its record', async () => {
    const [conversationId = ''] = sandbox.landmarks.conversationIds;
    const { text, transcript } = await read({ kind: 'conversation', accountId, conversationId });
    assert.match(text, new RegExp(`^Conversation ${conversationId}\n`));
    assert.deepEqual(transcript?.source, { kind: 'conversation', conversationId });
    assert.match((await read({ kind: 'conversationRecord', accountId, conversationId })).text, /^\{\n {2}"info": \{\n/);
  });

  it('show the timeline of a session, with a word on each service that was asked', async () => {
    const [live] = sandbox.landmarks.chats.filter(({ state, visitorId }) => state === 'chatting' && visitorId !== undefined);
    assert.ok(live);
    const { visitorId = '', sessionId = '', chatId } = live;
    const { text } = await read({ kind: 'timeline', accountId, visitorId, sessionId, chatId });
    assert.match(text, /\nVisit state: found\n/);
    assert.match(text, /\nHistory: {5}no ended chat of this session in the last 28 days\n/);
    assert.match(text, /\nLive chat: {3}chatting\n/);
    assert.match(text, /\] Page: .*\n/);
    assert.match(text, /\] Chat chatting:/);
  });

  it('show a timeline of the history alone when the visit is over', async () => {
    const engagementId = 'qa844815054294982965';
    const { text } = await read({
      kind: 'timeline',
      accountId,
      visitorId: 'ozimnjlwddrzbhnfhjkdao',
      sessionId: 'gone',
      engagementId,
    });
    assert.match(text, /\nVisit state: .*(404|not found)/);
    assert.match(text, /\nHistory: {5}1 record\n/);
  });

  it('reject with the client\'s own error', async () => {
    const expected = { name: 'LivePersonError', kind: 'notFound' };
    await assert.rejects(read({ kind: 'transcript', accountId, engagementId: '1' }), expected);
  });

  it('lead from chat to chat of one visitor, and to none beyond the first and the last', async () => {
    const now = Date.now();
    const pages = await collect(client.searchEngagements({ from: now - 100 * dayMs, to: now }));
    const visitors = Map.groupBy(pages.flatMap(({ records }) => records), ({ info }) => info.visitorId);
    const [visitorId] = Array.from(visitors).find(([id, chats]) => id !== undefined && chats.length >= 3) ?? [];
    const all = await collect(client.searchEngagements({ from: now - 390 * dayMs, to: now, visitor: visitorId ?? '' }));
    const visitor = { kind: 'chat' as const, visitorId: visitorId ?? '' };
    const ids = all
      .flatMap(({ records }) => records)
      .map(({ engagementId, info }) => ({ ...visitor, engagementId, startTime: info.startTime ?? 0 }))
      .sort((left, right) => left.startTime - right.startTime);
    assert.ok(ids.length >= 3);
    const [first, second] = ids;
    const last = ids.at(-1);
    assert.ok(first && second && last);
    const neighbour = async (chat: typeof first, direction: 'previous' | 'next'): Promise<string | undefined> =>
      (await neighbouringChat(client, chat, direction, { now, signal }))?.engagementId;
    assert.equal(await neighbour(first, 'previous'), undefined);
    assert.equal(await neighbour(first, 'next'), second.engagementId);
    assert.equal(await neighbour(second, 'previous'), first.engagementId);
    assert.equal(await neighbour(last, 'next'), undefined);
  });
});
