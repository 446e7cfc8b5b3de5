import assert from 'node:assert/strict';
import { errorOf, observedCalls, state, visit } from './observedCalls.ts';

describe('Calls over the transport', () => {
  const start = observedCalls();

  it('are cancelled during a pause', async () => {
    const controller = new AbortController();
    const { client, cloud, exchanges } = await start(() => ({ status: 503 }), {
      clock: {
        now: () => Date.now(),
        wait: (_ms, signal) =>
          new Promise((_resolve, reject) => {
            signal?.addEventListener('abort', () => {
              reject(new Error('aborted'));
            });
            controller.abort();
          }),
      },
    });
    const error = await errorOf(client.getVisitState(visit, { signal: controller.signal }));
    assert.deepEqual([error.kind, cloud.requests.length], ['cancelled', 1]);
    assert.equal(exchanges.at(-1)?.error?.kind, 'cancelled');
  });

  it('are cancelled during a request', async () => {
    const controller = new AbortController();
    const { client } = await start(() => {
      controller.abort();
      return 'hang';
    });
    assert.equal((await errorOf(client.getVisitState(visit, { signal: controller.signal }))).kind, 'cancelled');
  });

  it('are cancelled before anything is sent', async () => {
    const { client, cloud } = await start(() => ({ body: state }));
    const error = await errorOf(client.getVisitState(visit, { signal: AbortSignal.abort() }));
    assert.equal(error.kind, 'cancelled');
    assert.equal(cloud.domainRequests.length, 0);
  });

  it('are cancelled when the client is closed, and not begun afterwards', async () => {
    const { client, cloud } = await start(() => {
      client.dispose();
      return 'hang';
    });
    assert.equal((await errorOf(client.getVisitState(visit))).kind, 'cancelled');
    assert.equal((await errorOf(client.getVisitState(visit))).kind, 'cancelled');
    assert.equal(cloud.requests.length, 1);
  });

  it('do not cancel a look-up that another call waits for', async () => {
    const { client } = await start(() => ({ body: state }));
    const controller = new AbortController();
    const [cancelled, other] = [client.getVisitState(visit, { signal: controller.signal }), client.getVisitState(visit)];
    controller.abort();
    assert.equal((await errorOf(cancelled)).kind, 'cancelled');
    assert.equal((await other).raw, state);
  });
});
