import type { Context } from 'hono';
import { Hono } from 'hono/tiny';
import { emptyAnswer, jsonAnswer, jsonText, wrappedError } from '../answers.ts';
import type { Cloud } from '../cloud.ts';
import { availableSlots, chatAvailability, estimatedWaitTime } from '../documented.ts';
import { isObject, objectAt, parseObject, textOf } from '../json.ts';
import type { Chat } from './chat.ts';
import { toXml } from './xml.ts';

/** The public key that every Server Chat document prints. */
const appKey = '721c180b09eb463d9f3191c41762bb68';

const account = '/api/account/:account/chat';

/** Server Chat API: what a visitor's side reads and writes. Source: Server Chat API, one page a call. */
export function chatRoutes(cloud: Cloud): Hono {
  const routes = new Hono();
  routes.use(`${account}/*`, async (c, next) => {
    await Promise.resolve();
    return isAuthorized(c.req.header('Authorization'), c.req.query('appKey'))
      ? next()
      : wrappedError(401, 10, 'Unauthorized', cloud.clock.now());
  });
  routes.use(`${account}/*`, async (c, next) => {
    await next();
    const wantsJson =
      c.req.header('Accept')?.includes('application/json') === true || new URL(c.req.url).pathname.endsWith('.json');
    if (!wantsJson) c.res = await asXml(c.res);
  });
  routes.get(`${account}/availability`, (c) => ofAccount(cloud, c, chatAvailability));
  routes.get(`${account}/estimatedWaitTime`, (c) => ofAccount(cloud, c, estimatedWaitTime));
  routes.get(`${account}/availableSlots`, (c) => ofAccount(cloud, c, availableSlots));
  routes.post(`${account}/request`, async (c) => start(cloud, c, await c.req.text()));
  addChatReads(routes, cloud);
  addChatWrites(routes, cloud);
  return routes;
}

function addChatReads(routes: Hono, cloud: Cloud): void {
  const read = (c: Context, answer: (chat: Chat, from: number) => string) => {
    const chat = requested(cloud, c);
    return chat === undefined ? notFound(cloud) : jsonText(answer(chat, Number(c.req.query('from') ?? 0) || 0));
  };
  routes.get(`${account}/:chat`, (c) => read(c, (chat, from) => chat.resource(from)));
  // Each address has a second form, with this suffix.
  for (const suffix of ['', '.json']) {
    routes.get(`${account}/:chat/info${suffix}`, (c) => read(c, (chat) => chat.info()));
    routes.get(`${account}/:chat/events${suffix}`, (c) => read(c, (chat, from) => chat.events(from)));
  }
  for (const name of ['agentTyping', 'visitorTyping', 'visitorName'] as const) {
    routes.get(`${account}/:chat/info/${name}`, (c) => read(c, (chat) => JSON.stringify({ [name]: chat.value(name) })));
  }
}

function addChatWrites(routes: Hono, cloud: Cloud): void {
  routes.post(`${account}/:chat/events`, async (c) => {
    const chat = requested(cloud, c);
    if (chat === undefined) return notFound(cloud);
    const event = objectAt(parseObject(await c.req.text()), 'event');
    if (event['@type'] === 'line') chat.visitorSide?.say(textOf(event['text']) ?? '');
    else if (event['@type'] === 'state' && event['state'] === 'ended') chat.visitorSide?.end();
    else return wrappedError(400, 33, 'Bad request', cloud.clock.now());
    return emptyAnswer(201);
  });
  for (const name of ['visitorTyping', 'visitorName'] as const) {
    // Set with PUT, sent as POST with an override header.
    routes.on(['PUT', 'POST'], `${account}/:chat/info/${name}`, async (c) => {
      const chat = requested(cloud, c);
      if (chat === undefined) return notFound(cloud);
      const value = textOf(parseObject(await c.req.text())?.[name]) ?? '';
      if (name === 'visitorTyping') chat.visitorSide?.setTyping(value);
      else chat.visitorSide?.setName(value);
      return jsonAnswer({ [name]: value });
    });
  }
}

/** Without `Accept: application/json` the chat services answer in XML. */
async function asXml(response: Response): Promise<Response> {
  const [root] = Object.entries(parseObject(await response.clone().text()) ?? {});
  if (root === undefined) return response;
  return new Response(`<?xml version="1.0" encoding="UTF-8"?>${toXml(...root)}`, {
    status: response.status,
    headers: { 'Content-Type': 'application/xml' },
  });
}

/** Header, or the query key of the `.json` form of the addresses. */
function isAuthorized(header: string | undefined, key: string | undefined): boolean {
  return header === `LivePerson appKey=${appKey}` || key === appKey;
}

function requested(cloud: Cloud, c: Context): Chat | undefined {
  return c.req.param('account') === cloud.accountId
    ? cloud.chats.request((c.req.param('chat') ?? '').replace(/\.json$/, ''))
    : undefined;
}

function notFound(cloud: Cloud): Response {
  return wrappedError(404, 12, 'Chat session not found', cloud.clock.now());
}

function ofAccount(cloud: Cloud, c: Context, text: string): Response {
  return c.req.param('account') === cloud.accountId ? jsonText(text) : notFound(cloud);
}

/** 201 with an empty body; the new chat's address is in `Location`. */
function start(cloud: Cloud, c: Context, body: string): Response {
  if (c.req.param('account') !== cloud.accountId) return notFound(cloud);
  const request = parseObject(body)?.['request'];
  if (!isObject(request)) return wrappedError(400, 33, 'Bad request', cloud.clock.now());
  return emptyAnswer(201, { Location: `${cloud.origin()}/api/account/${cloud.accountId}/chat/${cloud.chats.start(request)}` });
}
