import assert from 'node:assert/strict';
import { createClient } from '../../../src/liveperson/index.ts';
import type { Exchange } from '../../../src/liveperson/http/exchange.ts';
import { isRepeatable, partsOf } from '../../../src/liveperson/repeat.ts';
import { startSandbox, type Sandbox } from '../../../src/sandbox/index.ts';

describe('A recorded call', () => {
  let cloud: Sandbox;
  const exchanges: Exchange[] = [];

  before(async () => {
    cloud = await startSandbox();
  });
  after(() => cloud.stop());
  beforeEach(() => {
    exchanges.length = 0;
  });

  function client(): ReturnType<typeof createClient> {
    const { accountId, domainApiUrl, credentials } = cloud;
    return createClient({
      accountId,
      domainApiUrl,
      credentials: [credentials.login],
      onExchange: (exchange) => exchanges.push(exchange),
    });
  }

  it('is made again as it was: the same address, the same body, the same answer', async () => {
    const own = client();
    const { exchange } = await own.getEngagement({ engagementId: '123456784294967524' });
    const again = await own.repeat(exchange);
    assert.deepEqual(
      [again.exchange.request.url, again.exchange.request.body, again.exchange.response?.status],
      [exchange.request.url, exchange.request.body, 200],
    );
    assert.notEqual(again.exchange.id, exchange.id);
    own.dispose();
  });

  it('keeps every sign of an id and of a query value', () => {
    const url = 'https://h.example/api/account/1/monitoring/visitors/a%2Fb%20c/visits/current/state?v=1&sid=x%26y%3D%2Bz';
    const { path, query } = partsOf(recorded({ url }));
    assert.equal(path, '/api/account/1/monitoring/visitors/a%2Fb%20c/visits/current/state');
    assert.deepEqual(query, [['v', '1'], ['sid', 'x&y=+z']]);
  });

  it('is not made again when something of it was removed, or when it does more than read', () => {
    assert.equal(isRepeatable(recorded({ url: 'https://h.example/x?appKey=[removed]' })), false);
    assert.equal(isRepeatable(recorded({ url: 'https://h.example/x' })), true);
    for (const operation of ['signIn', 'signOut', 'refreshSession', 'createAppSession', 'getMonitoringEngagement'] as const) {
      assert.equal(isRepeatable({ ...recorded({ url: 'https://h.example/x' }), operation }), false, operation);
    }
  });

  it('is refused with a RangeError when it must not be made again', async () => {
    const own = client();
    await own.signIn();
    const signIn = exchanges.find(({ operation }) => operation === 'signIn');
    assert.ok(signIn);
    await assert.rejects(own.repeat(signIn), RangeError);
    own.dispose();
  });

  it('of the Domain API asks it anew', async () => {
    const own = client();
    const { exchange } = await own.getDomains();
    const again = await own.repeat(exchange);
    assert.notEqual(again.exchange.id, exchange.id);
    own.dispose();
  });

  it('that failed is known to its error, and its error to who watches', async () => {
    const { accountId, domainApiUrl } = cloud;
    const seen: unknown[] = [];
    const own = createClient({
      accountId,
      domainApiUrl,
      credentials: [{ kind: 'bearer', token: 'wrong-token' }],
      onExchange: (exchange, error) => seen.push([exchange.id, error?.failure.exchangeId]),
    });
    await assert.rejects(own.getVisitState({ visitorId: 'v', sessionId: 's' }));
    const [id, ofError] = seen.flat().slice(-2);
    assert.equal(id, ofError);
    assert.equal(typeof id, 'string');
    own.dispose();
  });
});

function recorded(request: { readonly url: string }): Exchange {
  return {
    id: '1',
    accountId: '1',
    destination: 'smt',
    operation: 'getVisitState',
    authorization: 'login',
    request: { method: 'GET', headers: {}, ...request },
    startedAt: 0,
    durationMs: 1,
    attempts: [],
  };
}
