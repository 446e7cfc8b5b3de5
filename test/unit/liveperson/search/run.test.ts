import assert from 'node:assert/strict';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { collect, day, planOf, recordsOf, t0 } from './collectPages.ts';
import { byDuration, byStart, byStartDescending, chatsAt, exchange, SimulatedHistory } from './simulatedHistory.ts';

describe('runSearch', () => {
  it('pages through one window by its own offsets until the count is reached', async () => {
    const server = new SimulatedHistory(chatsAt(Array.from({ length: 250 }, (_, i) => t0 + i * 1000)), byStartDescending);
    const pages = await collect({ plan: planOf({ from: t0, to: t0 + day }), fetchPage: server.fetchPage, concurrency: 1 });
    assert.deepEqual(
      server.requests.map(({ offset }) => offset),
      [0, 100, 200],
    );
    assert.deepEqual(
      pages.map(({ offset, count, records }) => [offset, count, records.length]),
      [
        [0, 250, 100],
        [100, 250, 100],
        [200, 250, 50],
      ],
    );
  });

  it('asks for the next page as soon as an answer is in, before it is read', async () => {
    const server = new SimulatedHistory(chatsAt(Array.from({ length: 300 }, (_, i) => t0 + i * 1000)), byStartDescending);
    const events: string[] = [];
    await collect({
      plan: planOf({ from: t0, to: t0 + day }),
      fetchPage: async (request, _signal, onAnswered) => {
        events.push(`asked ${request.offset}`);
        const answer = await server.fetchPage(request);
        onAnswered();
        events.push(`read ${request.offset}`);
        return answer;
      },
      concurrency: 1,
    });
    // The first page alone tells how many there are.
    assert.deepEqual(events, ['asked 0', 'read 0', 'asked 100', 'asked 200', 'read 100', 'read 200']);
  });

  it('counts a request that has told of its answer only once', async () => {
    const server = new SimulatedHistory(chatsAt(Array.from({ length: 1000 }, (_, i) => t0 + i * 1000)), byStartDescending);
    let underWay = 0;
    let most = 0;
    await collect({
      plan: planOf({ from: t0, to: t0 + day }),
      fetchPage: async (request, _signal, onAnswered) => {
        underWay += 1;
        most = Math.max(most, underWay);
        const answer = await server.fetchPage(request);
        underWay -= 1;
        onAnswered();
        onAnswered();
        return answer;
      },
      concurrency: 3,
    });
    assert.equal(most, 3);
  });

  for (const concurrency of [1, 2, 4, 9]) {
    it(`keeps the newest-first order over several windows with ${concurrency} requests at once`, async () => {
      const chats = chatsAt(Array.from({ length: 900 }, (_, i) => t0 + i * 0.1 * day));
      const server = new SimulatedHistory(chats, byStartDescending);
      const pages = await collect({ plan: planOf({ from: t0, to: t0 + 90 * day }), fetchPage: server.fetchPage, concurrency });
      assert.deepEqual(recordsOf(pages), [...chats].sort(byStartDescending));
    });
  }

  for (const telling of [true, false]) {
    it(`has no more requests under way than it may, those for truncated records among them: ${telling ? 'told of answers' : 'not told'}`, async () => {
      const chats = chatsAt(Array.from({ length: 1000 }, (_, i) => t0 + i * 1000)).map((chat, i) => ({
        ...chat,
        partial: i % 25 === 0,
      }));
      const server = new SimulatedHistory(chats, byStartDescending);
      let underWay = 0;
      let most = 0;
      const sent = async <T>(request: () => Promise<T>): Promise<T> => {
        most = Math.max(most, ++underWay);
        try {
          return await request();
        } finally {
          underWay--;
        }
      };
      const pages = await collect({
        plan: planOf({ from: t0, to: t0 + day }),
        fetchPage: async (request, _signal, onAnswered) => {
          const answer = await sent(() => server.fetchPage(request));
          if (telling) onAnswered();
          return answer;
        },
        fetchRecords: (chat) => sent(() => nextTurn([{ ...chat, partial: false }])),
        concurrency: 2,
      });
      assert.equal(most, 2);
      assert.equal(recordsOf(pages).filter(({ partial }) => partial === false).length, 1000);
    });
  }

  it('hands out a chat that starts on the mark between two windows once', async () => {
    const server = new SimulatedHistory(chatsAt([t0 + 2 * day, t0 + 28 * day, t0 + 30 * day]), byStart);
    const pages = await collect({ plan: planOf({ from: t0, to: t0 + 40 * day }, 'start', 'asc'), fetchPage: server.fetchPage });
    assert.deepEqual(
      recordsOf(pages).map(({ id }) => id),
      ['a0', 'a1', 'a2'],
    );
    assert.deepEqual(
      pages.map(({ count }) => count),
      [2, 2],
    );
  });

  it('hands out all records of one answer, also when two carry the same key', async () => {
    const twin = { id: 'a', start: t0 + 1000, duration: 1, sequence: 0 };
    const server = new SimulatedHistory([twin, { ...twin, note: 'other content' }], () => 0);
    assert.equal(recordsOf(await collect({ plan: planOf({ from: t0, to: t0 + day }), fetchPage: server.fetchPage })).length, 2);
  });

  it('merges windows when the sort is not by start', async () => {
    const chats = chatsAt(Array.from({ length: 700 }, (_, i) => t0 + 1 + i * 0.1 * day));
    const server = new SimulatedHistory(chats, byDuration);
    const pages = await collect({
      plan: planOf({ from: t0, to: t0 + 70 * day }, 'duration', 'asc'),
      fetchPage: server.fetchPage,
    });
    const durations = recordsOf(pages).map(({ duration }) => duration);
    assert.deepEqual(
      durations,
      durations.toSorted((a, b) => a - b),
    );
    assert.equal(new Set(recordsOf(pages).map(({ id }) => id)).size, 700);
    assert.deepEqual([pages.at(-1)?.count, pages.at(-1)?.window], [700, 0]);
  });

  it('reads a window with more than 10,000 matches in parts', async () => {
    const chats = chatsAt(Array.from({ length: 10_500 }, (_, i) => t0 + 1 + i * 2000));
    const server = new SimulatedHistory(chats, byStartDescending);
    const pages = await collect({ plan: planOf({ from: t0, to: t0 + day }), fetchPage: server.fetchPage });
    assert.deepEqual(
      recordsOf(pages).map(({ id }) => id),
      [...chats].sort(byStartDescending).map(({ id }) => id),
    );
    assert.ok(server.requests.every(({ offset, limit }) => offset + limit <= 10_000));
    assert.deepEqual([pages[0]?.warnings[0]?.kind, pages[0]?.window, pages[0]?.count], ['windowSplit', 0, 10_500]);
    assert.deepEqual(
      pages.map(({ offset }) => offset),
      pages.map((_, index) => pages.slice(0, index).reduce((sum, { records }) => sum + records.length, 0)),
    );
  });

  it('merges the parts of a split window in the order asked for', async () => {
    const server = new SimulatedHistory(chatsAt(Array.from({ length: 10_500 }, (_, i) => t0 + 1 + i * 2000)), byDuration);
    const pages = await collect({ plan: planOf({ from: t0, to: t0 + day }, 'duration', 'asc'), fetchPage: server.fetchPage });
    const durations = recordsOf(pages).map(({ duration }) => duration);
    assert.equal(durations.length, 10_500);
    assert.deepEqual(
      durations,
      durations.toSorted((a, b) => a - b),
    );
  });

  it('stops at the limit without asking for pages it cannot use', async () => {
    const server = new SimulatedHistory(chatsAt(Array.from({ length: 900 }, (_, i) => t0 + i * 0.1 * day)), byStartDescending);
    const pages = await collect({
      plan: planOf({ from: t0, to: t0 + 90 * day }, 'start', 'desc', 150),
      query: { limit: 150 },
      fetchPage: server.fetchPage,
    });
    assert.equal(recordsOf(pages).length, 150);
    assert.ok(server.requests.length <= 3, `asked ${server.requests.length} times`);
  });

  it('leaves out further windows when a search by id answers for all times at once', async () => {
    const found = chatsAt([t0 + 80 * day]);
    let requests = 0;
    const fetchPage = () => {
      requests++;
      return Promise.resolve({ value: { records: found, count: 1, partialShards: false }, exchange });
    };
    const plan = { ...planOf({ from: t0, to: t0 + 60 * day }), byId: true };
    assert.equal(recordsOf(await collect({ plan, fetchPage, concurrency: 1 })).length, 1);
    assert.equal(requests, 1);
  });
});
