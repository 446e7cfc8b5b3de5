import assert from 'node:assert/strict';
import { request } from 'node:http';
import { afterEach, beforeEach, describe, it } from 'mocha';
import type { FaultRule, Sandbox } from '../../../src/sandbox/index.ts';
import { objectAt } from '../../../src/sandbox/json.ts';
import { call, countOf, fixedNow, getVisit, infoOf, objects, search, startAtFixedTime } from './sandboxCalls.ts';

const domains = '/api/account/12345678/service/baseURI.json?version=1.0';
const lastWeek = { start: { from: fixedNow - 7 * 86_400_000, to: fixedNow } };

interface RawAnswer {
  readonly status: number;
  readonly headers: NodeJS.Dict<string | string[]>;
  readonly bytes: number;
  readonly body: string;
  /** The connection broke before the body was complete. */
  readonly broken: boolean;
  readonly firstByteMs: number;
  readonly ms: number;
}

/** Below the level of fetch, so that broken answers can be looked at. Gives up after `patience` ms without a byte. */
function raw(sandbox: Sandbox, patience = 10_000): Promise<RawAnswer | 'reset' | 'silence'> {
  return new Promise((resolve) => {
    const started = performance.now();
    const outgoing = request(sandbox.domainApiUrl + domains, { agent: false }, (incoming) => {
      const firstByteMs = performance.now() - started;
      const chunks: Buffer[] = [];
      const finish = (broken: boolean) => {
        const body = Buffer.concat(chunks);
        resolve({
          status: incoming.statusCode ?? 0,
          headers: incoming.headers,
          bytes: body.length,
          body: body.toString(),
          broken,
          firstByteMs,
          ms: performance.now() - started,
        });
      };
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
      incoming.on('end', () => {
        finish(false);
      });
      incoming.on('error', () => {
        finish(true);
      });
    });
    outgoing.on('error', () => {
      resolve('reset');
    });
    outgoing.setTimeout(patience, () => {
      resolve('silence');
      outgoing.destroy();
    });
    outgoing.end();
  });
}

describe('sandbox: faults', () => {
  let sandbox: Sandbox;
  beforeEach(async () => {
    sandbox = await startAtFixedTime();
  });
  afterEach(() => sandbox.stop());

  const answer = async (rule: FaultRule): Promise<RawAnswer> => {
    sandbox.faults.set(rule);
    const received = await raw(sandbox);
    return typeof received === 'string' ? assert.fail(received) : received;
  };

  it('another status with another body and headers', async () => {
    for (const status of [301, 302, 403, 404, 429, 451, 500, 503]) {
      const received = await answer({
        status,
        body: '<html>sorry</html>',
        headers: { 'content-type': 'text/html', 'x-test': 'yes' },
      });
      assert.deepEqual(
        [received.status, received.body, received.headers['content-type'], received.headers['x-test']],
        [status, '<html>sorry</html>', 'text/html', 'yes'],
      );
    }
    assert.deepEqual([(await answer({ status: 204 })).status, (await answer({ status: 200, body: '' })).bytes], [204, 0]);
  });

  it('a connection that is closed without an answer', async () => {
    sandbox.faults.set({ reset: true });
    assert.equal(await raw(sandbox), 'reset');
  });

  it('a connection that is cut in the middle of the body', async () => {
    const received = await answer({ cutAfterBytes: 40 });
    assert.ok(received.broken);
    assert.equal(received.bytes, 40);
    assert.ok(Number(received.headers['content-length']) > 40);
  });

  it('no answer at all, and a body that never ends', async () => {
    sandbox.faults.set({ hang: true });
    assert.equal(await raw(sandbox, 150), 'silence');
    sandbox.faults.set({ hang: 'body' });
    assert.equal(await raw(sandbox, 150), 'silence');
  });

  it('a slow first byte, and a slow body', async () => {
    const late = await answer({ firstByteDelayMs: 120 });
    assert.ok(late.firstByteMs >= 115, String(late.firstByteMs));
    const delayed = await answer({ delayMs: 120 });
    assert.ok(delayed.firstByteMs >= 115);
    const slow = await answer({ bytesPerSecond: 2000 });
    assert.ok(slow.ms - slow.firstByteMs >= 150 && !slow.broken, String(slow.ms));
  });

  it('malformed JSON in a complete answer', async () => {
    const received = await answer({ malformed: true });
    assert.equal(received.broken, false);
    assert.throws(() => JSON.parse(received.body) as unknown, SyntaxError);
  });

  it('a compressed body whose end is missing', async () => {
    const received = await answer({ truncatedGzip: true });
    assert.equal(received.headers['content-encoding'], 'gzip');
    assert.equal(received.broken, false);
  });

  it('a huge body', async () => {
    const received = await answer({ hugeBytes: 5_000_000 });
    assert.deepEqual([received.bytes, received.broken], [5_000_000, false]);
  });

  it('a clock that is wrong', async () => {
    const received = await answer({ clockSkewMs: -600_000 });
    assert.equal(received.headers['date'], new Date(fixedNow - 600_000).toUTCString());
    sandbox.faults.clear();
    assert.notEqual((await answer({})).headers['date'], new Date(fixedNow - 600_000).toUTCString());
  });

  it('hits only what it matches, so often as it says, after as many as it says', async () => {
    const statuses = async (times: number) => {
      const seen: number[] = [];
      for (let index = 0; index < times; index++) seen.push((await call(sandbox, 'GET', domains)).status);
      return seen;
    };
    sandbox.faults.set({ status: 503, times: 2, skip: 1 });
    assert.deepEqual(await statuses(5), [200, 503, 503, 200, 200]);
    sandbox.faults.set(
      { match: { operation: 'getVisitState' }, status: 503 },
      { match: { path: 'version=1.0', method: 'POST' }, status: 500 },
    );
    assert.deepEqual(await statuses(1), [200]);
    assert.equal((await getVisit(sandbox, 'cyNGViYjc4MmU2MzEzZThm', 'qCsUrTldTh0UEWLjLCGqkQ')).status, 503);
    sandbox.faults.clear();
    assert.equal((await getVisit(sandbox, 'cyNGViYjc4MmU2MzEzZThm', 'qCsUrTldTh0UEWLjLCGqkQ')).status, 200);
  });

  it('everybody is signed out in the middle of a search', async () => {
    sandbox.faults.set({ match: { operation: 'searchEngagements' }, expireSessions: true, skip: 1, times: 1 });
    assert.equal((await search(sandbox, lastWeek)).status, 200);
    assert.equal((await search(sandbox, lastWeek)).status, 401);
  });

  it('failed shards, and an empty answer without content', async () => {
    sandbox.faults.set({ partialShards: true, noContent: true });
    assert.deepEqual(objectAt(objectAt((await search(sandbox, lastWeek)).json, '_metadata'), 'shardsStatusResult'), {
      failureShards: 2,
      totalShards: 6,
      partialResult: true,
    });
    const empty = await search(sandbox, { start: { from: fixedNow - 7 * 86_400_000, to: fixedNow }, visitor: 'nobody' });
    assert.deepEqual([empty.status, empty.text], [204, '']);
  });

  it('a count that changes from page to page', async () => {
    sandbox.faults.set({ match: { operation: 'searchEngagements' }, hideNewest: 5, times: 1 });
    const page = 'source=UnitTests&limit=20&sort=start:desc';
    const [first, second] = [await search(sandbox, lastWeek, page), await search(sandbox, lastWeek, `${page}&offset=20`)];
    assert.equal(Number(countOf(second)), Number(countOf(first)) + 5);
    const ids = [first, second].map((reply) =>
      objects(reply.json['interactionHistoryRecords']).map((record) => infoOf(record)['engagementId']),
    );
    assert.equal(ids[1]?.filter((id) => ids[0]?.includes(id)).length, 5, 'the pages overlap');
  });

  it('stopping ends requests that hang', async () => {
    const other = await startAtFixedTime({ latencyMs: 60_000 });
    const waiting = call(other, 'GET', domains);
    const outcome = assert.rejects(waiting);
    await call(sandbox, 'GET', domains);
    await other.stop();
    await outcome;
  });

  it('latency holds every answer back', async () => {
    const slow = await startAtFixedTime({ latencyMs: 80 });
    const received = await raw(slow);
    await slow.stop();
    assert.ok(typeof received === 'object' && received.firstByteMs >= 75);
  });
});
