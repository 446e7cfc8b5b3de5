import assert from 'node:assert/strict';
import { runSearch } from '../../../../src/liveperson/search/run.ts';
import { collect, day, planOf, recordsOf, t0 } from './collectPages.ts';
import { byStart, byStartDescending, chatsAt, chatTraits, exchange, SimulatedHistory, type Chat } from './simulatedHistory.ts';

describe('runSearch, disturbed', () => {
  it('hands out two records of one key that stand on different pages', async () => {
    const chats = chatsAt(Array.from({ length: 150 }, (_, i) => t0 + i * 1000));
    const twins = chats.map((chat, index) => (index === 100 ? { ...(chats[99] ?? chat), note: 'other content' } : chat));
    const server = new SimulatedHistory(twins, () => 0);
    const pages = await collect({ plan: planOf({ from: t0, to: t0 + day }), fetchPage: server.fetchPage });
    assert.equal(recordsOf(pages).length, 150);
    assert.deepEqual(
      pages.at(-1)?.warnings.map(({ kind }) => kind),
      ['duplicate'],
    );
  });

  it('finds a chat that ends while the pages are read', async () => {
    const server = new SimulatedHistory(
      chatsAt(Array.from({ length: 230 }, (_, i) => t0 + i * 1000)),
      byStartDescending,
      (_, nth) => {
        if (nth === 1) {
          server.chats.push({ id: 'late', start: t0 + day - 1, duration: 1, sequence: 0 });
        }
      },
    );
    const pages = await collect({ plan: planOf({ from: t0, to: t0 + day }), fetchPage: server.fetchPage, concurrency: 1 });
    assert.equal(recordsOf(pages).length, 231);
    assert.equal(recordsOf(pages).filter(({ id }) => id === 'late').length, 1);
    assert.deepEqual(
      pages.flatMap(({ warnings }) => warnings.map(({ kind }) => kind)),
      ['countChanged'],
    );
    assert.deepEqual(
      server.requests.map(({ offset }) => offset),
      [0, 100, 200, 0],
      'the first page is enough to find it',
    );
  });

  it('loses nothing when a chat ends between two answers that overtake each other', async () => {
    const server = new SimulatedHistory(chatsAt(Array.from({ length: 300 }, (_, i) => t0 + i * 1000)), byStart);
    const third = Promise.withResolvers<undefined>();
    const pages = await collect({
      plan: planOf({ from: t0, to: t0 + day }, 'start', 'asc'),
      fetchPage: async (request) => {
        if (request.offset === 100 && server.chats.length === 300) {
          await third.promise;
          // On the second page, whose last chat moves to the third, which has been answered.
          server.chats.push({ id: 'late', start: t0 + 150_500, duration: 1, sequence: 0 });
        }
        const answer = server.answer(request);
        if (request.offset === 200) third.resolve(undefined);
        return answer;
      },
      concurrency: 4,
    });
    assert.deepEqual(server.requests.slice(0, 3).map(({ offset }) => offset), [0, 200, 100]);
    const ids = recordsOf(pages).map(({ id }) => id);
    assert.deepEqual([ids.length, new Set(ids).size], [301, 301]);
  });

  for (const gone of [1, 3, 120]) {
    it(`loses nothing when ${gone} records disappear while the search is interrupted`, async () => {
      const server = new SimulatedHistory(chatsAt(Array.from({ length: 450 }, (_, i) => t0 + i * 1000)), byStart);
      const run = { plan: planOf({ from: t0, to: t0 + day }, 'start', 'asc'), fetchPage: server.fetchPage, concurrency: 1 };
      const found: string[] = [];
      let resume: string | undefined;
      for (let done = false; !done; ) {
        // Each part is a search of its own, which ends with the first page that brings something.
        done = true;
        for await (const page of runSearch({ ...run, query: {}, records: chatTraits, resume })) {
          found.push(...page.records.map(({ id }) => id));
          resume = page.resumeToken;
          if (page.records.length === 0) continue;
          done = false;
          break;
        }
        if (found.length === 100) server.chats.splice(0, gone);
      }
      // Of those that disappeared, the first hundred had been handed out.
      const all = 450 - Math.max(0, gone - 100);
      assert.deepEqual([found.length, new Set(found).size], [all, all]);
    });
  }

  it('loses nothing when a record disappears and the others move up a place', async () => {
    const server = new SimulatedHistory(chatsAt(Array.from({ length: 250 }, (_, i) => t0 + i * 1000)), byStart, (_, nth) => {
      if (nth === 1) {
        server.chats.shift();
      }
    });
    const pages = await collect({
      plan: planOf({ from: t0, to: t0 + day }, 'start', 'asc'),
      fetchPage: server.fetchPage,
      concurrency: 1,
    });
    assert.equal(new Set(recordsOf(pages).map(({ id }) => id)).size, 250, 'a0 had been handed out before it disappeared');
    assert.equal(recordsOf(pages).length, 250);
  });

  it('stops at an empty page whose count has shrunk', async () => {
    const server = new SimulatedHistory(chatsAt(Array.from({ length: 201 }, (_, i) => t0 + i * 1000)), byStart, (_, nth) => {
      if (nth === 2) {
        server.chats.pop();
      }
    });
    const pages = await collect({
      plan: planOf({ from: t0, to: t0 + day }, 'start', 'asc'),
      fetchPage: server.fetchPage,
      concurrency: 1,
    });
    assert.equal(recordsOf(pages).length, 200);
  });

  it('ends with an error when the service goes on counting more than it lists, after handing out everything else', async () => {
    const records = chatsAt([t0, t0 + 1, t0 + 2]);
    const received: Chat[] = [];
    let requests = 0;
    const fetchPage = ({ offset }: { offset: number }) => {
      requests++;
      return Promise.resolve({ value: { records: offset === 0 ? records : [], count: 120, partialShards: false }, exchange });
    };
    await assert.rejects(
      async () => {
        for await (const page of runSearch<Chat>({
          plan: planOf({ from: t0, to: t0 + day }),
          query: {},
          records: chatTraits,
          fetchPage,
        })) {
          received.push(...page.records);
        }
      },
      { name: 'IncompleteSearchError', message: /117 more records/ },
    );
    assert.deepEqual(received, records);
    assert.ok(requests <= 8, `asked ${requests} times`);
  });

  it('reads until a page is not full when the service does not count', async () => {
    const chats = chatsAt(Array.from({ length: 230 }, (_, i) => t0 + i * 1000));
    const fetchPage = ({ offset, limit }: { offset: number; limit: number }) =>
      Promise.resolve({ value: { records: chats.slice(offset, offset + limit), partialShards: false }, exchange });
    assert.equal(recordsOf(await collect({ plan: planOf({ from: t0, to: t0 + day }), fetchPage })).length, 230);
  });

  it('ends when a service ignores the offset and sends the same page for ever', async () => {
    const records = chatsAt(Array.from({ length: 100 }, (_, i) => t0 + i));
    let requests = 0;
    const fetchPage = () => {
      requests++;
      return Promise.resolve({ value: { records, count: 9000, partialShards: false }, exchange });
    };
    await assert.rejects(collect({ plan: planOf({ from: t0, to: t0 + day }), fetchPage }), { name: 'IncompleteSearchError' });
    assert.ok(requests < 60, `asked ${requests} times`);
  });

  it('asks for truncated records alone and hands out the whole ones', async () => {
    const server = new SimulatedHistory(
      chatsAt([t0, t0 + 1]).map((chat, index) => (index === 0 ? { ...chat, partial: true } : chat)),
      byStart,
    );
    const fetchRecords = ({ id }: Chat) =>
      Promise.resolve(
        server.chats.filter((chat) => chat.id === id).map(({ partial: _, ...chat }) => ({ ...chat, note: 'whole' })),
      );
    const pages = await collect({
      plan: planOf({ from: t0, to: t0 + day }, 'start', 'asc'),
      fetchPage: server.fetchPage,
      fetchRecords,
    });
    assert.deepEqual(
      recordsOf(pages).map(({ note }) => note),
      ['whole', undefined],
    );
    assert.deepEqual(
      pages.flatMap(({ warnings }) => warnings),
      [],
    );
  });

  it('keeps a truncated record that cannot be had whole, and says why', async () => {
    const server = new SimulatedHistory(
      chatsAt([t0]).map((chat) => ({ ...chat, partial: true })),
      byStart,
    );
    const pages = await collect({
      plan: planOf({ from: t0, to: t0 + day }),
      fetchPage: server.fetchPage,
      fetchRecords: () => Promise.reject(new Error('503')),
    });
    assert.deepEqual(
      recordsOf(pages).map(({ id }) => id),
      ['a0'],
    );
    assert.match(pages[0]?.warnings[0]?.message ?? '', /503/);
  });

  it('warns of index parts that did not answer', async () => {
    const fetchPage = () =>
      Promise.resolve({ value: { records: [], count: 0, partialShards: true, failureShards: 1, totalShards: 6 }, exchange });
    const pages = await collect({ plan: planOf({ from: t0, to: t0 + day }), fetchPage });
    assert.deepEqual(
      pages[0]?.warnings.map(({ kind, message }) => [kind, message.slice(0, 14)]),
      [['partialShards', '1 of 6 parts o']],
    );
  });

  it('hands out the pages before a failing one, then throws its error', async () => {
    const server = new SimulatedHistory(chatsAt(Array.from({ length: 400 }, (_, i) => t0 + i * 1000)), byStart);
    const received: number[] = [];
    await assert.rejects(async () => {
      const fetchPage = (request: Parameters<typeof server.fetchPage>[0]) =>
        request.offset === 200 ? Promise.reject(new Error('refused')) : server.fetchPage(request);
      for await (const page of runSearch<Chat>({
        plan: planOf({ from: t0, to: t0 + day }, 'start', 'asc'),
        query: {},
        records: chatTraits,
        fetchPage,
      })) {
        received.push(page.offset);
      }
    }, /refused/);
    assert.deepEqual(received, [0, 100]);
  });

  it('stops with the reason of its signal, also when a request never answers', async () => {
    const controller = new AbortController();
    const pending = collect({
      plan: planOf({ from: t0, to: t0 + day }),
      fetchPage: () => new Promise(() => undefined),
      signal: controller.signal,
    });
    controller.abort(new Error('enough'));
    await assert.rejects(pending, /enough/);
  });

  it('asks for no page that nobody waits for, when told so', async () => {
    const server = new SimulatedHistory(chatsAt(Array.from({ length: 400 }, (_, i) => t0 + i * 1000)), byStart);
    const asked: number[] = [];
    const seen: number[] = [];
    for (const field of ['start', 'duration'] as const) {
      for await (const page of runSearch<Chat>({
        plan: planOf({ from: t0, to: t0 + day }, field, 'asc'),
        query: {},
        records: chatTraits,
        readAhead: false,
        fetchPage: (request) => {
          asked.push(request.offset);
          return server.fetchPage(request);
        },
      })) {
        seen.push(page.records.length);
        if (page.offset === 100) break;
      }
    }
    assert.deepEqual([asked, seen], [[0, 100, 0, 100], [100, 100, 100, 100]]);
  });

  it('cancels what is under way when the reader leaves', async () => {
    const signals: AbortSignal[] = [];
    const server = new SimulatedHistory(chatsAt(Array.from({ length: 400 }, (_, i) => t0 + i * 1000)), byStart);
    const fetchPage = (request: Parameters<typeof server.fetchPage>[0], signal: AbortSignal) => {
      signals.push(signal);
      return request.offset === 0 ? server.fetchPage(request) : new Promise<never>(() => undefined);
    };
    for await (const page of runSearch<Chat>({
      plan: planOf({ from: t0, to: t0 + day }, 'start', 'asc'),
      query: {},
      records: chatTraits,
      fetchPage,
    })) {
      assert.equal(page.records.length, 100);
      break;
    }
    assert.ok(signals.length > 1 && signals.every(({ aborted }) => aborted));
  });
});
