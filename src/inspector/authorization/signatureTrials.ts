import { createHmac } from 'node:crypto';
import type { OAuth1Keys } from '../../liveperson/auth/oauth1.ts';
import { percentEncode } from '../../liveperson/http/percentEncoding.ts';
import type { OAuthParameter, PastedRequest } from './pastedAuthorization.ts';

/** What is signed, and with what. Each mistake changes one thing. */
interface Signing {
  readonly method: string;
  /** Scheme, host and path. */
  readonly address: string;
  readonly query: readonly Pair[];
  readonly oauth: readonly Pair[];
  readonly sorted: boolean;
  readonly encode: (text: string) => string;
  readonly encodeValue: (text: string) => string;
  readonly secrets: readonly [consumer: string, token: string];
  readonly hash: 'sha1' | 'sha256';
  readonly output: 'base64' | 'hex';
}
type Pair = readonly [name: string, value: string];

/** How a signature comes about: as OAuth Core 1.0 §9 and the documents say, or with one of the usual mistakes. */
export interface Trial {
  readonly name: string;
  readonly baseString: string;
  readonly signature: string;
}

/** In words, what goes wrong; and how. */
const mistakes: readonly (readonly [name: string, change: (right: Signing) => Partial<Signing>])[] = [
  ['the parameters of the query were not signed', () => ({ query: [] })],
  ['the query was left in the signed address', (right) => ({ query: [], address: right.address + searchOf(right.query) })],
  ['the parameters were not sorted', () => ({ sorted: false })],
  ['the values were not encoded before they were joined', () => ({ encodeValue: (text) => text })],
  [
    "! ' ( ) * were left unencoded, as encodeURIComponent does",
    () => ({ encode: encodeURIComponent, encodeValue: encodeURIComponent }),
  ],
  ['blanks were encoded as +', (right) => ({ encodeValue: (text) => right.encode(text).replaceAll('%20', '+') })],
  ['another method was signed: GET', () => ({ method: 'GET' })],
  ['another method was signed: POST', () => ({ method: 'POST' })],
  ['the method was signed in lower case', (right) => ({ method: right.method.toLowerCase() })],
  ['http was signed instead of https', (right) => ({ address: right.address.replace(/^https:/, 'http:') })],
  ['the port was signed', (right) => ({ address: right.address.replace(/^(https:\/\/[^/:]+)(?=\/)/, '$1:443') })],
  ['a slash was added to the signed path', (right) => ({ address: `${right.address}/` })],
  ['the two secrets changed places', ({ secrets: [consumer, token] }) => ({ secrets: [token, consumer] })],
  ['the access token secret was left out', ({ secrets: [consumer] }) => ({ secrets: [consumer, ''] })],
  ['the secret had a blank at its end', ({ secrets: [consumer, token] }) => ({ secrets: [`${consumer} `, token] })],
  ['the access token secret had a blank at its end', ({ secrets: [consumer, token] }) => ({ secrets: [consumer, `${token} `] })],
  ['the secret had a line break at its end', ({ secrets: [consumer, token] }) => ({ secrets: [`${consumer}\n`, token] })],
  [
    'the access token secret had a line break at its end',
    ({ secrets: [consumer, token] }) => ({ secrets: [consumer, `${token}\n`] }),
  ],
  ['HMAC-SHA256 was used', () => ({ hash: 'sha256' })],
  ['the signature was written in hexadecimal digits', () => ({ output: 'hex' })],
];

/**
 * The signature as it should be, first, and as the usual mistakes make it.
 * @throws URIError for an address with a stray percent sign, TypeError for one that is none
 */
export function signatureTrials(
  request: PastedRequest,
  parameters: readonly OAuthParameter[],
  keys: OAuth1Keys,
): readonly Trial[] {
  const right = signingOf(request, parameters, keys);
  return [
    ['as documented', right] as const,
    ...mistakes.map(([name, change]) => [name, { ...right, ...change(right) }] as const),
  ].map(([name, signing]) => ({ name, baseString: baseStringOf(signing), signature: sign(signing) }));
}

function signingOf({ method, url }: PastedRequest, parameters: readonly OAuthParameter[], keys: OAuth1Keys): Signing {
  const { protocol, host, pathname, search } = new URL(url);
  return {
    method: method.toUpperCase(),
    address: `${protocol}//${host}${pathname}`,
    query: search === '' ? [] : search.slice(1).split('&').map(decodedPair),
    oauth: parameters
      .filter(({ name }) => name !== 'oauth_signature' && name !== 'realm')
      .map(({ name, value }) => [name, value]),
    sorted: true,
    encode: percentEncode,
    encodeValue: percentEncode,
    secrets: [keys.consumerSecret, keys.tokenSecret],
    hash: 'sha1',
    output: 'base64',
  };
}

function baseStringOf({ method, address, query, oauth, sorted, encode, encodeValue }: Signing): string {
  const pairs = [...query, ...oauth].map(([name, value]): Pair => [encode(name), encodeValue(value)]);
  if (sorted) pairs.sort(([nameA, valueA], [nameB, valueB]) => compare(nameA, nameB) || compare(valueA, valueB));
  return [method, address, pairs.map(([name, value]) => `${name}=${value}`).join('&')].map(encode).join('&');
}

function sign(signing: Signing): string {
  const [consumer, token] = signing.secrets;
  const key = `${percentEncode(consumer)}&${percentEncode(token)}`;
  return createHmac(signing.hash, key).update(baseStringOf(signing)).digest(signing.output);
}

function searchOf(query: readonly Pair[]): string {
  return query.length === 0 ? '' : `?${query.map(([name, value]) => `${name}=${value}`).join('&')}`;
}

function decodedPair(pair: string): Pair {
  const equals = pair.indexOf('=');
  const [name, value] = equals < 0 ? [pair, ''] : [pair.slice(0, equals), pair.slice(equals + 1)];
  return [decodeURIComponent(name), decodeURIComponent(value)];
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
