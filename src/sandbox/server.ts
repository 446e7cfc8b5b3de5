import { createAdaptorServer, type HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import type { Server } from 'node:http';
import { nullForUri } from './answers.ts';
import { chatRoutes } from './chats/chatRoutes.ts';
import type { Cloud } from './cloud.ts';
import { domainRoutes } from './domains.ts';
import { historyRoutes } from './history/historyRoutes.ts';
import { loginRoutes } from './login/loginRoutes.ts';
import { sentinelRoutes } from './login/sentinelRoutes.ts';
import { visitRoutes } from './visits/visitRoutes.ts';

export type SandboxEnv = { Bindings: HttpBindings };

/** All services of the account under their documented paths. */
export function createApp(cloud: Cloud): Hono<SandboxEnv> {
  const app = new Hono<SandboxEnv>();
  for (const routes of [domainRoutes, loginRoutes, sentinelRoutes, visitRoutes, chatRoutes, historyRoutes]) app.route('/', routes(cloud));
  app.notFound((c) => {
    const { pathname, search } = new URL(c.req.url);
    return nullForUri(pathname + search, cloud.clock.now());
  });
  return app;
}

/** Listens on loopback only. The global Request and Response stay the host's own. */
export async function listen(app: Hono<SandboxEnv>, port: number): Promise<Server> {
  const server = createAdaptorServer({ fetch: app.fetch, hostname: '127.0.0.1', overrideGlobalObjects: false });
  if (!('closeAllConnections' in server)) throw new TypeError('Expected an HTTP/1 server');
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return server;
}

/** Ends kept-alive and waiting connections too. */
export async function close(server: Server): Promise<void> {
  await new Promise<void>((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeAllConnections();
  });
}
