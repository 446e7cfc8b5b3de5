import { encodePathSegment } from '../http/percentEncoding.ts';
import type { RequestParts } from '../http/requestParts.ts';

type Query = RequestParts['query'];

/** The meaning of `NC` is not documented; every example sends it. */
const always: Query = [
  ['v', '1'],
  ['NC', 'true'],
];

/** A chat, and the form in which its information is asked for; JSON unless told otherwise. */
export interface ChatInfoQuery {
  readonly chatId: string;
  readonly format?: 'json' | 'xml';
}

/** GET information about one chat. It keeps the chat alive. Source: Server Chat API, Retrieve Chat Information. */
export function chatInfoRequest({ chatId, format = 'json' }: ChatInfoQuery): RequestParts {
  const request = get('getChatInfo', `/chat/${encodePathSegment(chatId.trim())}/info`, []);
  return format === 'xml' ? { ...request, accept: 'application/xml' } : request;
}

/** GET the events of one chat, from event id `from` on. Source: Server Chat API, Retrieve Chat Events. */
export function chatEventsRequest({
  chatId,
  from,
}: {
  readonly chatId: string;
  readonly from?: number | undefined;
}): RequestParts {
  return get('getChatEvents', `/chat/${encodePathSegment(chatId.trim())}/events`, fromParameter(from));
}

/** GET information and events in one answer. Source: Server Chat API, Retrieve Chat Resources, Events and Information. */
export function chatRequest({ chatId, from }: { readonly chatId: string; readonly from?: number | undefined }): RequestParts {
  return get('getChat', `/chat/${encodePathSegment(chatId.trim())}`, fromParameter(from));
}

/**
 * Whose availability is asked for: an agent (login name) alone, or skill and service queue. `maxWaitTime` in seconds, 0 to
 * 86,400: without it the answer is yes as soon as any agent is online, whatever the queue; with 0 only if an agent has a free
 * slot.
 */
export type AvailabilityQuery =
  | { readonly agent: string }
  | { readonly skill?: string; readonly maxWaitTime?: number; readonly serviceQueue?: never }
  | { readonly skill?: string; readonly maxWaitTime: number; readonly serviceQueue: string };

/** GET whether a chat could start now. Source: Server Chat API, Retrieve Availability. */
export function chatAvailabilityRequest(query: AvailabilityQuery = {}): RequestParts {
  return get('getChatAvailability', '/chat/availability', pairs({ ...query }));
}

/** GET the wait in seconds; -1 nobody online, -2 not enough data. Source: Server Chat API, Retrieve Estimated Wait Time. */
export function estimatedWaitTimeRequest(query: { readonly skill?: string; readonly serviceQueue?: string } = {}): RequestParts {
  return get('getEstimatedWaitTime', '/chat/estimatedWaitTime', pairs({ ...query }));
}

/** GET the number of free slots; -1 means unlimited. Source: Server Chat API, Retrieve Available Slots. */
export function availableSlotsRequest(
  query: { readonly agent: string } | { readonly skill?: string; readonly maxWaitTime?: number } = {},
): RequestParts {
  return get('getAvailableSlots', '/chat/availableSlots', pairs({ ...query }));
}

function get(operation: RequestParts['operation'], path: string, query: Query): RequestParts {
  return {
    operation,
    destination: 'conversationVep',
    method: 'GET',
    path: `/api/account/{accountId}${path}`,
    query: [...always, ...query],
    accept: 'application/json',
    idempotent: true,
  };
}

function fromParameter(from: number | undefined): Query {
  return from === undefined ? [] : [['from', String(from)]];
}

function pairs(values: Readonly<Record<string, string | number | undefined>>): Query {
  return Object.entries(values).flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [[name, String(value)] as const],
  );
}
