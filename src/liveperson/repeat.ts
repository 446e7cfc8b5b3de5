import type { Answer } from './answer.ts';
import type { ClientParts } from './clientParts.ts';
import type { Reading } from './deviations.ts';
import { isObject } from './fieldKinds.ts';
import { chatResponse } from './http/chatResponse.ts';
import type { Exchange, Operation } from './http/exchange.ts';
import { parseJson } from './http/jsonText.ts';
import type { RequestParts } from './http/requestParts.ts';
import { removed } from './http/secretRegistry.ts';
import type { RawResponse } from './http/send.ts';
import type { CallOptions } from './livePersonClient.ts';

/**
 * Reads, and the searches that are sent as POST: repeating them changes nothing. Sign-ins are not among them, because what they
 * send is gone from their records; neither is what makes a visit.
 */
const repeatable: ReadonlySet<Operation> = new Set<Operation>([
  'getDomains',
  'getVisitState',
  'getChatInfo',
  'getChatEvents',
  'getChat',
  'getChatAvailability',
  'getEstimatedWaitTime',
  'getAvailableSlots',
  'searchEngagements',
  'getEngagement',
  'searchConversations',
  'getConversation',
  'getConsumerConversations',
  'validateEngagement',
]);

/** True when the call can be made again from its record: it changes nothing, and nothing of it was removed. */
export function isRepeatable({ operation, request }: Pick<Exchange, 'operation' | 'request'>): boolean {
  if (!repeatable.has(operation)) return false;
  return ![request.url, request.body ?? ''].some((text) => text.includes(removed) || text.includes(encodeURIComponent(removed)));
}

/** The request of a recorded call, without host and authorisation: those are found anew. */
export function partsOf({ operation, destination, request }: Exchange): RequestParts {
  const { pathname, search } = new URL(request.url);
  return {
    operation,
    destination,
    method: request.method === 'POST' || request.method === 'PUT' ? request.method : 'GET',
    path: pathname,
    query: search === '' ? [] : search.slice(1).split('&').map(decodedPair),
    ...(request.body !== undefined && { body: { kind: 'json', value: jsonOf(request.body) } }),
    accept: 'application/json',
    idempotent: true,
  };
}

function decodedPair(pair: string): readonly [string, string] {
  const equals = pair.indexOf('=');
  const [name, value] = equals < 0 ? [pair, ''] : [pair.slice(0, equals), pair.slice(equals + 1)];
  return [decodeURIComponent(name), decodeURIComponent(value)];
}

function jsonOf(body: string): Extract<RequestParts['body'], { kind: 'json' }>['value'] {
  const value = parseJson(body);
  if (!isObject(value)) throw new Error('the recorded body is no JSON object');
  return value;
}

/** @throws RangeError for a call that must not or cannot be made again */
export async function repeatCall(
  { caller, directory }: Pick<ClientParts, 'caller' | 'directory'>,
  exchange: Exchange,
  options?: CallOptions,
): Promise<Answer<undefined>> {
  if (!isRepeatable(exchange)) throw new RangeError(`${exchange.operation} cannot be repeated from its record.`);
  if (exchange.destination === 'domain') {
    return { ...(await directory.get({ ...options, refresh: true })), value: undefined };
  }
  return await caller.call(partsOf(exchange), readAnything, options);
}

function readAnything(response: RawResponse): Reading<undefined> {
  if (response.body.trim() !== '') chatResponse(response);
  return { value: undefined, deviations: [] };
}
