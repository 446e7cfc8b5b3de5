import assert from 'node:assert/strict';
import { createClient } from '../../../src/liveperson/client.ts';
import { LivePersonError } from '../../../src/liveperson/errors.ts';
import type { ErrorKind } from '../../../src/liveperson/errorKind.ts';
import type { Exchange, Operation } from '../../../src/liveperson/http/exchange.ts';
import type { LivePersonClient } from '../../../src/liveperson/livePersonClient.ts';
import { startSandbox, type FaultRule, type Sandbox } from '../../../src/sandbox/index.ts';
import { collect } from './collect.ts';
import { JumpingClock } from './http/loopbackCloud.ts';

const now = Date.now();
const visit = { visitorId: 'cyNGViYjc4MmU2MzEzZThm', sessionId: 'qCsUrTldTh0UEWLjLCGqkQ' };
const engagementId = '123456784294967524';

interface Api {
  readonly operation: Operation;
  readonly run: (client: LivePersonClient, sandbox: Sandbox) => Promise<unknown>;
  /** Statuses its method page documents, with what they mean and how many attempts they get. */
  readonly statuses: readonly (readonly [status: number, kind: ErrorKind, attempts: number])[];
}

const chatIdOf = (sandbox: Sandbox): { readonly chatId: string } => ({ chatId: sandbox.landmarks.chats[0]?.chatId ?? '' });
const serverErrors = [
  [500, 'server', 4],
  [503, 'server', 4],
] as const;
const chatStatuses = [[404, 'notFound', 1], [401, 'auth', 1], ...serverErrors, [429, 'rateLimited', 4]] as const;
const historyStatuses = [
  [302, 'rateLimited', 4],
  [400, 'badRequest', 1],
  [401, 'auth', 1],
  [403, 'forbidden', 1],
  [429, 'rateLimited', 4],
  ...serverErrors,
] as const;
const messagingStatuses = historyStatuses.filter(([status]) => status !== 302);

const apis: readonly Api[] = [
  {
    operation: 'getDomains',
    run: (client) => client.getDomains({ refresh: true }),
    statuses: [[400, 'badRequest', 1], [401, 'notFound', 1], ...serverErrors],
  },
  {
    operation: 'getVisitState',
    run: (client) => client.getVisitState(visit),
    statuses: [[400, 'badRequest', 1], [401, 'auth', 1], [404, 'notFound', 1], [429, 'rateLimited', 4], ...serverErrors],
  },
  { operation: 'getChatInfo', run: (client, sandbox) => client.getChatInfo(chatIdOf(sandbox)), statuses: chatStatuses },
  { operation: 'getChatEvents', run: (client, sandbox) => client.getChatEvents(chatIdOf(sandbox)), statuses: chatStatuses },
  { operation: 'getChat', run: (client, sandbox) => client.getChat(chatIdOf(sandbox)), statuses: chatStatuses },
  { operation: 'getEngagement', run: (client) => client.getEngagement({ engagementId }), statuses: historyStatuses },
  {
    operation: 'searchEngagements',
    run: async (client) =>
      (await collect(client.searchEngagements({ from: now - 40 * 86_400_000, to: now }))).flatMap(({ records }) =>
        records.map(({ raw }) => raw),
      ),
    statuses: historyStatuses,
  },
  {
    operation: 'getConversation',
    run: (client, sandbox) => client.getConversation({ conversationId: sandbox.landmarks.conversationIds[0] ?? '' }),
    statuses: messagingStatuses,
  },
  {
    operation: 'searchConversations',
    run: async (client) =>
      (await collect(client.searchConversations({ from: now - 90 * 86_400_000, to: now }))).flatMap(({ records }) =>
        records.map(({ raw }) => raw),
      ),
    statuses: messagingStatuses,
  },
];

/** What each kind of damage is reported as, and after how many attempts. */
const damages: readonly (readonly [name: string, rule: FaultRule, kind: ErrorKind, attempts: number])[] = [
  ['slow to begin', { firstByteDelayMs: 2000 }, 'timeout', 4],
  ['never given', { hang: true }, 'timeout', 4],
  ['never ended', { hang: 'body' }, 'timeout', 4],
  ['cut off', { cutAfterBytes: 10 }, 'network', 4],
  ['reset', { reset: true }, 'network', 4],
  ['broken JSON', { malformed: true }, 'malformed', 1],
  ['broken compression', { truncatedGzip: true }, 'malformed', 1],
  ['empty', { status: 200, body: '' }, 'malformed', 1],
  ['too large', { hugeBytes: 65 * 1024 * 1024 }, 'tooLarge', 1],
  [
    'a page of a proxy',
    { status: 200, body: '<html><title>Log in to the network</title></html>', headers: { 'content-type': 'text/html' } },
    'malformed',
    1,
  ],
];

/** Reading one engagement is a search with its id. */
function servedAs({ operation }: Api): Operation {
  return operation === 'getEngagement' ? 'searchEngagements' : operation;
}

describe('Fault matrix', () => {
  let sandbox: Sandbox;
  let client: LivePersonClient;
  let exchanges: Exchange[];

  before(async () => {
    sandbox = await startSandbox();
  });
  beforeEach(() => {
    exchanges = [];
    client = clientWith({});
  });
  afterEach(() => {
    sandbox.faults.clear();
    client.dispose();
  });
  after(() => sandbox.stop());

  function clientWith(timeouts: { firstByteMs?: number; totalMs?: number }): LivePersonClient {
    return createClient({
      accountId: sandbox.accountId,
      domainApiUrl: sandbox.domainApiUrl,
      credentials: [sandbox.credentials.bearer],
      clock: new JumpingClock(now),
      timeouts,
      onExchange: (exchange) => exchanges.push(exchange),
    });
  }

  async function failureOf(api: Api): Promise<LivePersonError> {
    try {
      await api.run(client, sandbox);
    } catch (error) {
      assert.ok(error instanceof LivePersonError, String(error));
      return error;
    }
    throw new Error('it succeeded');
  }

  function assertNoLeak(): void {
    const text = JSON.stringify(exchanges);
    assert.ok(!text.includes(sandbox.credentials.bearer.token));
    assert.ok(exchanges.every(({ response }) => (response?.body.length ?? 0) < 65 * 1024 * 1024));
  }

  for (const api of apis) {
    describe(api.operation, () => {
      for (const [status, kind, attempts] of api.statuses) {
        it(`reports ${status} as ${kind} after ${attempts} ${attempts === 1 ? 'attempt' : 'attempts'}`, async () => {
          sandbox.faults.set({
            match: { operation: servedAs(api) },
            status,
            body: '{"error":{"message":"fault","internalCode":"0001"}}',
          });
          const error = await failureOf(api);
          assert.deepEqual(
            [error.kind, error.status, error.internalCode, error.attempts.length],
            [kind, status, '0001', attempts],
          );
          assert.ok(error.explain().causes.length > 0);
          assertNoLeak();
        });
      }

      for (const [name, rule, kind, attempts] of damages) {
        it(`reports an answer that is ${name} as ${kind}`, async () => {
          if (kind === 'timeout') {
            client.dispose();
            client = clientWith({ firstByteMs: 40, totalMs: 60 });
          }
          sandbox.faults.set({ match: { operation: servedAs(api) }, ...rule });
          const error = await failureOf(api);
          assert.deepEqual([error.kind, error.attempts.length], [kind, attempts]);
          assertNoLeak();
        });
      }

      it('loses nothing when a fault goes away', async () => {
        const whole = await api.run(client, sandbox);
        for (const rule of [{ status: 503 }, { status: 429 }, { reset: true }, { cutAfterBytes: 20 }] as const) {
          sandbox.faults.set({ match: { operation: servedAs(api) }, times: 1, ...rule });
          const again = await api.run(client, sandbox);
          if (api.operation.startsWith('search')) assert.deepEqual(again, whole, JSON.stringify(rule));
        }
      });
    });
  }
}).timeout(20_000);
