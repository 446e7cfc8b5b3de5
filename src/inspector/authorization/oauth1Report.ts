import type { OAuth1Keys } from '../../liveperson/auth/oauth1.ts';
import { plain } from '../documentSections.ts';
import type { DocumentLines } from '../requestDocument.ts';
import { around, firstDifference, fromNow } from './differences.ts';
import type { OAuthParameter, Pasted } from './pastedAuthorization.ts';
import { signatureTrials, type Trial } from './signatureTrials.ts';

export interface OAuth1Question {
  readonly pasted: Pasted;
  readonly parameters: readonly OAuthParameter[];
  /** The account's own keys, to sign the same request with. */
  readonly keys: OAuth1Keys | undefined;
  /** Epoch ms, in the service's time as far as it is known. */
  readonly now: number;
}

/**
 * What the documents want in the header. Source: OAuth 1.0 API keys page; Visit Information and Engagement History APIs,
 * examples.
 */
const wanted = [
  'oauth_consumer_key',
  'oauth_nonce',
  'oauth_signature',
  'oauth_signature_method',
  'oauth_timestamp',
  'oauth_token',
  'oauth_version',
];
/** The support of OAuth 1.0 keys ended on 31 May 2026. Source: OAuth 1.0 API keys page. */
const end = Date.UTC(2026, 4, 31);

/** A signed header: its parts, what is wrong with them, the base string, and how the signature came about. */
export function addOAuth1(lines: DocumentLines, question: OAuth1Question): void {
  const { parameters, now } = question;
  lines.heading('Parts');
  for (const parameter of parameters) lines.add(plain(`${parameter.name.padEnd(24)} ${shown(parameter, now)}`));
  lines.heading('Findings');
  const findings = findingsOf(question);
  lines.add(
    ...(findings.length === 0 ? ['Nothing is wrong with the parts themselves.'] : findings.map((text) => plain(`• ${text}`))),
  );
  addSignature(lines, question);
}

/** Names are shown, secrets only by their beginning. */
function shown({ name, value }: OAuthParameter, now: number): string {
  if (name === 'oauth_timestamp' && /^\d{1,11}$/.test(value)) {
    const time = Number(value) * 1000;
    return `${value} = ${new Date(time).toISOString()}, ${fromNow(time, now)}`;
  }
  const isHidden = name === 'oauth_consumer_key' || name === 'oauth_token' || name === 'oauth_signature';
  return isHidden ? `${value.slice(0, Math.min(4, value.length / 4))}… (${value.length} characters)` : value;
}

function findingsOf({ parameters, keys, now }: OAuth1Question): readonly string[] {
  const values = new Map(parameters.map(({ name, value }) => [name, value]));
  const signature = parameters.find(({ name }) => name === 'oauth_signature');
  const method = values.get('oauth_signature_method');
  const version = values.get('oauth_version');
  return [
    ...wanted.filter((name) => !values.has(name)).map((name) => `${name} is missing.`),
    ...(parameters.length > values.size ? ['A parameter stands there twice.'] : []),
    ...(method !== undefined && method !== 'HMAC-SHA1'
      ? [`The signature method is ${method}; HMAC-SHA1 alone is documented.`]
      : []),
    ...(version !== undefined && version !== '1.0' ? [`The version is ${version}, not 1.0.`] : []),
    ...(values.has('oauth_body_hash') ? ['oauth_body_hash is sent; these services do not sign bodies.'] : []),
    ...(values.has('realm') ? ['A realm is sent; the documented header has none.'] : []),
    ...(signature && /[+/=]/.test(signature.raw)
      ? ['The signature is not percent-encoded in the header: + / = have to be %2B %2F %3D.']
      : []),
    ...timeFindings(values.get('oauth_timestamp'), now),
    ...keyFindings('app key', values.get('oauth_consumer_key'), keys?.consumerKey),
    ...keyFindings('access token', values.get('oauth_token'), keys?.token),
    ...(now >= end ? ['Support for OAuth 1.0 keys ended on 31 May 2026: the service may no longer take any of them.'] : []),
  ];
}

function timeFindings(timestamp: string | undefined, now: number): readonly string[] {
  if (timestamp === undefined) return [];
  if (!/^\d+$/.test(timestamp)) return ['oauth_timestamp is no number of seconds.'];
  if (timestamp.length >= 13) return ['oauth_timestamp is in milliseconds; it has to be in seconds.'];
  const time = Number(timestamp) * 1000;
  const seconds = Math.round(Math.abs(time - now) / 1000);
  return seconds < 60 ? [] : [`The time stamp differs from the service's clock by ${seconds} s: a used header cannot be sent again, a wrong clock is refused.`];
}

function keyFindings(name: string, sent: string | undefined, own: string | undefined): readonly string[] {
  if (sent === undefined || own === undefined || sent === own) return [];
  if (sent.trim() === own.trim()) return [`The ${name} is the account's own but for blanks around it.`];
  if (sent.toLowerCase() === own.toLowerCase()) return [`The ${name} is the account's own but for upper and lower case.`];
  return [`The ${name} is not the one that is stored for the account: it differs from character ${(firstDifference(sent, own) ?? 0) + 1} on.`];
}

function addSignature(lines: DocumentLines, { pasted, parameters, keys }: OAuth1Question): void {
  lines.heading('Signature');
  if (!pasted.request) {
    lines.add(
      'Without method and address of the request there is no base string: paste the whole cURL command, or name them when asked.',
    );
    return;
  }
  const trials = trialsOf(pasted, parameters, keys);
  const [right] = trials;
  if (!right) {
    lines.add('The address has a stray percent sign or is none, so that there is no base string.');
    return;
  }
  if (keys) lines.add(...comparison(trials, parameters.find(({ name }) => name === 'oauth_signature')?.value ?? ''));
  else lines.add('The account has no OAuth 1.0 keys stored here, so that the signature cannot be made again.');
  if (pasted.baseString !== undefined) lines.add('', ...baseStringComparison(pasted.baseString, right.baseString));
  lines.heading('Base string as it has to be').add(plain(right.baseString));
}

const noKeys: OAuth1Keys = { consumerKey: '', consumerSecret: '', token: '', tokenSecret: '' };

function trialsOf({ request }: Pasted, parameters: readonly OAuthParameter[], keys: OAuth1Keys | undefined): readonly Trial[] {
  try {
    return request ? signatureTrials(request, parameters, keys ?? noKeys) : [];
  } catch (error) {
    if (error instanceof URIError || error instanceof TypeError) return [];
    throw error;
  }
}

function comparison(trials: readonly Trial[], sent: string): readonly string[] {
  const [right, ...wrong] = trials;
  const difference = firstDifference(sent, right?.signature ?? '');
  if (difference === undefined) return ['The signature is right: the account\'s own keys give the same.'];
  const matching = wrong.filter(({ signature }) => signature === sent).map(({ name }) => `It comes about when ${name}.`);
  return [
    `The signature is another than ours; they differ from character ${difference + 1} on.`,
    ...(matching.length > 0
      ? matching
      : ['None of the usual mistakes gives it: other secrets, other parameters or another address were signed.']),
  ];
}

function baseStringComparison(sent: string, right: string): readonly string[] {
  const difference = firstDifference(sent, right);
  if (difference === undefined) return ['The pasted base string is right.'];
  return [
    `The pasted base string differs from character ${difference + 1} on:`,
    plain(`  pasted ${around(sent, difference)}`),
    plain(`  right  ${around(right, difference)}`),
  ];
}
