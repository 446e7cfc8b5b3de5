import assert from 'node:assert/strict';
import { createClient } from '../../../../src/liveperson/client.ts';
import type { Credential } from '../../../../src/liveperson/credential.ts';
import { LivePersonError } from '../../../../src/liveperson/errors.ts';
import { accountId, domainsAt, JumpingClock, startLoopbackCloud, type Handler, type LoopbackCloud } from './loopbackCloud.ts';

const visit = { visitorId: 'cyNGViYjc4MmU2MzEzZThm', sessionId: 'qCsUrTldTh0UEWLjLCGqkQ' };
const machineTime = Date.UTC(2026, 10, 22, 9, 5, 1);
const keys: Credential = {
  kind: 'oauth1', consumerKey: 'consumer', consumerSecret: 'consumer-secret-1', token: 'token', tokenSecret: 'token-secret-12',
};
const bearer: Credential = { kind: 'bearer', token: 'pasted-token-0123456789' };
const wrongClock = /clock is \d+ seconds/;

describe('The time that a refused request was signed with', () => {
  let cloud: LoopbackCloud;

  afterEach(() => cloud.stop());

  /**
   * Every answer refuses but those that are named, and dates itself so many ms after this machine's time, one number after the
   * other. The look-up does likewise, or says no time. The visit state is asked for until that fails.
   */
  async function refused(
    skews: readonly number[],
    { lookUpSkew, credentials = [keys], accepted = [] }: {
      readonly lookUpSkew?: number;
      readonly credentials?: readonly Credential[];
      /** Places in the order of requests. */
      readonly accepted?: readonly number[];
    } = {},
  ): Promise<LivePersonError> {
    const dated = (skew: number | undefined): { readonly date: string } => ({
      date: skew === undefined ? 'none' : new Date(machineTime + skew).toUTCString(),
    });
    const refuse: Handler = (_request, count) => ({
      headers: dated(skews[count - 1]),
      ...(accepted.includes(count - 1) ? { body: '{"id":"s.h","appSessions":[]}' } : { status: 401 }),
    });
    const lookUp: Handler = () => ({ body: domainsAt(cloud.host), headers: dated(lookUpSkew) });
    cloud = await startLoopbackCloud(refuse, lookUp);
    const client = createClient({ accountId, credentials, domainApiUrl: cloud.origin, clock: new JumpingClock(machineTime) });
    try {
      for (;;) await client.getVisitState(visit);
    } catch (error) {
      assert.ok(error instanceof LivePersonError, String(error));
      assert.equal(cloud.requests.length, skews.length);
      return error;
    } finally {
      client.dispose();
    }
  }

  function signedTimes(): readonly number[] {
    return cloud.requests.flatMap(({ headers }) => {
      const [, seconds] = /oauth_timestamp="(\d+)"/.exec(headers.authorization ?? '') ?? [];
      return seconds === undefined ? [] : [Number(seconds) * 1000 - machineTime];
    });
  }

  function tellsOfClock(error: LivePersonError): boolean {
    return error.explain().causes.some(({ evidence = '' }) => wrongClock.test(evidence));
  }

  it("is the service's own where the look-up has told it: the clock is not to blame", async () => {
    const error = await refused([600_000], { lookUpSkew: 600_000 });
    assert.deepEqual(signedTimes(), [600_000]);
    assert.deepEqual([error.failure.clockSkewMs, error.failure.signedSkewMs], [600_000, 0]);
    assert.ok(!tellsOfClock(error));
  });

  it("is made up for once a refusal shows the service's time: refused again, it has another cause", async () => {
    const error = await refused([600_000, 600_000]);
    assert.deepEqual(signedTimes(), [0, 600_000]);
    assert.deepEqual([error.failure.clockSkewMs, error.failure.signedSkewMs], [600_000, 0]);
    assert.ok(!tellsOfClock(error));
  });

  it('is told as wrong where the service dates every answer otherwise, by how much the last one differs', async () => {
    const error = await refused([600_000, 900_000]);
    assert.deepEqual(signedTimes(), [0, 600_000]);
    assert.deepEqual([error.failure.clockSkewMs, error.failure.signedSkewMs], [900_000, 300_000]);
    assert.ok(tellsOfClock(error));
  });

  it('is that of the keys that an API took before, when the token that is tried after them is refused too', async () => {
    const error = await refused([0, 0, 600_000, 900_000, 900_000], { credentials: [keys, bearer], accepted: [1] });
    assert.deepEqual(signedTimes(), [0, 0, 600_000]);
    assert.equal(error.failure.authorization, 'oauth1');
    assert.deepEqual([error.failure.clockSkewMs, error.failure.signedSkewMs], [900_000, 300_000]);
    assert.ok(tellsOfClock(error));
  });
});
