import { Readable } from 'node:stream';
import { createClient } from '../../../src/liveperson/client.ts';
import type { FetchInit, FetchResponse, LivePersonClient } from '../../../src/liveperson/livePersonClient.ts';

/** A chat as the service holds it: when it started (epoch ms) and its record as text. */
export interface HeldChat {
  readonly start: number;
  readonly text: string;
}

export const day = 86_400_000;
export const accountId = '12345678';

/** A record of a few fields; `more` is JSON text that follows them. */
export function heldChat(id: string, start: number, more = ''): HeldChat {
  return { start, text: `{"info":{"engagementId":"${id}","startTimeL":${start},"endTimeL":${start + 60_000}}${more}}` };
}

/** `number` chats, evenly spread over `days` before `to`. */
export function heldChats(number: number, days: number, to: number): readonly HeldChat[] {
  const step = (days * day) / Math.max(1, number);
  return Array.from({ length: number }, (_, index) => heldChat(`4294${index}`, Math.floor(to - days * day + index * step)));
}

export interface HistoryService {
  readonly client: LivePersonClient;
  chats: readonly HeldChat[];
  /** How many more than there are the service says there are. */
  overcount: number;
  /** Called ahead of every search request. */
  before: (nth: number) => void;
}

/**
 * A client of a service that answers searches of chats as documented, without network: newest first, windows rounded to ten
 * minutes.
 */
export function historyService(chats: readonly HeldChat[]): HistoryService {
  let requests = 0;
  const service = { chats, overcount: 0, before: doNothing };
  const client = createClient({
    accountId,
    credentials: [{ kind: 'bearer', token: 'pasted-token-0123456789' }],
    fetch: (url, init) => {
      if (url.includes('/baseURI.json')) return Promise.resolve(answer(domains));
      requests++;
      service.before(requests);
      return Promise.resolve(answer(pageOf(service.chats, service.overcount, new URL(url), init)));
    },
  });
  return Object.assign(service, { client });
}

function doNothing(_nth: number): void {
  return undefined;
}

const domains = JSON.stringify({
  baseURIs: [{ service: 'engHistDomain', account: accountId, baseURI: 'va.enghist.liveperson.net' }],
});
const tenMinutes = 600_000;

function pageOf(chats: readonly HeldChat[], overcount: number, { searchParams }: URL, { body }: FetchInit): string {
  const { start, engagementId } = JSON.parse(body ?? '') as {
    readonly start: { from: number; to: number };
    engagementId?: string;
  };
  const from = Math.floor(start.from / tenMinutes) * tenMinutes;
  const to = Math.ceil(start.to / tenMinutes) * tenMinutes;
  const matches = chats
    .filter((chat) => chat.start >= from && chat.start <= to && (engagementId === undefined || chat.text.includes(engagementId)))
    .toSorted((left, right) => right.start - left.start);
  const offset = Number(searchParams.get('offset'));
  const page = matches.slice(offset, offset + Number(searchParams.get('limit'))).map(({ text }) => text);
  const shards = '{"failureShards":0,"totalShards":6,"partialResult":false}';
  const count = matches.length === 0 ? 0 : matches.length + overcount;
  return `{"_metadata":{"count":${count},"shardsStatusResult":${shards}},"interactionHistoryRecords":[${page.join(',')}]}`;
}

function answer(body: string): FetchResponse {
  const headers = new Map([['content-type', 'application/json']]);
  return {
    status: 200,
    statusText: 'OK',
    headers: {
      forEach: (callback) => {
        headers.forEach(callback);
      },
      get: (name) => headers.get(name.toLowerCase()) ?? null,
    },
    body: Readable.from([Buffer.from(body)]),
  };
}
