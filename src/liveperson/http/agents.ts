import { Agent as HttpAgent, type AgentOptions, type ClientRequestArgs } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import type { Duplex } from 'node:stream';
import { connectTimeoutCode } from './send.ts';

/** Kept-alive connections, closed again after a minute without use. The API's own advice is to reuse them. */
const options: AgentOptions = { keepAlive: true, maxSockets: 8, maxFreeSockets: 4, scheduling: 'lifo' };
const idleMs = 60_000;

export interface Agents {
  /** The agent for a URL's scheme. */
  for(protocol: string): HttpAgent;
  /** Closes every connection. */
  destroy(): void;
}

/**
 * Node's own agents, so that the editor's proxy and certificate settings, which it patches into `http` and `https`, hold here
 * too. Where the editor tunnels through a proxy it makes the connection itself: then only the later time-outs apply.
 */
export function createAgents(connectMs: number): Agents {
  const plain = new TimedHttpAgent(connectMs);
  const secure = new TimedHttpsAgent(connectMs);
  return {
    for: (protocol) => (protocol === 'https:' ? secure : plain),
    destroy: () => {
      plain.destroy();
      secure.destroy();
    },
  };
}

type Created = (error: Error | null, stream: Duplex) => void;

class TimedHttpAgent extends HttpAgent {
  readonly #connectMs: number;

  constructor(connectMs: number) {
    super({ ...options, timeout: idleMs });
    this.#connectMs = connectMs;
  }

  override createConnection(args: ClientRequestArgs, callback?: Created): Duplex | null | undefined {
    return limitConnecting(super.createConnection(args, callback), 'connect', this.#connectMs);
  }
}

class TimedHttpsAgent extends HttpsAgent {
  readonly #connectMs: number;

  constructor(connectMs: number) {
    super({ ...options, timeout: idleMs });
    this.#connectMs = connectMs;
  }

  override createConnection(args: ClientRequestArgs, callback?: Created): Duplex | null | undefined {
    return limitConnecting(super.createConnection(args, callback), 'secureConnect', this.#connectMs);
  }
}

function limitConnecting(
  socket: Duplex | null | undefined,
  connected: 'connect' | 'secureConnect',
  limitMs: number,
): Duplex | null | undefined {
  if (!socket) return socket;
  const timer = setTimeout(() => {
    socket.destroy(Object.assign(new Error('no connection in time'), { code: connectTimeoutCode }));
  }, limitMs);
  const stop = (): void => {
    clearTimeout(timer);
  };
  socket.once(connected, stop);
  socket.once('close', stop);
  return socket;
}
