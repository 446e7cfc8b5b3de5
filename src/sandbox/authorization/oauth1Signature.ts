import { createHmac } from 'node:crypto';

/** Percent-encoding of RFC 3986: only letters, digits, `-._~` stay. */
function encode(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', '%20'));
  } catch {
    return text;
  }
}

/** The parameters of an `Authorization: OAuth …` header. */
export function readOAuthHeader(header: string): ReadonlyMap<string, string> {
  const parameters = header.replace(/^OAuth\s+/i, '').matchAll(/([a-z_]+)="([^"]*)"/gi);
  return new Map(Array.from(parameters, ([, name = '', value = '']) => [name, decode(value)]));
}

function queryParameters(url: URL): [string, string][] {
  const pairs = url.search
    .slice(1)
    .split('&')
    .filter((pair) => pair !== '');
  return pairs.map((pair) => {
    const [name = '', ...value] = pair.split('=');
    return [decode(name), decode(value.join('='))];
  });
}

/**
 * HMAC-SHA1 signature, base64. Signed are method, address and query with the `oauth_` parameters, never a JSON body.
 * Source: OAuth Core 1.0, section 9, which the OAuth 1.0 API keys page refers to.
 */
export function oauth1Signature(
  method: string,
  url: URL,
  oauth: ReadonlyMap<string, string>,
  secrets: { readonly consumerSecret: string; readonly tokenSecret: string },
): string {
  const signed = [...queryParameters(url), ...[...oauth].filter(([name]) => name !== 'oauth_signature' && name !== 'realm')];
  const normalised = signed
    .map(([name, value]) => [encode(name), encode(value)] as const)
    .sort(([nameA, valueA], [nameB, valueB]) => compare(nameA, nameB) || compare(valueA, valueB))
    .map(([name, value]) => `${name}=${value}`)
    .join('&');
  const base = [method.toUpperCase(), encode(`${url.protocol}//${url.host}${url.pathname}`), encode(normalised)].join('&');
  return createHmac('sha1', `${encode(secrets.consumerSecret)}&${encode(secrets.tokenSecret)}`)
    .update(base)
    .digest('base64');
}

/** By bytes, as OAuth asks for; a locale's order would differ. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
