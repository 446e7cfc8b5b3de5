import { readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { createClient } from '../../../src/liveperson/client.ts';
import type { Clock, Fetch, FetchInit, FetchResponse, LivePersonClient } from '../../../src/liveperson/livePersonClient.ts';

export const accountId = '12345678';

/** An answer of the service, or `never` for one that does not come. */
export type FakeAnswer = { readonly status: number; readonly body: string; readonly headers?: Readonly<Record<string, string>> } | 'never' | 'noNetwork';

/** The documented payload of a name in test/fixtures. */
export async function fixture(name: string): Promise<string> {
  return readFile(new URL(`../../fixtures/${name}`, import.meta.url), 'utf8');
}

export function ok(body: string): FakeAnswer {
  return { status: 200, body };
}

/** The real client on a service whose answers a test decides. Pauses between attempts pass at once. */
export async function clientOf(answer: (path: string, init: FetchInit) => FakeAnswer): Promise<LivePersonClient> {
  const domains = await fixture('domain-response.json');
  const fetch: Fetch = (url, init) => {
    const { host, pathname, search } = new URL(url);
    const given = host.startsWith('api.') ? ok(domains) : answer(pathname + search, init);
    if (given === 'noNetwork') return Promise.reject(Object.assign(new Error('getaddrinfo ENOTFOUND'), { code: 'ENOTFOUND' }));
    if (given === 'never') return new Promise((_resolve, reject) => { init.signal.addEventListener('abort', () => { reject(abortError()); }); });
    return Promise.resolve(responseOf(given));
  };
  const clock: Clock = { now: () => Date.now(), wait: () => Promise.resolve() };
  return createClient({ accountId, credentials: [{ kind: 'bearer', token: 'test-token' }], source: 'InspectorTest', fetch, clock });
}

function abortError(): Error {
  return Object.assign(new Error('This operation was aborted'), { name: 'AbortError' });
}

function responseOf({ status, body, headers }: Exclude<FakeAnswer, string>): FetchResponse {
  const all = new Headers({ 'content-type': 'application/json', date: new Date().toUTCString(), ...headers });
  return {
    status,
    statusText: '',
    headers: all,
    body: Readable.from([Buffer.from(body)]),
  };
}
