import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createClient } from '../../src/liveperson/client.ts';
import type { LivePersonClient } from '../../src/liveperson/livePersonClient.ts';
import type { RecordSize } from './records.ts';

/** What the service holds and how it answers; times in ms, `from` and `to` epoch ms. */
export interface HistorySettings {
  readonly records: number;
  readonly size: RecordSize;
  readonly from: number;
  readonly to: number;
  readonly latencyMs: number;
  readonly keepsPages: boolean;
}

export interface History {
  readonly origin: string;
  readonly client: LivePersonClient;
  stop(): void;
}

/** Starts the service and makes a client for it. */
export async function startHistory(settings: HistorySettings): Promise<History> {
  const server = fork(new URL('historyServer.ts', import.meta.url), [JSON.stringify(settings)], { execArgv: [] });
  const [host] = (await once(server, 'message')) as readonly unknown[];
  if (typeof host !== 'string') throw new Error('the service did not start');
  const origin = `http://${host}`;
  const client = createClient({
    accountId: '12345678',
    credentials: [{ kind: 'bearer', token: 'pasted-token-0123456789' }],
    domainApiUrl: origin,
  });
  return {
    origin,
    client,
    stop: () => {
      client.dispose();
      server.disconnect();
    },
  };
}
