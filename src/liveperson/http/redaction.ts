import { removed, type SecretRegistry } from './secretRegistry.ts';

/** Headers whose whole value goes; of `authorization` the scheme stays, because it shows which credential was used. */
const secretHeaders: ReadonlySet<string> = new Set([
  'cookie',
  'set-cookie',
  'set-cookie2',
  'proxy-authorization',
  'x-csrf-token',
]);

/**
 * Fields of sign-in requests and answers, whatever the service. Names as in the Login Service, OAuth 2.0 and Server Chat
 * documents.
 */
const secretFields = [
  'access_token',
  'refresh_token',
  'id_token',
  'client_secret',
  'code',
  'password',
  'bearer',
  'csrf',
  'secret',
  'accessToken',
  'accessTokenSecret',
  'appKey',
  'wsuk',
  'sessionId',
];
const jsonField = new RegExp(`("(?:${secretFields.join('|')})"\\s*:\\s*)"(?:[^"\\\\]|\\\\.)*"?`, 'gi');
const formField = new RegExp(`((?:^|[?&])(?:${secretFields.join('|')})=)[^&\\s]*`, 'gi');
const appKeyInUrl = /([?&]appKey=)[^&]*/gi;

export function redactHeaders(headers: Readonly<Record<string, string>>, secrets: SecretRegistry): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, redactHeader(name.toLowerCase(), value, secrets)]),
  );
}

function redactHeader(name: string, value: string, secrets: SecretRegistry): string {
  if (secretHeaders.has(name)) return removed;
  if (name === 'authorization') return redactAuthorization(value);
  return secrets.redact(value);
}

function redactAuthorization(value: string): string {
  const appKey = /^(LivePerson appKey=)/.exec(value);
  if (appKey?.[1] !== undefined) return appKey[1] + removed;
  const scheme = /^[A-Za-z]+(?= )/.exec(value);
  return scheme ? `${scheme[0]} ${removed}` : removed;
}

export function redactUrl(url: string, secrets: SecretRegistry): string {
  return secrets.redact(url).replace(appKeyInUrl, `$1${removed}`);
}

/** A body of an ordinary call: known secret values only, since names such as `secret` may be a visitor's own words. */
export function redactBody(body: string, secrets: SecretRegistry): string {
  return secrets.redact(body);
}

/** A body of a sign-in call: also every field that carries a secret by name. Works on broken JSON too. */
export function redactSignInBody(body: string, secrets: SecretRegistry): string {
  return secrets.redact(body).replace(jsonField, `$1"${removed}"`).replace(formField, `$1${removed}`);
}
