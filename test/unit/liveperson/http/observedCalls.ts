import assert from 'node:assert/strict';
import { createClient } from '../../../../src/liveperson/client.ts';
import { LivePersonError } from '../../../../src/liveperson/errors.ts';
import type { Exchange, RetryNotice } from '../../../../src/liveperson/http/exchange.ts';
import type { ClientOptions, LivePersonClient } from '../../../../src/liveperson/livePersonClient.ts';
import {
  JumpingClock,
  optionsFor,
  startLoopbackCloud,
  type Behaviour,
  type Handler,
  type LoopbackCloud,
} from './loopbackCloud.ts';

export const visit = { visitorId: 'cyNGViYjc4MmU2MzEzZThm', sessionId: 'qCsUrTldTh0UEWLjLCGqkQ' };
export const state = '{"id":"qCsUrTldTh0UEWLjLCGqkQ.abc","appSessions":[]}';

/** A client of a loopback cloud, and all that is observed of its calls. */
interface ObservedCalls {
  readonly cloud: LoopbackCloud;
  readonly client: LivePersonClient;
  readonly clock: JumpingClock;
  readonly exchanges: readonly Exchange[];
  readonly notices: readonly RetryNotice[];
}

/** What starts one in a test of the suite; it ends with the test. */
export function observedCalls(): (handler: Handler, more?: Partial<ClientOptions>) => Promise<ObservedCalls> {
  let end: (() => Promise<void>) | undefined;
  afterEach(async () => {
    await end?.();
    end = undefined;
  });
  return async (handler, more = {}) => {
    const cloud = await startLoopbackCloud(handler);
    const clock = new JumpingClock();
    const exchanges: Exchange[] = [];
    const notices: RetryNotice[] = [];
    const client = createClient(
      optionsFor(cloud, {
        clock,
        onExchange: (exchange) => exchanges.push(exchange),
        onRetry: (notice) => notices.push(notice),
        ...more,
      }),
    );
    end = () => {
      client.dispose();
      return cloud.stop();
    };
    return { cloud, client, clock, exchanges, notices };
  };
}

export function failing(times: number, failure: Behaviour, then: Behaviour = { body: state }): Handler {
  return (_request, count) => (count <= times ? failure : then);
}

export async function errorOf(work: Promise<unknown>): Promise<LivePersonError> {
  try {
    await work;
  } catch (error) {
    assert.ok(error instanceof LivePersonError, String(error));
    return error;
  }
  throw new Error('it succeeded');
}
