import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Exchange, RecordedRequest, RecordedResponse } from '../../liveperson/http/exchange.ts';
import type { Har, HarEntry, HarPair, HarRequest, HarResponse } from './har.ts';

export interface HarOptions {
  /** Of this extension. */
  readonly version: string;
  readonly signal: AbortSignal;
  /** The call as it is to be written. */
  readonly masked?: (exchange: Exchange) => Exchange;
  /** The same for the text of its entry. */
  readonly maskedEntry?: (json: string) => string;
}

/**
 * Calls as the text of a HAR 1.2 file, oldest first, as the format wants. What they hold is taken as it is, but for what masks:
 * secrets are gone already. Masking many answers takes seconds, so that the editor has its turn after each. Rejects with the
 * signal's reason.
 */
export async function* harText(
  exchanges: readonly Exchange[],
  { version, signal, masked = (exchange) => exchange, maskedEntry = (json) => json }: HarOptions,
): AsyncGenerator<string, void, undefined> {
  const log: Omit<Har['log'], 'entries'> = { version: '1.2', creator: { name: 'LivePerson Inspector', version } };
  const end = '\n  }\n}';
  yield `${JSON.stringify({ log }, undefined, 2).slice(0, -end.length)},\n    "entries": [`;
  let separator = '';
  for (const exchange of [...exchanges].sort((a, b) => a.startedAt - b.startedAt)) {
    await nextTurn();
    signal.throwIfAborted();
    const entry = maskedEntry(JSON.stringify(entryOf(masked(exchange)), undefined, 2));
    yield `${separator}\n      ${entry.replaceAll('\n', '\n      ')}`;
    separator = ',';
  }
  yield `\n    ]${end}\n`;
}

function entryOf(exchange: Exchange): HarEntry {
  const { startedAt, durationMs, request, response, error, operation, accountId, attempts } = exchange;
  const wait = Math.min(attempts.at(-1)?.durationMs ?? durationMs, durationMs);
  return {
    startedDateTime: new Date(startedAt).toISOString(),
    time: durationMs,
    request: requestOf(request),
    response: response ? responseOf(response) : noResponse,
    cache: {},
    // Earlier attempts and the pauses after them.
    timings: { blocked: durationMs - wait, send: 0, wait, receive: 0 },
    ...(error && { comment: error.message }),
    _operation: operation,
    _accountId: accountId,
    _attempts: attempts,
  };
}

function requestOf({ method, url, headers, body }: RecordedRequest): HarRequest {
  const mimeType = headerOf(headers, 'content-type') ?? 'application/octet-stream';
  return {
    method,
    url,
    httpVersion: 'HTTP/1.1',
    cookies: [],
    headers: pairsOf(headers),
    queryString: queryOf(url),
    ...(body !== undefined && { postData: { mimeType, text: body.toWellFormed(), params: [] } }),
    headersSize: -1,
    bodySize: body === undefined ? 0 : Buffer.byteLength(body),
  };
}

function responseOf({ status, statusText, headers, body }: RecordedResponse): HarResponse {
  return {
    status,
    statusText,
    httpVersion: 'HTTP/1.1',
    cookies: [],
    headers: pairsOf(headers),
    content: {
      size: Buffer.byteLength(body),
      mimeType: headerOf(headers, 'content-type') ?? 'application/octet-stream',
      text: body.toWellFormed(),
    },
    redirectURL: headerOf(headers, 'location') ?? '',
    headersSize: -1,
    bodySize: -1,
  };
}

const noResponse: HarResponse = {
  status: 0,
  statusText: '',
  httpVersion: 'HTTP/1.1',
  cookies: [],
  headers: [],
  content: { size: 0, mimeType: 'application/octet-stream', text: '' },
  redirectURL: '',
  headersSize: -1,
  bodySize: -1,
};

function pairsOf(headers: Readonly<Record<string, string>>): readonly HarPair[] {
  return Object.entries(headers).map(([name, value]) => ({ name, value }));
}

function queryOf(url: string): readonly HarPair[] {
  return URL.canParse(url) ? Array.from(new URL(url).searchParams, ([name, value]) => ({ name, value })) : [];
}

function headerOf(headers: Readonly<Record<string, string>>, wanted: string): string | undefined {
  return Object.entries(headers).find(([name]) => name.toLowerCase() === wanted)?.[1];
}
