import assert from 'node:assert/strict';
import { parse, type GenericSchema } from 'valibot';
import sinon from 'sinon';
import type { NotificationType, RequestType } from 'vscode-messenger-common';
import { UnknownAccountError } from '../../../../src/accounts/explainedError.ts';
import type { EngagementQuery } from '../../../../src/liveperson/engagementHistory/engagementQuery.ts';
import type { ConversationRecord } from '../../../../src/liveperson/messagingInteractions/conversation.ts';
import type { ConversationQuery } from '../../../../src/liveperson/messagingInteractions/conversationQuery.ts';
import { planConversationSearch } from '../../../../src/liveperson/messagingInteractions/plan.ts';
import type { EngagementRecord } from '../../../../src/liveperson/engagementHistory/engagementRecord.ts';
import { planSearch } from '../../../../src/liveperson/search/plan.ts';
import type { PageConnection } from '../../../../src/panels/frame/pageConnection.ts';
import * as protocol from '../../../../src/panels/protocol/search.ts';
import type { SearchClient } from '../../../../src/panels/search/searchSource.ts';
import { SearchSession } from '../../../../src/panels/search/searchSession.ts';
import { serveSearch } from '../../../../src/panels/search/serveSearch.ts';

const now = Date.UTC(2026, 9, 14, 9, 30);
const query: EngagementQuery = { from: now - 86_400_000, to: now };
const search: protocol.Search = { product: 'chats', query };

describe('Session of a search', () => {
  let clock: sinon.SinonFakeTimers;
  beforeEach(() => { clock = sinon.useFakeTimers({ now, toFake: ['Date', 'setTimeout', 'clearTimeout'] }); });
  afterEach(() => { clock.restore(); });

  it('resolves a search once its first page is in, not later', async () => {
    const client = new SteppedClient();
    const { session, page } = sessionOf(client);
    const counts = session.run(search);
    await client.answer(pageOf(2, 5));
    assert.deepEqual(await counts, { count: 5, shown: 2 });
    assert.equal((await page.start()).status.phase, 'running');
  });

  it('tells what was shown when its panel is closed meanwhile', async () => {
    const { session } = sessionOf(new SteppedClient());
    session.run(search).catch(() => undefined);
    const shown = session.shown(search);
    session.dispose();
    assert.deepEqual(await shown, { count: 0, shown: 0 });
  });

  it('rejects a search that fails before its first page, and tells the page why', async () => {
    const client = new SteppedClient();
    const { session, page } = sessionOf(client);
    const counts = session.run(search);
    await Promise.all([assert.rejects(counts, /refused/), client.answer(new Error('refused'))]);
    assert.equal(page.last?.phase, 'failed');
    assert.equal(page.last.failure?.message, 'refused');
    assert.equal(page.last.canResume, false);
  });

  it('rejects a search for which there is no client', async () => {
    const { session, page } = sessionOf(() => Promise.reject(new Error('no credential')));
    await assert.rejects(session.run(search), /no credential/);
    assert.equal(page.last?.phase, 'failed');
  });

  it('starts a search again that lacked its account, and reads no further than it was to', async () => {
    const client = new SteppedClient();
    let isThere = false;
    const { session, page } = sessionOf(() =>
      isThere ? Promise.resolve(client) : Promise.reject(new UnknownAccountError('no account')),
    );
    await assert.rejects(session.run(search, 'firstPage'), /no account/);
    assert.equal(session.lacksAccount, true);
    isThere = true;
    session.startAgain();
    assert.equal(session.lacksAccount, false);
    await client.answer(pageOf(2, 5));
    assert.deepEqual([page.last?.phase, page.last?.shown], ['paused', 2]);
    session.startAgain();
    assert.equal((await page.start()).status.phase, 'paused');
  });

  it('keeps what is in when it is cancelled, and goes on behind the last page', async () => {
    const client = new SteppedClient();
    const { session, page } = sessionOf(client);
    void session.run(search);
    await client.answer(pageOf(2, 4));
    page.send(protocol.cancelSearch, null);
    await settled();
    assert.equal(page.last?.phase, 'cancelled');
    assert.equal(page.last.canResume, true);
    page.send(protocol.resumeSearch, null);
    await client.answer(pageOf(2, 4));
    await client.end();
    assert.deepEqual([page.last.phase, page.last.shown, page.last.canResume], ['done', 4, false]);
    assert.deepEqual(client.resumed, [undefined, 'page 1']);
  });

  it('can be cancelled while the client is still being made', async () => {
    const client = new SteppedClient();
    const made = Promise.withResolvers<SearchClient>();
    const { session, page } = sessionOf(() => made.promise);
    const counts = session.run(search);
    page.send(protocol.cancelSearch, null);
    made.resolve(client);
    assert.deepEqual(await counts, { count: 0, shown: 0 });
    assert.equal(page.last?.phase, 'cancelled');
    assert.deepEqual(client.resumed, []);
  });

  it('ends a search that another one replaces', async () => {
    const client = new SteppedClient();
    const { session, page } = sessionOf(client);
    const replaced = session.run(search);
    await settled();
    const counts = session.run({ product: 'chats', query: { ...query, keyword: 'order' } });
    assert.deepEqual(await replaced, { count: 0, shown: 0 });
    await client.answer(pageOf(1, 1));
    assert.deepEqual(await counts, { count: 1, shown: 1 });
    assert.equal((await page.start()).status.search, 2);
  });

  it('stops after the first page when no more is wanted, and loads the rest when asked to', async () => {
    const client = new SteppedClient();
    const { session, page } = sessionOf(client);
    const counts = session.run(search, 'firstPage');
    await client.answer(pageOf(2, 3));
    assert.deepEqual(await counts, { count: 3, shown: 2 });
    assert.deepEqual([page.last?.phase, page.last?.canResume], ['paused', true]);
    page.send(protocol.resumeSearch, null);
    await client.answer(pageOf(1, 3));
    await client.end();
    assert.deepEqual([page.last?.phase, page.last?.shown], ['done', 3]);
  });

  it('does not start twice when it is told to go on twice', async () => {
    const client = new SteppedClient();
    const { session, page } = sessionOf(client);
    void session.run(search);
    await client.answer(pageOf(1, 2));
    page.send(protocol.cancelSearch, null);
    await settled();
    page.send(protocol.resumeSearch, null);
    page.send(protocol.runAction, { action: 'retry' });
    await settled();
    assert.equal(client.resumed.length, 2);
  });

  it('tells the page ten times a second at most, and of the end at once', async () => {
    const client = new SteppedClient();
    const { session, page } = sessionOf(client);
    void session.run(search);
    for (let place = 0; place < 50; place++) await client.answer(pageOf(1, 50));
    assert.equal(page.told.length, 0);
    await clock.tickAsync(100);
    assert.deepEqual(page.told.map(({ shown }) => shown), [50]);
    await client.answer(pageOf(1, 51));
    await client.end();
    assert.deepEqual(page.told.map(({ phase }) => phase), ['running', 'done']);
    await clock.tickAsync(1000);
    assert.equal(page.told.length, 2);
  });

  it('is silent once it is disposed', async () => {
    const client = new SteppedClient();
    const { session, page } = sessionOf(client);
    const counts = session.run(search);
    await settled();
    session.dispose();
    await counts;
    await clock.tickAsync(1000);
    assert.deepEqual(page.told, []);
  });

  it('looks for the conversation of a row around the time of its chat', async () => {
    const client = new SteppedClient();
    const { session, page } = sessionOf(client);
    void session.run(search);
    await client.answer(pageOf(1, 1));
    await page.ask(protocol.getPreview, { id: '1' });
    assert.deepEqual(client.asked, [{ engagementId: '1', around: now - 1000 }]);
  });

  it('previews all records of a chat that was transferred, in their order', async () => {
    const client = new SteppedClient();
    const leg = (sequence: number, names: { readonly skill: string; readonly agent: string; readonly end: string }): object => ({
      info: {
        engagementId: '1', engagementSet: 1, engagementSequence: sequence, startTimeL: now - 1000 + sequence,
        skillName: names.skill, agentName: names.agent, endReasonDesc: names.end,
      },
      transcript: { lines: [{ by: names.agent, source: 'agent', text: `words of ${names.agent}` }] },
    });
    const legs = [
      leg(1, { skill: 'Billing', agent: 'Bo', end: 'Agent left' }),
      leg(0, { skill: 'Sales', agent: 'Ann', end: 'Transferred' }),
    ];
    client.raw = JSON.stringify({ _metadata: { count: 2 }, interactionHistoryRecords: legs });
    const { session, page } = sessionOf(client);
    void session.run(search);
    await client.answer(pageOf(1, 1));
    const preview = JSON.stringify(await page.ask(protocol.getPreview, { id: '1' }));
    assert.match(preview, /words of Ann.*words of Bo/);
    assert.match(preview, /Sales → Billing.*Ann → Bo/);
  });

  it('searches conversations in the same way, and previews one', async () => {
    const { session, page } = sessionOf(new SteppedClient());
    assert.deepEqual(await session.run({ product: 'conversations', query }), { count: 1, shown: 1 });
    await settled();
    assert.deepEqual(await page.ask(protocol.getRows, { from: 0, to: 5 }), [{
      id: 'c1', lines: 1, partial: false, snippet: { before: 'Is it me?', hit: '', after: '' }, start: now - 61_000, duration: 61,
      visitorName: 'Lionel', channel: 'SHARK', endReason: 'Open',
    }]);
    assert.match(JSON.stringify(await page.ask(protocol.getPreview, { id: 'c1' })), /Is it me\?/);
  });

  it('filters and sorts what a page asks for, and a page that comes back gets the same', async () => {
    const client = new SteppedClient();
    const { session, page } = sessionOf(client);
    void session.run(search);
    await client.answer(pageOf(3, 3));
    const filter: protocol.ResultFilter = { text: '2', facets: {} };
    const order: protocol.SortOrder = { column: 'start', direction: 'descending' };
    const places = { from: 0, to: 5 };
    const filtered = await page.ask(protocol.filterRows, { filter, places });
    const rows = await page.ask(protocol.getRows, places);
    assert.ok(Array.isArray(rows) && rows.length === 1);
    assert.deepEqual(filtered, { found: session.results?.found, rows });
    assert.deepEqual(await page.ask(protocol.sortRows, { order, places }), rows);
    const start = await page.ask(protocol.getStart, null);
    assert.ok(typeof start === 'object' && start !== null && 'filter' in start && 'order' in start);
    assert.deepEqual([start.filter, start.order], [filter, order]);
  });

  it('runs a saved search that was picked, and shows it in the form', async () => {
    const picked: protocol.Search = { product: 'conversations', query };
    const { session, page } = sessionOf(new SteppedClient(), picked);
    page.send(protocol.pickSavedSearch, null);
    await settled();
    assert.deepEqual(page.chosen, [picked]);
    assert.deepEqual(session.search, picked);
  });

  it('refuses what a page must not send', async () => {
    const { page } = sessionOf(new SteppedClient());
    assert.throws(() => { page.sendRaw(protocol.runSearch.method, { product: 'chats', query: { ...query, script: true } }); });
    await assert.rejects(page.askRaw(protocol.getRows.method, { from: -1, to: 5 }));
    await assert.rejects(page.askRaw(protocol.getPreview.method, { id: 'x'.repeat(300) }));
  });
});

function sessionOf(
  client: SteppedClient | (() => Promise<SearchClient>),
  picked?: protocol.Search,
): { readonly session: SearchSession; readonly page: StandInPage } {
  const page = new StandInPage();
  const session = new SearchSession({
    accountId: '12345678',
    accountName: () => 'Shop',
    search,
    page,
    now: () => Date.now(),
    getClient: typeof client === 'function' ? client : () => Promise.resolve(client),
  });
  serveSearch(page, session, {
    openTranscript: () => undefined,
    compare: () => undefined,
    openVisitor: () => undefined,
    runAction: () => undefined,
    explain: () => undefined,
    explainWarnings: () => undefined,
    save: () => undefined,
    openAsFile: () => undefined,
    openAsList: () => undefined,
    exportResults: () => undefined,
    pickSaved: () => Promise.resolve(picked),
  });
  return { session, page };
}

interface Answered {
  readonly records: readonly EngagementRecord[];
  readonly count: number;
}

/** The token is not a field of its own, as in the client's own pages. */
class SteppedPage {
  readonly records: readonly EngagementRecord[];
  readonly count: number;
  readonly window = 0;
  readonly offset = 0;
  readonly warnings = [];
  readonly #token: string;

  constructor({ records, count }: Answered, token: string) {
    this.records = records;
    this.count = count;
    this.#token = token;
  }

  get resumeToken(): string {
    return this.#token;
  }
}

/** A client whose search waits for each page until the test gives it. */
class SteppedClient implements SearchClient {
  readonly resumed: (string | undefined)[] = [];
  readonly asked: object[] = [];
  /** What a search by id is answered with, beside its first record. */
  raw = '';
  #waiting = Promise.withResolvers<Answered | undefined>();
  #pages = 0;

  planSearch(asked: EngagementQuery): ReturnType<SearchClient['planSearch']> {
    return planSearch(asked, now);
  }

  planConversationSearch(asked: ConversationQuery): ReturnType<SearchClient['planSearch']> {
    return planConversationSearch(asked, now);
  }

  async *searchConversations(): ReturnType<SearchClient['searchConversations']> {
    const records = [conversation('c1')];
    yield await Promise.resolve({ records, window: 0, offset: 0, count: 1, warnings: [], resumeToken: '' });
  }

  getConversation({ conversationId }: { readonly conversationId: string }): Promise<{ readonly value: ConversationRecord }> {
    return Promise.resolve({ value: conversation(conversationId) });
  }

  async *searchEngagements(
    _query: EngagementQuery,
    { signal, resume }: Parameters<SearchClient['searchEngagements']>[1],
  ): ReturnType<SearchClient['searchEngagements']> {
    this.resumed.push(resume);
    for (;;) {
      const cancelled = new Promise<never>((_, reject) => {
        signal?.addEventListener('abort', () => {
          reject(new Error('Cancelled.'));
        });
      });
      const page = await Promise.race([this.#waiting.promise, cancelled]);
      if (page === undefined) return;
      this.#pages += 1;
      this.#waiting = Promise.withResolvers();
      yield new SteppedPage(page, `page ${this.#pages}`);
    }
  }

  getEngagement(asked: {
    readonly engagementId: string;
    readonly around?: number;
  }): Promise<{ readonly value: EngagementRecord; readonly raw: string }> {
    this.asked.push(asked);
    return Promise.resolve({ value: record('1'), raw: this.raw });
  }

  async answer(page: Answered | Error): Promise<void> {
    await settled();
    if (page instanceof Error) this.#waiting.reject(page);
    else this.#waiting.resolve(page);
    await settled();
  }

  async end(): Promise<void> {
    await settled();
    this.#waiting.resolve(undefined);
    await settled();
  }
}

/** The extension's end of a page: keeps what the page is told, sends what a page would send. */
class StandInPage implements PageConnection {
  readonly told: protocol.SearchStatus[] = [];
  readonly chosen: unknown[] = [];
  readonly #handlers = new Map<string, (params: unknown) => unknown>();

  get last(): protocol.SearchStatus | undefined {
    return this.told.at(-1);
  }

  answer<P, R>(
    type: RequestType<P, R>,
    schema: GenericSchema<unknown, P>,
    handler: (value: P, signal: AbortSignal) => R | Promise<R>,
  ): void {
    this.#handlers.set(type.method, (params) => handler(parse(schema, params), new AbortController().signal));
  }

  receive<P>(type: NotificationType<P>, schema: GenericSchema<unknown, P>, handler: (value: P) => void): void {
    this.#handlers.set(type.method, (params) => {
      handler(parse(schema, params));
    });
  }

  notify(type: { readonly method: string }, params: unknown): void {
    if (type.method === protocol.statusChanged.method && isStatus(params)) this.told.push(params);
    if (type.method === protocol.searchChosen.method) this.chosen.push(params);
  }

  send<P>(type: NotificationType<P>, params: P): void {
    this.sendRaw(type.method, params);
  }

  sendRaw(method: string, params: unknown): void {
    this.#handlers.get(method)?.(params);
  }

  async ask<P, R>(type: RequestType<P, R>, params: P): Promise<unknown> {
    return await this.askRaw(type.method, params);
  }

  async askRaw(method: string, params: unknown): Promise<unknown> {
    return await this.#handlers.get(method)?.(params);
  }

  async start(): Promise<{ readonly status: protocol.SearchStatus }> {
    const started = await this.ask(protocol.getStart, null);
    assert.ok(typeof started === 'object' && started !== null && 'status' in started && isStatus(started.status));
    return { status: started.status };
  }
}

function isStatus(value: unknown): value is protocol.SearchStatus {
  return typeof value === 'object' && value !== null && 'phase' in value && 'shown' in value;
}

function pageOf(size: number, count: number): Answered {
  return { records: Array.from({ length: size }, (_, place) => record(String(place + 1))), count };
}

function record(engagementId: string): EngagementRecord {
  return {
    engagementId,
    info: { startTime: now - 1000, isPartial: false },
    transcript: { lines: [] },
    lineScores: [],
    coBrowseSessions: [],
    surveys: { preChat: [], postChat: [], operator: [] },
    predictions: [],
    sdes: [],
    deviations: [],
    raw: {},
  };
}

function conversation(conversationId: string): ConversationRecord {
  const message = {
    messageId: 'm',
    time: now,
    sentBy: 'Consumer',
    type: 'TEXT_PLAIN',
    data: { msg: { text: 'Is it me?' } },
    raw: {},
  };
  return {
    conversationId,
    info: { startTime: now - 61_000, endTime: now, status: 'OPEN', source: 'SHARK', isPartial: false },
    messages: [message],
    agents: [],
    consumers: [{ participantId: 'p', name: 'Lionel' }],
    transfers: [],
    dialogs: [],
    messageScores: [],
    surveys: [],
    agentSurveys: [],
    coBrowseSessions: [],
    sdes: [],
    unAuthSdes: [],
    intents: [],
    deviations: [],
    raw: {},
  };
}

/** Lets everything that waits for nothing but promises go on. */
async function settled(): Promise<void> {
  await new Promise((resolve) => { setImmediate(resolve); });
}
