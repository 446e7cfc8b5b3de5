import { createHmac } from 'node:crypto';
import { percentEncode } from '../http/percentEncoding.ts';
import type { Credential } from '../credential.ts';
import type { RequestToAuthorize } from './authenticator.ts';

export type OAuth1Keys = Omit<Extract<Credential, { kind: 'oauth1' }>, 'kind'>;
type Pair = readonly [name: string, value: string];

/**
 * The `Authorization` header of OAuth Core 1.0 with HMAC-SHA1, as the Visit Information and Engagement History documents show it.
 * All query parameters are signed; a JSON body never is, and no `oauth_body_hash` is sent.
 * @param timestamp Unix seconds in the service's time
 */
export function signOAuth1(request: RequestToAuthorize, keys: OAuth1Keys, nonce: string, timestamp: number): string {
  const parameters: readonly Pair[] = [
    ['oauth_consumer_key', keys.consumerKey],
    ['oauth_nonce', nonce],
    ['oauth_signature_method', 'HMAC-SHA1'],
    ['oauth_timestamp', String(timestamp)],
    ['oauth_token', keys.token],
    ['oauth_version', '1.0'],
  ];
  const key = `${percentEncode(keys.consumerSecret)}&${percentEncode(keys.tokenSecret)}`;
  const signature = createHmac('sha1', key).update(signatureBaseString(request, parameters)).digest('base64');
  const header = [...parameters, ['oauth_signature', signature] as const].map(
    ([name, value]) => `${name}="${percentEncode(value)}"`,
  );
  return `OAuth ${header.join(', ')}`;
}

/** Method, address without query, and all parameters sorted by encoded name, then value. OAuth Core 1.0 §9.1. */
export function signatureBaseString(request: RequestToAuthorize, oauthParameters: readonly Pair[]): string {
  const { protocol, host, pathname, search } = new URL(request.url);
  const encoded = [...queryParameters(search), ...oauthParameters].map(([name, value]): Pair => [
    percentEncode(name),
    percentEncode(value),
  ]);
  encoded.sort(([nameA, valueA], [nameB, valueB]) => compare(nameA, nameB) || compare(valueA, valueB));
  const normalised = encoded.map(([name, value]) => `${name}=${value}`).join('&');
  return [request.method.toUpperCase(), `${protocol}//${host}${pathname}`, normalised].map(percentEncode).join('&');
}

/** Decoded by hand: `URLSearchParams` would read `+` as a space, which the signature must not. */
function queryParameters(search: string): Pair[] {
  const query = search.slice(1);
  if (query === '') return [];
  return query.split('&').map((part): Pair => {
    const equals = part.indexOf('=');
    return equals < 0
      ? [decodeURIComponent(part), '']
      : [decodeURIComponent(part.slice(0, equals)), decodeURIComponent(part.slice(equals + 1))];
  });
}

/** Byte order; encoded text is ASCII only. */
function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
