import type { AuthorizationKind } from '../../liveperson/credential.ts';
import type { SignInOutcome } from '../../liveperson/livePersonClient.ts';
import { fullTime, spanInWords, type TimeZone } from '../../liveperson/transcript/clockTime.ts';
import { visibleWord } from '../../liveperson/transcript/visible.ts';

/** Below this the client lets the clocks be: rounding of the header and the way of the answer explain it. */
const negligibleMs = 5000;

const authorizationNames: Readonly<Record<AuthorizationKind, string>> = {
  oauth2: 'OAuth 2.0',
  login: 'user name and password',
  bearer: 'bearer token',
  oauth1: 'OAuth 1.0 API key',
  appKey: 'the application key, which is public',
  none: 'no authorisation',
};

export function authorizationInWords(kind: AuthorizationKind): string {
  return authorizationNames[kind];
}

export function clockInWords(skewMs: number | undefined): string {
  if (skewMs === undefined) return 'the service did not say what time it is';
  if (Math.abs(skewMs) < negligibleMs) return 'this machine and the service agree to a few seconds';
  const direction = skewMs > 0 ? 'behind' : 'ahead of';
  return `this machine is ${spanInWords(Math.abs(skewMs))} ${direction} the service; requests are signed, and tokens judged, by the service's clock`;
}

/** What is known of a sign-in that worked: its end, its scopes, its account. */
export function tokenInWords(
  signIn: Extract<SignInOutcome, { result: unknown }>,
  accountId: string,
  now: number,
  zone: TimeZone,
): readonly string[] {
  const {
    kind,
    result: { expiresAt, scopes },
    account,
  } = signIn;
  return [
    expiryInWords(kind, expiresAt, now, zone),
    scopesInWords(kind, scopes),
    ...(account === undefined || account === accountId
      ? []
      : [`Issued for account ${visibleWord(account)}, not for this one: it will be refused.`]),
  ].filter((line) => line !== '');
}

function expiryInWords(kind: AuthorizationKind, expiresAt: number | undefined, now: number, zone: TimeZone): string {
  if (kind === 'oauth1') return 'There is no token that could expire: every request is signed.';
  if (expiresAt === undefined) return 'Nothing says when the token expires.';
  const renewed = kind === 'bearer' ? ' It is not renewed: paste a new one then.' : ' It is renewed when it does.';
  const at = fullTime(expiresAt, zone);
  return expiresAt > now
    ? `The token expires in ${spanInWords(expiresAt - now)}, at ${at}.${renewed}`
    : `The token expired ${spanInWords(now - expiresAt)} ago, at ${at}.${kind === 'bearer' ? ' Paste a new one.' : ' It is renewed with the next call.'}`;
}

function scopesInWords(kind: AuthorizationKind, scopes: readonly string[] | undefined): string {
  if (scopes !== undefined && scopes.length > 0) return `Scope: ${scopes.map(visibleWord).join(', ')}`;
  return kind === 'oauth2' ? 'Scope: the token names none.' : '';
}
