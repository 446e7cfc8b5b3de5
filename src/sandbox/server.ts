import { Hono } from 'hono/tiny';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { nullForUri } from './answers.ts';
import { chatRoutes } from './chats/chatRoutes.ts';
import type { Cloud } from './cloud.ts';
import { controlPath, controlRoutes } from './controlRoutes.ts';
import { domainRoutes } from './domains.ts';
import { beforeAnswer, deliver, ruleAnswer } from './faults/delivery.ts';
import type { FaultRule } from './faults/faultRule.ts';
import { pause } from './faults/pause.ts';
import { historyRoutes } from './history/historyRoutes.ts';
import { authorizationRoutes } from './login/authorizationRoutes.ts';
import { loginRoutes } from './login/loginRoutes.ts';
import { sentinelRoutes } from './login/sentinelRoutes.ts';
import { messagingRoutes } from './messaging/messagingRoutes.ts';
import { operationOf } from './operations.ts';
import { requestListener } from './requestListener.ts';
import { appRoutes } from './visits/appRoutes.ts';
import { attributeRoutes } from './visits/attributeRoutes.ts';
import { visitRoutes } from './visits/visitRoutes.ts';

const services = [
  controlRoutes,
  domainRoutes,
  loginRoutes,
  sentinelRoutes,
  authorizationRoutes,
  visitRoutes,
  attributeRoutes,
  appRoutes,
  chatRoutes,
  historyRoutes,
  messagingRoutes,
] as const;

/** All services of the account under their documented paths. */
function createApp(cloud: Cloud): Hono {
  const app = new Hono();
  for (const routes of services) app.route('/', routes(cloud));
  app.notFound((c) => {
    const { pathname, search } = new URL(c.req.url);
    return nullForUri(pathname + search, cloud.clock.now());
  });
  return app;
}

/** A server with its faults, not yet listening. */
export interface SandboxServer {
  readonly server: Server;
  /** Ends kept-alive and waiting connections too. */
  close(): Promise<void>;
}

/** `latencyMs`: how long every service takes to answer. */
export function createSandboxServer(cloud: Cloud, latencyMs: number): SandboxServer {
  const app = createApp(cloud);
  const stopping = new AbortController();
  const listener = requestListener(async (request, outgoing) => {
    const { pathname, search } = new URL(request.url);
    if (pathname.startsWith(controlPath)) return app.fetch(request);
    if (cloud.clock.skew !== 0) outgoing.setHeader('Date', new Date(cloud.clock.shown()).toUTCString());
    if (latencyMs > 0) await pause(latencyMs, outgoing, stopping.signal);
    const operation = operationOf(request.method, pathname);
    const rule = cloud.faults.take(request, { operation, method: request.method, pathAndQuery: pathname + search });
    const answer = rule === undefined ? await app.fetch(request) : await faultyAnswer(request, outgoing, rule);
    cloud.requests.add({
      operation,
      method: request.method,
      path: pathname,
      status: answer?.status ?? 0,
      at: cloud.clock.now(),
    });
    if (rule === undefined || answer === undefined) return answer;
    await deliver(outgoing, answer, rule, stopping.signal);
    return undefined;
  });
  const server = createServer(listener);
  return { server, close: () => close(server, stopping) };

  /** Undefined when there will be no answer. */
  async function faultyAnswer(request: Request, outgoing: ServerResponse, rule: FaultRule): Promise<Response | undefined> {
    if (rule.expireSessions === true) cloud.sessions.expireAll();
    const isAnswered = await beforeAnswer(outgoing, rule, stopping.signal);
    return isAnswered ? (ruleAnswer(rule) ?? app.fetch(request)) : undefined;
  }
}

/** Resolves to the port. */
export async function listen({ server }: SandboxServer, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new TypeError('Expected a TCP address');
  return address.port;
}

async function close(server: Server, stopping: AbortController): Promise<void> {
  stopping.abort();
  await new Promise<void>((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeAllConnections();
  });
}
