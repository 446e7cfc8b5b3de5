import assert from 'node:assert/strict';
import { createClient } from '../../../src/liveperson/client.ts';
import type { Credential } from '../../../src/liveperson/credential.ts';
import type { LivePersonClient } from '../../../src/liveperson/livePersonClient.ts';
import { collect } from './collect.ts';
import { startSandbox, type Sandbox } from '../../../src/sandbox/index.ts';

const visit = { visitorId: 'cyNGViYjc4MmU2MzEzZThm', sessionId: 'qCsUrTldTh0UEWLjLCGqkQ' };
const dayMs = 86_400_000;

describe('Client of a simulated Conversational Cloud', () => {
  let sandbox: Sandbox;
  const clients: LivePersonClient[] = [];

  before(async () => {
    sandbox = await startSandbox();
  });
  after(async () => {
    for (const client of clients) client.dispose();
    await sandbox.stop();
  });

  function clientWith(...credentials: Credential[]): LivePersonClient {
    const client = createClient({
      accountId: sandbox.accountId,
      domainApiUrl: sandbox.domainApiUrl,
      credentials,
      source: 'UnitTest',
    });
    clients.push(client);
    return client;
  }

  for (const kind of ['login', 'oauth1', 'bearer'] as const) {
    it(`reads a visit state with ${kind}`, async () => {
      const { value, exchange } = await clientWith(sandbox.credentials[kind]).getVisitState(visit);
      assert.equal(value.sessions.length, 1);
      assert.equal(exchange.authorization, kind);
    });
  }

  for (const kind of ['oauth2', 'login', 'oauth1', 'bearer'] as const) {
    it(`searches the history with ${kind}`, async () => {
      const now = Date.now();
      const pages = await collect(clientWith(sandbox.credentials[kind]).searchEngagements({ from: now - 10 * dayMs, to: now }));
      const ids = pages.flatMap(({ records }) =>
        records.map(({ engagementId, info }) => `${engagementId}/${info.engagementSet ?? ''}/${info.engagementSequence ?? ''}`),
      );
      assert.ok(ids.length > 20);
      assert.equal(new Set(ids).size, ids.length);
    });
  }

  it('sends a session id of the form sid.hash cut at the dot', async () => {
    const { exchange } = await clientWith(sandbox.credentials.bearer).getVisitState({
      ...visit,
      sessionId: `${visit.sessionId}.abc`,
    });
    assert.match(exchange.request.url, /sid=qCsUrTldTh0UEWLjLCGqkQ$/);
  });

  it('reads a chat, its events and both together', async () => {
    const [chat] = sandbox.landmarks.chats;
    assert.ok(chat);
    const client = clientWith();
    const [info, events, whole] = await Promise.all([client.getChatInfo(chat), client.getChatEvents(chat), client.getChat(chat)]);
    assert.equal(info.value.chatId, chat.chatId);
    assert.ok(events.value.events.length > 0);
    assert.equal(whole.value.events.events.length, events.value.events.length);
  });

  it('asks for availability, wait and slots', async () => {
    const client = clientWith();
    const [available, wait, slots] = await Promise.all([
      client.getChatAvailability(),
      client.getEstimatedWaitTime(),
      client.getAvailableSlots(),
    ]);
    assert.deepEqual([typeof available.value, typeof wait.value, typeof slots.value], ['boolean', 'number', 'number']);
  });

  it('reads one engagement by its id', async () => {
    const [engagementId = ''] = sandbox.landmarks.engagementIds;
    const { value, raw } = await clientWith(sandbox.credentials.oauth2).getEngagement({ engagementId });
    assert.equal(value.engagementId, engagementId);
    assert.ok(raw.includes(engagementId));
  });

  it('searches conversations, reads one by its id and those of a consumer', async () => {
    const client = clientWith(sandbox.credentials.oauth2);
    const now = Date.now();
    assert.ok(client.planConversationSearch({ from: now - 300 * dayMs, to: now }).windows.length > 1);
    const records = (await collect(client.searchConversations({ from: now - 20 * dayMs, to: now }))).flatMap(
      (page) => page.records,
    );
    assert.ok(records.length > 0);
    assert.equal(new Set(records.map(({ conversationId }) => conversationId)).size, records.length);
    const [conversationId = ''] = sandbox.landmarks.conversationIds;
    const { value } = await client.getConversation({ conversationId });
    assert.equal(value.conversationId, conversationId);
    const consumer = value.consumers[0]?.participantId ?? '';
    const { value: theirs } = await client.getConsumerConversations({ consumer });
    assert.ok(theirs.records.some((record) => record.conversationId === conversationId));
  });

  it('reports a conversation that is not there', async () => {
    const client = clientWith(sandbox.credentials.oauth2);
    await assert.rejects(client.getConversation({ conversationId: 'no-such-conversation' }), {
      kind: 'notFound',
      operation: 'getConversation',
    });
  });

  it('reports an engagement that is not there', async () => {
    const client = clientWith(sandbox.credentials.oauth2);
    await assert.rejects(client.getEngagement({ engagementId: '123456780000000000' }), {
      kind: 'notFound',
      operation: 'getEngagement',
    });
  });

  it('refuses a query that breaks a documented rule before anything is sent', async () => {
    const client = clientWith(sandbox.credentials.oauth2);
    const now = Date.now();
    await assert.rejects(
      collect(client.searchEngagements({ from: now, to: now - dayMs })),
      (error: { kind?: string; problems?: unknown[] }) => {
        assert.equal(error.kind, 'invalidQuery');
        assert.ok((error.problems?.length ?? 0) > 0);
        return true;
      },
    );
  });

  it('plans a search without network', () => {
    const client = createClient({ accountId: '1', credentials: [], fetch: () => assert.fail('fetched') });
    const now = Date.now();
    assert.ok(client.planSearch({ from: now - 90 * dayMs, to: now }).windows.length >= 3);
  });

  it('continues an interrupted search behind the last page received', async () => {
    const client = clientWith(sandbox.credentials.oauth2);
    const now = Date.now();
    const query = { from: now - 60 * dayMs, to: now };
    const all = (await collect(client.searchEngagements(query))).flatMap(({ records }) =>
      records.map(({ raw }) => JSON.stringify(raw)),
    );
    const begun: string[] = [];
    let resume = '';
    for await (const page of client.searchEngagements(query)) {
      begun.push(...page.records.map(({ raw }) => JSON.stringify(raw)));
      resume = page.resumeToken;
      break;
    }
    const rest = (await collect(client.searchEngagements(query, { resume }))).flatMap(({ records }) =>
      records.map(({ raw }) => JSON.stringify(raw)),
    );
    assert.ok(begun.length > 0 && rest.length > 0);
    assert.deepEqual([...begun, ...rest], all);
  });

  it('refuses to continue another search', async () => {
    const client = clientWith(sandbox.credentials.oauth2);
    const now = Date.now();
    await assert.rejects(collect(client.searchEngagements({ from: now - dayMs, to: now }, { resume: 'nonsense' })), {
      kind: 'invalidQuery',
    });
  });

  it('cancels a search with all its requests', async () => {
    const client = clientWith(sandbox.credentials.oauth2);
    const now = Date.now();
    const controller = new AbortController();
    const work = (async () => {
      for await (const page of client.searchEngagements({ from: now - 300 * dayMs, to: now }, { signal: controller.signal })) {
        assert.ok(page.exchange);
        controller.abort();
      }
    })();
    await assert.rejects(work, { kind: 'cancelled' });
  });
}).timeout(20_000);
