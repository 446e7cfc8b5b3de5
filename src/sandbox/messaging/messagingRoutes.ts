import type { Context } from 'hono';
import { Hono } from 'hono/tiny';
import type { JsonObject } from '../../liveperson/json.ts';
import { historyError, jsonText } from '../answers.ts';
import type { Cloud } from '../cloud.ts';
import { readPage, type Page } from '../history/paging.ts';
import { isObject, listAt, numberOf, objectAt, textOf } from '../json.ts';
import { monthsBefore } from '../times.ts';
import { conversationFilter } from './conversationFilters.ts';
import { defaultSections, readByConsumer, readById, readSearch } from './conversationQuery.ts';
import type { StoredConversation } from './conversationStore.ts';

const base = '/messaging_history/api/account/:account/conversations';
const retentionMonths = 13;

interface Selection {
  readonly found: readonly StoredConversation[];
  readonly sections: readonly string[] | undefined;
  /** A search shows the last update of each attribute only. */
  readonly attributes: 'last' | 'all';
}

/** Messaging Interactions: search, by conversation id, by consumer id. Source: its Conversations and "get conversation" pages. */
export function messagingRoutes(cloud: Cloud): Hono {
  const routes = new Hono();
  routes.post(`${base}/search`, (c) => answer(cloud, c, search));
  routes.post(`${base}/conversation/search`, (c) => answer(cloud, c, byId));
  routes.post(`${base}/consumer/search`, (c) => answer(cloud, c, byConsumer));
  return routes;
}

async function answer(
  cloud: Cloud,
  c: Context,
  select: (cloud: Cloud, body: string, version: 1 | 2) => Selection | string,
): Promise<Response> {
  const verdict = cloud.authorization.check('POST', c.req.url, c.req.header('Authorization'));
  if (verdict.kind === 'refused') return verdict.answer ?? historyError(401, 'Unauthorized');
  if (c.req.param('account') !== cloud.accountId) return historyError(401, 'Unauthorized');
  const page = readPage((name) => c.req.query(name));
  if (typeof page === 'string') return historyError(400, page);
  const version = c.req.query('v') === '2' ? 2 : 1;
  const order = readSort(c.req.query('sort'));
  if (order === undefined) return historyError(400, 'Illegal sort');
  const selection = select(cloud, await c.req.text(), version);
  if (typeof selection === 'string') return historyError(400, selection);
  const now = cloud.clock.now();
  const kept = selection.found.filter(
    ({ text, startTime }) => text !== undefined || startTime >= monthsBefore(now, retentionMonths),
  );
  return jsonText(page200(new URL(c.req.url).pathname, { ...selection, found: kept.toSorted(order) }, page, version));
}

function page200(path: string, { found, sections, attributes }: Selection, { offset, limit }: Page, version: 1 | 2): string {
  const records = found.slice(offset, offset + limit).map((stored) => {
    // A documented record goes out in its own words unless only a part of it is asked for.
    if (stored.text !== undefined && sections === undefined) return stored.text;
    return JSON.stringify(withSections(stored.record(version), sections ?? defaultSections, attributes));
  });
  const metadata = {
    count: found.length,
    self: { rel: 'self', href: `https://localhost:8082${path}?limit=${limit}&offset=${offset}` },
    shardsStatusResult: { partialResult: false },
  };
  return `{"_metadata":${JSON.stringify(metadata)},"conversationHistoryRecords":[${records.join(',')}]}`;
}

function search(cloud: Cloud, body: string, version: 1 | 2): Selection | string {
  const query = readSearch(body);
  if (typeof query === 'string') return query;
  const filter = conversationFilter(query);
  return {
    found: cloud.conversations.all().filter((stored) => filter(stored.record(version))),
    sections: query.contentToRetrieve,
    attributes: 'last',
  };
}

function byId(cloud: Cloud, body: string, version: 1 | 2): Selection | string {
  const query = readById(body);
  if (typeof query === 'string') return query;
  const found = cloud.conversations
    .all()
    .filter((stored) => query.ids.includes(textOf(objectAt(stored.record(version), 'info')['conversationId']) ?? ''));
  return { found, sections: query.contentToRetrieve, attributes: 'all' };
}

function byConsumer(cloud: Cloud, body: string, version: 1 | 2): Selection | string {
  const query = readByConsumer(body);
  if (typeof query === 'string') return query;
  const found = cloud.conversations.all().filter((stored) => {
    const record = stored.record(version);
    const participants = [...listAt(record, 'consumerParticipants'), ...listAt(record, 'consumerParticipant')];
    const isTheirs = participants.some((participant) => isObject(participant) && participant['participantId'] === query.consumer);
    return isTheirs && query.status.some((status) => status === objectAt(record, 'info')['status']);
  });
  return { found, sections: query.contentToRetrieve, attributes: 'all' };
}

function withSections(record: JsonObject, sections: readonly string[], attributes: Selection['attributes']): JsonObject {
  const shown = Object.fromEntries(Object.entries(record).filter(([name]) => name === 'info' || sections.includes(name)));
  return attributes === 'all' ? shown : { ...shown, ...lastUpdates(shown, 'sdes'), ...lastUpdates(shown, 'unAuthSdes') };
}

function lastUpdates(record: JsonObject, section: string): JsonObject {
  if (!(section in record)) return {};
  const events = listAt(record[section], 'events').filter(isObject);
  return {
    [section]: {
      events: events.filter((event, index) => !events.slice(index + 1).some((later) => later['sdeType'] === event['sdeType'])),
    },
  };
}

/** `start` or `end`, ascending or descending; the default order is not documented. */
function readSort(sort = 'start:desc'): ((a: StoredConversation, b: StoredConversation) => number) | undefined {
  const [, field, direction] = /^(start|end):(asc|desc)$/.exec(sort) ?? [];
  if (field === undefined) return undefined;
  const sign = direction === 'asc' ? 1 : -1;
  const time = (stored: StoredConversation) => numberOf(objectAt(stored.record(1), 'info')[`${field}TimeL`]) ?? 0;
  return (a, b) => sign * (time(a) - time(b));
}
