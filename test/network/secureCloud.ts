import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import type { Certificate } from './certificates.ts';

export const accountId = '30000003';

/** A Conversational Cloud over TLS on loopback, as small as these tests need it: hosts, and an empty visit state. */
export interface SecureCloud {
  readonly address: string;
  readonly port: number;
  /** Each request that got through TLS. */
  readonly requests: readonly { readonly path: string; readonly headers: IncomingHttpHeaders }[];
  stop(): Promise<void>;
}

export interface SecureCloudOptions {
  /** Address of this machine on which it listens; default 127.0.0.1. */
  readonly address?: string;
  /** The host that the Domain API names for every service; default its own address. */
  readonly services?: string | undefined;
}

export async function startSecureCloud(
  identity: Certificate,
  { address = '127.0.0.1', services }: SecureCloudOptions = {},
): Promise<SecureCloud> {
  const requests: SecureCloud['requests'][number][] = [];
  const sockets = new Set<Socket>();
  const server = createServer({ key: identity.key, cert: identity.certificate }, (request: IncomingMessage, response) => {
    const path = request.url ?? '';
    requests.push({ path, headers: request.headers });
    response.setHeader('content-type', 'application/json');
    response.end(
      path.includes('/service/baseURI.json') ? domains(services ?? `${address}:${port}`) : '{"id":"s.h","appSessions":[]}',
    );
  });
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, address, resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address,
    port,
    requests,
    stop: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}

function domains(host: string): string {
  return JSON.stringify({ baseURIs: ['smt', 'agentVep'].map((service) => ({ service, account: accountId, baseURI: host })) });
}
