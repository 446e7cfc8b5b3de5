import { createServer, type IncomingMessage } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';

/** A forward proxy on loopback for https, which is `CONNECT`; anything else is refused. */
export interface ForwardProxy {
  readonly port: number;
  /** What it was asked, in order. */
  readonly asked: readonly ProxyRequest[];
  /** All that it could read: requests for tunnels, and what came after a refusal. Not what went through the tunnels. */
  readonly heard: () => string;
  stop(): Promise<void>;
}

export interface ProxyRequest {
  /** Host and port as asked for. */
  readonly target: string;
  readonly authorization: string | undefined;
  readonly answered: number;
}

export interface ProxyOptions {
  /** `name:password`; without it everybody may use the proxy. */
  readonly account?: string | undefined;
  /** Leads every tunnel there, whatever its host name is. */
  readonly leadsTo?: { readonly address: string; readonly port: number };
  /** Answers each CONNECT with this status and a page instead of a tunnel. */
  readonly refuseWith?: number;
}

export async function startForwardProxy({ account, leadsTo, refuseWith }: ProxyOptions): Promise<ForwardProxy> {
  const asked: ProxyRequest[] = [];
  const sockets = new Set<Socket>();
  let heard = '';
  const expected = account === undefined ? undefined : `Basic ${Buffer.from(account).toString('base64')}`;
  const server = createServer((_request, response) => {
    response.writeHead(405).end();
  });
  const note = (request: IncomingMessage, answered: number): void => {
    heard += `${request.method ?? ''} ${request.url ?? ''}\n${request.rawHeaders.join('\n')}\n`;
    asked.push({ target: request.url ?? '', authorization: request.headers['proxy-authorization'], answered });
  };
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined).once('close', () => sockets.delete(socket));
  });
  server.on('connect', (request, client: Duplex, head: Buffer) => {
    const refusal =
      refuseWith ?? (expected !== undefined && request.headers['proxy-authorization'] !== expected ? 407 : undefined);
    note(request, refusal ?? 200);
    if (refusal !== undefined) {
      // What a client sends after a refusal was meant for the service: none of it may ever be heard here.
      client.on('data', (bytes: Buffer) => (heard += bytes.toString('latin1')));
      const page = '<html><title>The proxy says no</title></html>';
      const challenge = refusal === 407 ? 'Proxy-Authenticate: Basic realm="the company"\r\n' : '';
      client.write(
        `HTTP/1.1 ${refusal} No\r\n${challenge}Content-Type: text/html\r\nContent-Length: ${page.length}\r\n\r\n${page}`,
      );
      return;
    }
    const service = connect({ host: leadsTo?.address ?? '127.0.0.1', port: leadsTo?.port ?? 9 }, () => {
      client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      if (head.length > 0) service.write(head);
      service.pipe(client).pipe(service);
    });
    service.on('error', () => client.destroy());
    client.on('error', () => service.destroy()).once('close', () => service.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    asked,
    heard: () => heard,
    stop: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}
