import assert from 'node:assert/strict';
import fc from 'fast-check';
import { IncompleteSearchError } from '../../../../src/liveperson/search/incompleteSearchError.ts';
import { planWindows } from '../../../../src/liveperson/search/plan.ts';
import { runSearch, type PageRequest, type SearchRun } from '../../../../src/liveperson/search/run.ts';
import { tenMinutes } from '../../../../src/liveperson/search/windows.ts';
import { byDuration, byStart, byStartDescending, chatTraits, exchange, SimulatedHistory, type Chat } from './simulatedHistory.ts';

const t0 = Date.UTC(2026, 0, 1);
const span = 6 * tenMinutes;

/** Chats within one window of an hour or five of them, many of them exactly on marks, several records a chat. */
const chats = fc.constantFrom(5, 30).chain((marks) =>
  fc
    .uniqueArray(
      fc.record({
        id: fc.integer({ min: 0, max: 400 }),
        sequence: fc.integer({ min: 0, max: 2 }),
        mark: fc.integer({ min: 0, max: marks }),
        ms: fc.constantFrom(0, 0, 1, 599_999),
        duration: fc.nat(9),
      }),
      {
        selector: ({ id, sequence }) => `${id}/${sequence}`,
        maxLength: 120,
      },
    )
    .map((list) =>
      list.map(({ id, sequence, mark, ms, duration }): Chat => ({
        id: `a${id}`,
        sequence,
        start: t0 + mark * tenMinutes + ms,
        duration,
      })),
    ),
);

const order = fc.constantFrom('newest', 'oldest', 'duration');
const settings = fc.record({
  chats,
  order,
  concurrency: fc.integer({ min: 1, max: 6 }),
  pageSize: fc.integer({ min: 1, max: 12 }),
  journeys: fc.array(fc.tuple(fc.nat(9), fc.nat(9)), { minLength: 1, maxLength: 12 }),
});
type Settings = typeof settings extends fc.Arbitrary<infer T> ? T : never;

const comparators = { newest: byStartDescending, oldest: byStart, duration: byDuration };

function historyOf({ chats, order, journeys }: Settings, before?: (request: PageRequest, nth: number) => void) {
  return new SimulatedHistory(chats, comparators[order], before, journeys);
}

function planOf({ order: asked, pageSize }: Pick<Settings, 'order' | 'pageSize'>) {
  const sort = [
    {
      field: asked === 'duration' ? ('duration' as const) : ('start' as const),
      direction: asked === 'newest' ? ('desc' as const) : ('asc' as const),
    },
  ];
  return planWindows({ range: { from: t0, to: t0 + 5 * span }, span, sort, limit: pageSize, problems: [], byId: false });
}

async function collect(run: SearchRun<Chat>): Promise<Chat[]> {
  const found: Chat[] = [];
  for await (const { records } of runSearch(run)) {
    found.push(...records);
  }
  return found;
}

function searched(given: Settings): readonly Chat[] {
  return given.chats.filter(({ start }) => start <= t0 + 5 * span).sort(comparators[given.order]);
}

const keys = (list: readonly Chat[]) => list.map(chatTraits.key).sort();

describe('runSearch, for any history', () => {
  it('lists every record exactly once, in the order asked for, at any concurrency and page size', async () => {
    await fc.assert(
      fc.asyncProperty(settings, async (given) => {
        const server = historyOf(given);
        const found = await collect({
          plan: planOf(given),
          query: {},
          records: chatTraits,
          fetchPage: server.fetchPage,
          concurrency: given.concurrency,
        });
        assert.deepEqual(keys(found), keys(searched(given)));
        const inOrder = given.order === 'duration' ? found.map(({ duration }) => duration) : found.map(({ start }) => start);
        assert.deepEqual(
          inOrder,
          inOrder.toSorted((a, b) => (given.order === 'newest' ? b - a : a - b)),
        );
      }),
      { numRuns: 150 },
    );
  });

  it('loses and doubles nothing when chats end while it reads', async () => {
    await fc.assert(
      fc.asyncProperty(settings, chats, fc.integer({ min: 1, max: 12 }), async (given, late, nth) => {
        const server = historyOf(given, (_, request) => {
          if (request === nth) {
            const ids = new Set(given.chats.map(chatTraits.key));
            server.chats.push(...late.filter((chat) => !ids.has(chatTraits.key(chat))).slice(0, 5));
          }
        });
        const found = await collect({
          plan: planOf(given),
          query: {},
          records: chatTraits,
          fetchPage: server.fetchPage,
          concurrency: given.concurrency,
        });
        assert.equal(new Set(keys(found)).size, found.length, 'doubled');
        const there = new Set(keys(found));
        assert.deepEqual(
          searched(given).filter((chat) => !there.has(chatTraits.key(chat))),
          [],
          'lost',
        );
      }),
      { numRuns: 150 },
    );
  });

  it('loses and doubles nothing when records disappear while it reads', async () => {
    await fc.assert(
      fc.asyncProperty(settings, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 4 }), async (given, nth, gone) => {
        const server = historyOf(given, (_, request) => {
          if (request === nth) {
            server.chats.splice(0, gone);
          }
        });
        const found = await collect({
          plan: planOf(given),
          query: {},
          records: chatTraits,
          fetchPage: server.fetchPage,
          concurrency: given.concurrency,
        });
        assert.equal(new Set(keys(found)).size, found.length, 'doubled');
        const there = new Set(keys(found));
        assert.deepEqual(
          server.chats.filter((chat) => chat.start <= t0 + 5 * span && !there.has(chatTraits.key(chat))),
          [],
          'lost',
        );
      }),
      { numRuns: 150 },
    );
  });

  it('continues behind any page with what had not been handed out, also when chats ended meanwhile', async () => {
    await fc.assert(
      fc.asyncProperty(settings, fc.integer({ min: 1, max: 15 }), chats, async (given, stopAfter, late) => {
        const server = historyOf(given);
        const run = {
          plan: planOf(given),
          query: {},
          records: chatTraits,
          fetchPage: (request: PageRequest) => server.fetchPage(request),
          concurrency: given.concurrency,
        };
        const before: Chat[] = [];
        let token: string | undefined;
        for await (const page of runSearch(run)) {
          before.push(...page.records);
          token = page.resumeToken;
          if (before.length >= stopAfter) {
            break;
          }
        }
        const ids = new Set(given.chats.map(chatTraits.key));
        server.chats.push(...late.filter((chat) => !ids.has(chatTraits.key(chat))).slice(0, 3));
        const after = await collect({ ...run, resume: token });
        const all = keys([...before, ...after]);
        assert.equal(new Set(all).size, all.length, 'doubled');
        const there = new Set(all);
        assert.deepEqual(
          searched(given).filter((chat) => !there.has(chatTraits.key(chat))),
          [],
          'lost',
        );
      }),
      { numRuns: 150 },
    );
  });

  it('raises an error rather than lose a record that changes its place from page to page', async () => {
    await fc.assert(
      fc.asyncProperty(settings, fc.array(fc.nat(1000), { minLength: 97, maxLength: 97 }), async (given, random) => {
        let drawn = 0;
        const server = historyOf(given);
        const fetchPage = async (request: PageRequest) => {
          const { value, exchange } = await server.fetchPage({ ...request, offset: 0, limit: 1000 });
          // Every answer has its own order, as with equal sort values on several replicas.
          const shuffled = value.records
            .map((chat) => ({ chat, at: random[drawn++ % random.length] ?? 0 }))
            .sort((left, right) => left.at - right.at)
            .map(({ chat }) => chat);
          return { value: { ...value, records: shuffled.slice(request.offset, request.offset + request.limit) }, exchange };
        };
        const found: Chat[] = [];
        let failed = false;
        try {
          for await (const { records } of runSearch({
            plan: planOf(given),
            query: {},
            records: chatTraits,
            fetchPage,
            concurrency: given.concurrency,
          })) {
            found.push(...records);
          }
        } catch (error) {
          failed = error instanceof IncompleteSearchError;
        }
        assert.equal(new Set(keys(found)).size, found.length, 'doubled');
        assert.ok(failed || found.length === searched(given).length, 'lost in silence');
      }),
      { numRuns: 100 },
    );
  });

  it('comes to an end, whatever a service answers', async () => {
    const answers = fc.record({
      count: fc.option(fc.nat(60), { nil: undefined }),
      records: fc.array(fc.nat(30), { maxLength: 12 }),
      partialShards: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(answers, { minLength: 1, maxLength: 40 }),
        order,
        fc.integer({ min: 1, max: 4 }),
        async (script, asked, concurrency) => {
          let requests = 0;
          const fetchPage = () => {
            const { count, records, partialShards } = script[requests++ % script.length] ?? {
              count: 0,
              records: [],
              partialShards: false,
            };
            const listed = records.map((id) => ({ id: `a${id}`, start: t0 + id, duration: id, sequence: 0 }));
            return Promise.resolve({
              value: { records: listed, partialShards, ...(count === undefined ? {} : { count }) },
              exchange,
            });
          };
          const found: Chat[] = [];
          try {
            for await (const { records } of runSearch({
              plan: planOf({ order: asked, pageSize: 12 }),
              query: {},
              records: chatTraits,
              fetchPage,
              concurrency,
            })) {
              found.push(...records);
            }
          } catch (error) {
            assert.ok(error instanceof IncompleteSearchError);
          }
          assert.ok(requests < 400, `asked ${requests} times`);
        },
      ),
      { numRuns: 100 },
    );
  });

  it('never asks beyond what it counted by more than one page, and always in steps of the page size', async () => {
    await fc.assert(
      fc.asyncProperty(settings, async (given) => {
        const server = historyOf(given);
        await collect({
          plan: planOf(given),
          query: {},
          records: chatTraits,
          fetchPage: server.fetchPage,
          concurrency: given.concurrency,
        });
        for (const { offset, from, to, limit } of server.requests) {
          const matches = given.chats.filter(({ start }) => start >= from && start <= to).length;
          assert.ok(offset % limit === 0 && (offset === 0 || offset < matches), `offset ${offset} of ${matches}`);
        }
      }),
      { numRuns: 60 },
    );
  });
});
