import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Clock, ClientOptions } from '../../../../src/liveperson/livePersonClient.ts';

/** What a test's service was asked. */
export interface Received {
  readonly method: string;
  /** Path with query. */
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

export interface Reply {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string | readonly string[]>>;
  readonly body?: string | Buffer;
}

/** `hang` never answers; `reset` ends the connection; a function writes what it likes. */
export type Behaviour = Reply | 'hang' | 'reset' | ((response: ServerResponse) => void);

export type Handler = (request: Received, count: number) => Behaviour;

export interface LoopbackCloud {
  readonly origin: string;
  readonly host: string;
  /** Every request but domain look-ups, in order of arrival. */
  readonly requests: readonly Received[];
  readonly domainRequests: readonly Received[];
  /** TCP connections accepted. */
  readonly connections: () => number;
  stop(): Promise<void>;
}

export const accountId = '12345678';
const services = ['smt', 'conversationVep', 'agentVep', 'engHistDomain', 'msgHist', 'msdkgw', 'sentinel'];

/** The collection answer of the Domain API that names `host` for every service. */
export function domainsAt(host: string, names: readonly string[] = services): string {
  return JSON.stringify({ baseURIs: names.map((service) => ({ service, account: accountId, baseURI: host })) });
}

/** An HTTP server on loopback that names itself for every service. `lookUp` may answer the domain look-up instead. */
export async function startLoopbackCloud(handler: Handler, lookUp?: Handler): Promise<LoopbackCloud> {
  const requests: Received[] = [];
  const domainRequests: Received[] = [];
  let connections = 0;
  let host = '';
  const server = createServer((incoming, response) => {
    void receive(incoming).then((request) => {
      const isLookUp = request.path.includes('/service/baseURI.json');
      const seen = isLookUp ? domainRequests : requests;
      seen.push(request);
      const behaviour = isLookUp ? (lookUp?.(request, seen.length) ?? { body: domainsAt(host) }) : handler(request, seen.length);
      behave(response, behaviour);
    });
  });
  server.on('connection', () => {
    connections += 1;
  });
  const port = await listen(server);
  host = `127.0.0.1:${port}`;
  return {
    origin: `http://${host}`,
    host,
    requests,
    domainRequests,
    connections: () => connections,
    stop: () => stop(server),
  };
}

/** Options of a client for the loopback cloud. */
export function optionsFor(cloud: { readonly origin: string }, more: Partial<ClientOptions> = {}): ClientOptions {
  return { accountId, credentials: [{ kind: 'bearer', token: 'pasted-token-0123456789' }], domainApiUrl: cloud.origin, ...more };
}

/** A clock that stands still until somebody waits, and then jumps: waits are recorded, not made. */
export class JumpingClock implements Clock {
  readonly waits: number[] = [];
  #now: number;

  constructor(now = Date.now()) {
    this.#now = now;
  }

  now(): number {
    return this.#now;
  }

  advance(ms: number): void {
    this.#now += ms;
  }

  wait(ms: number, signal?: AbortSignal): Promise<void> {
    signal?.throwIfAborted();
    this.waits.push(ms);
    this.#now += ms;
    return Promise.resolve();
  }
}

async function receive(incoming: IncomingMessage): Promise<Received> {
  const chunks: Buffer[] = [];
  incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
  await once(incoming, 'end');
  return {
    method: incoming.method ?? '',
    path: incoming.url ?? '',
    headers: incoming.headers,
    body: Buffer.concat(chunks).toString('utf8'),
  };
}

function behave(response: ServerResponse, behaviour: Behaviour): void {
  if (behaviour === 'hang') return;
  if (behaviour === 'reset') {
    response.socket?.destroy();
    return;
  }
  if (typeof behaviour === 'function') {
    behaviour(response);
    return;
  }
  const { status = 200, headers = {}, body = '' } = behaviour;
  response.writeHead(
    status,
    Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, typeof value === 'string' ? value : [...value]])),
  );
  response.end(body);
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

async function stop(server: Server): Promise<void> {
  await new Promise<void>((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeAllConnections();
  });
}
