import assert from 'node:assert/strict';
import { createClient } from '../../../src/liveperson/client.ts';
import { LivePersonError } from '../../../src/liveperson/errors.ts';
import type { CallOptions, LivePersonClient } from '../../../src/liveperson/livePersonClient.ts';
import { startSandbox, type Sandbox } from '../../../src/sandbox/index.ts';

const calls: Readonly<Record<string, (client: LivePersonClient, options: CallOptions) => Promise<unknown>>> = {
  getDomains: (client, options) => client.getDomains(options),
  hostOf: (client, options) => client.hostOf('smt', options),
  signIn: (client, options) => client.signIn(options),
  getVisitState: (client, options) => client.getVisitState({ visitorId: 'x', sessionId: 'y' }, options),
  getChatInfo: (client, options) => client.getChatInfo({ chatId: 'H1-2K3' }, options),
  getEngagement: (client, options) => client.getEngagement({ engagementId: '1' }, options),
  searchEngagements: async (client, options) => {
    for await (const page of client.searchEngagements({ from: 0, to: 1 }, options)) assert.fail(String(page.count));
  },
};

function isCancellation(error: unknown): boolean {
  return error instanceof LivePersonError && error.kind === 'cancelled';
}

describe('A call that is cancelled', () => {
  let sandbox: Sandbox;
  let client: LivePersonClient;

  before(async () => {
    sandbox = await startSandbox({ latencyMs: 200 });
  });
  after(() => sandbox.stop());
  beforeEach(() => {
    client = createClient({
      accountId: sandbox.accountId,
      domainApiUrl: sandbox.domainApiUrl,
      credentials: [sandbox.credentials.oauth2],
    });
  });
  afterEach(() => { client.dispose(); });

  for (const [name, call] of Object.entries(calls)) {
    it(`fails as cancelled before anything is sent: ${name}`, async () => {
      await assert.rejects(call(client, { signal: AbortSignal.abort() }), isCancellation);
    });

    it(`fails as cancelled while it waits for an answer: ${name}`, async () => {
      const cancelled = new AbortController();
      const result = call(client, { signal: cancelled.signal });
      setImmediate(() => { cancelled.abort(); });
      await assert.rejects(result, isCancellation);
    });
  }
});
