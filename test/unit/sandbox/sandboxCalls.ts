import type { JsonObject, JsonValue } from '../../../src/liveperson/json.ts';
import { isList, isObject, listAt, objectAt, textOf } from '../../../src/sandbox/json.ts';
import { startSandbox, type Sandbox, type SandboxOptions } from '../../../src/sandbox/index.ts';

/** The public key of the Server Chat documents. */
export const appKey = 'LivePerson appKey=721c180b09eb463d9f3191c41762bb68';

/** A Wednesday morning; the sandbox's time stands still there unless a test moves it. */
export const fixedNow = Date.UTC(2026, 9, 14, 9, 30);

export function startAtFixedTime(options: SandboxOptions = {}): Promise<Sandbox> {
  return startSandbox({ clock: { now: () => fixedNow }, ...options });
}

export interface Reply {
  readonly status: number;
  readonly text: string;
  readonly json: JsonObject;
  readonly headers: Headers;
}

/** Sends a request as plain as can be: what a test asserts on is what the wire carried. */
export async function call(
  sandbox: Sandbox,
  method: string,
  path: string,
  options: { headers?: Record<string, string>; body?: string } = {},
): Promise<Reply> {
  const response = await fetch(sandbox.domainApiUrl + path, { method, redirect: 'manual', ...options });
  const text = await response.text();
  return { status: response.status, text, json: parsed(text), headers: response.headers };
}

function parsed(text: string): JsonObject {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : {};
  } catch {
    return {};
  }
}

export function bearer(sandbox: Sandbox): Record<string, string> {
  return { Authorization: `Bearer ${sandbox.credentials.bearer.token}`, Accept: 'application/json' };
}

export function getVisit(sandbox: Sandbox, visitorId: string, sessionId: string): Promise<Reply> {
  return call(
    sandbox,
    'GET',
    `/api/account/12345678/monitoring/visitors/${visitorId}/visits/current/state?v=1&sid=${sessionId}`,
    { headers: bearer(sandbox) },
  );
}

export function getChat(sandbox: Sandbox, chatId: string, rest = '/info'): Promise<Reply> {
  return call(sandbox, 'GET', `/api/account/12345678/chat/${chatId}${rest}`, {
    headers: { Authorization: appKey, Accept: 'application/json' },
  });
}

export const searchPath = '/interaction_history/api/account/12345678/interactions/search';

export function search(sandbox: Sandbox, body: object, query = 'source=UnitTests'): Promise<Reply> {
  return call(sandbox, 'POST', `${searchPath}?${query}`, { headers: bearer(sandbox), body: JSON.stringify(body) });
}

/** All records of a search, page after page. */
export async function searchAll(sandbox: Sandbox, body: object): Promise<readonly JsonObject[]> {
  const records: JsonObject[] = [];
  for (;;) {
    const { json } = await search(sandbox, body, `source=UnitTests&limit=100&sort=start:desc&offset=${records.length}`);
    records.push(...listAt(json, 'interactionHistoryRecords').filter(isObject));
    if (!('next' in objectAt(json, '_metadata'))) return records;
  }
}

export function infoOf(record: JsonObject | undefined): JsonObject {
  return objectAt(record, 'info');
}

export function countOf(reply: Reply): unknown {
  return objectAt(reply.json, '_metadata')['count'];
}

/** The code of a flat or of a wrapped error. */
export function internalCode(reply: Reply): unknown {
  return reply.json['internalCode'] ?? objectAt(reply.json, 'error')['internalCode'];
}

export function objects(value: unknown): readonly JsonObject[] {
  return isList(value) ? value.filter(isObject) : [];
}

/** An id or another single value as text. */
export function text(value: JsonValue | undefined): string {
  return textOf(value) ?? '';
}
