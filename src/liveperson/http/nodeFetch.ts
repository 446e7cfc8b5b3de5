import type { Connections, Fetch } from '../livePersonClient.ts';
import { createAgents, type Agents } from './agents.ts';

export interface DisposableFetch {
  readonly fetch: Fetch;
  /** Closes kept-alive connections. */
  readonly dispose: () => void;
}

/**
 * node-fetch on kept-alive agents. Package and agents are made with the first request: a client that is not used costs nothing.
 * On the platform's connections there is no limit of its own for connecting.
 */
export function createNodeFetch(connectMs: number, connections: Connections = 'own'): DisposableFetch {
  let agents: Agents | undefined;
  return {
    fetch: async (url, init) => {
      const { default: nodeFetch } = await import('node-fetch');
      // Given a signal that has aborted already, node-fetch destroys the request's body with an error that nobody can catch.
      init.signal.throwIfAborted();
      const agent = connections === 'own' ? (agents ??= createAgents(connectMs)).for(new URL(url).protocol) : undefined;
      const response = await nodeFetch(url, { ...init, ...(agent && { agent }), follow: 0 });
      const { status, statusText, headers } = response;
      return { status, statusText, headers, body: response.body ? bytesOf(response.body) : null };
    },
    dispose: () => {
      agents?.destroy();
      agents = undefined;
    },
  };
}

async function* bytesOf(stream: NodeJS.ReadableStream): AsyncGenerator<Uint8Array | string> {
  yield* stream;
}
