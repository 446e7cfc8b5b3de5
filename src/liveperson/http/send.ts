import type { Fetch, FetchResponse } from '../livePersonClient.ts';
import { maximumBodyBytes, readBody } from './body.ts';
import { Deadline } from './deadline.ts';
import { proxyUnreachableCode, SendFailure } from './sendFailure.ts';
import type { Timeouts } from './timeouts.ts';

export interface OutgoingRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** A complete answer, whatever its status. Header names are lower case. */
export interface RawResponse {
  readonly status: number;
  readonly statusText: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface SendOptions {
  readonly fetch: Fetch;
  readonly timeouts: Timeouts;
  readonly maximumBodyBytes?: number;
  readonly signal?: AbortSignal;
}

/**
 * Sends one request and reads the whole answer. Redirects are answers like any other.
 * @throws SendFailure for everything but a complete answer
 */
export async function send(request: OutgoingRequest, options: SendOptions): Promise<RawResponse> {
  const deadline = new Deadline(options.timeouts, options.signal);
  try {
    return await deadline.race(exchange(request, options, deadline));
  } catch (error) {
    const failure = deadline.struck ?? (error instanceof SendFailure ? error : new SendFailure(failureOf(error)));
    deadline.fail(failure);
    throw failure;
  } finally {
    deadline.dispose();
  }
}

async function exchange(request: OutgoingRequest, options: SendOptions, deadline: Deadline): Promise<RawResponse> {
  const response = await options.fetch(request.url, {
    method: request.method,
    headers: request.headers,
    ...(request.body === undefined ? {} : { body: request.body }),
    redirect: 'manual',
    signal: deadline.signal,
  });
  const body = await readBody(response, options.maximumBodyBytes ?? maximumBodyBytes, () => {
    deadline.firstByte();
  });
  return { status: response.status, statusText: response.statusText, headers: headersOf(response), body };
}

function headersOf(response: FetchResponse): Record<string, string> {
  const headers: Record<string, string> = {};
  response.headers.forEach((value, name) => {
    headers[name.toLowerCase()] = value;
  });
  return headers;
}

/** Only the system's code is taken over: messages and causes of network errors may quote the request. */
function failureOf(error: unknown): { kind: 'network'; code: string } | { kind: 'timeout'; phase: 'connect' } {
  const code = codeOf(error) ?? (isAboutProxy(error) ? proxyUnreachableCode : 'UNKNOWN');
  return code === connectTimeoutCode || code === 'ETIMEDOUT' ? { kind: 'timeout', phase: 'connect' } : { kind: 'network', code };
}

/** Code of the error with which the agents end a connection that does not come about. */
export const connectTimeoutCode = 'LP_CONNECT_TIMEOUT';

/** Visual Studio Code reports a proxy to which it gets no connection in these words and without a code. */
function isAboutProxy(error: unknown): boolean {
  return error instanceof Error && error.message.includes('Failed to establish a socket connection to proxies');
}

function codeOf(error: unknown): string | undefined {
  for (let current = error, depth = 0; current instanceof Error && depth < 4; current = current.cause, depth += 1) {
    if ('code' in current && typeof current.code === 'string') return current.code;
  }
  return undefined;
}
