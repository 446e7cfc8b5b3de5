import type { Exchange } from '../liveperson/http/exchange.ts';
import type { Masker } from '../privacy/masker.ts';

/** The same call without personal data, for what leaves the window. */
export function maskedExchange(exchange: Exchange, masker: Masker): Exchange {
  const { request, response, error, attempts } = exchange;
  return {
    ...exchange,
    request: {
      ...request,
      url: masker.url(request.url),
      headers: maskedHeaders(request.headers, masker),
      ...(request.body !== undefined && { body: masker.body(request.body) }),
    },
    ...(response && {
      response: {
        status: response.status,
        statusText: masker.text(response.statusText),
        headers: maskedHeaders(response.headers, masker),
        body: masker.body(response.body),
        bodyLength: response.bodyLength,
      },
    }),
    ...(error && { error: { ...error, message: masker.text(error.message) } }),
    attempts: attempts.map((attempt) => ({
      ...attempt,
      ...(attempt.error !== undefined && { error: masker.text(attempt.error) }),
    })),
  };
}

function maskedHeaders(headers: Readonly<Record<string, string>>, masker: Masker): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, masker.header(value)]));
}
