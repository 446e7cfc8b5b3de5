import { encodeQuery, percentEncode } from './percentEncoding.ts';
import type { RequestBody, RequestParts } from './requestParts.ts';

/** The URL of a request. `origin` is scheme and host without a slash at the end. */
export function buildUrl(origin: string, accountId: string, parts: RequestParts): string {
  const path = parts.path.replace('{accountId}', () => percentEncode(accountId));
  return parts.query.length === 0 ? origin + path : `${origin}${path}?${encodeQuery(parts.query)}`;
}

export function contentTypeOf(body: RequestBody): string {
  return body.kind === 'json' ? 'application/json' : 'application/x-www-form-urlencoded';
}

export function serializeBody(body: RequestBody): string {
  return body.kind === 'json' ? JSON.stringify(body.value) : encodeQuery(body.fields);
}
