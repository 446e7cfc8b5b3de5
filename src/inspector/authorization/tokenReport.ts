import { plain } from '../documentSections.ts';
import type { DocumentLines } from '../requestDocument.ts';
import { fromNow } from './differences.ts';

export interface TokenQuestion {
  readonly token: string;
  /** The account the token is used for. */
  readonly accountId: string | undefined;
  /** Epoch ms, in the service's time as far as it is known. */
  readonly now: number;
}

type Claims = ReadonlyMap<string, unknown>;

/** Scopes that an API wants. Source: Engagement History API, overview. */
const historyScope = 'data.services.enghist';

/** A bearer token: what it says of itself. Its signature is not checked, which only the service can do. */
export function addToken(lines: DocumentLines, question: TokenQuestion): void {
  const { token } = question;
  lines.heading('Token').add(`${token.length} characters`);
  const claims = claimsOf(token);
  if (!claims) {
    lines.add(...opaque(token));
    return;
  }
  lines.add(`A signed token (JWT)${algorithmOf(token)}.`, ...claimLines(claims, question.now));
  lines.heading('Findings');
  const findings = findingsOf(claims, question);
  lines.add(
    ...(findings.length === 0
      ? ['Nothing speaks against it. Whether its signature is right, the service alone can tell.']
      : findings.map((text) => plain(`• ${text}`))),
  );
}

function opaque(token: string): readonly string[] {
  return [
    ...(/\s/.test(token) ? ['• It has blanks or line breaks in it: something was pasted along.'] : []),
    ...(/^bearer\s/i.test(token) ? ['• It begins with Bearer once more.'] : []),
    ...(/^["']|["']$/.test(token) ? ['• It has quotes around it.'] : []),
    ...(isNested(token) ? ['• Its content is another token (a nested JWT): only who has the key can read that. None of these APIs hands out such tokens.'] : []),
    ...(/^[0-9a-f]{64}$/i.test(token)
      ? ['64 hexadecimal digits, as the Login Service hands out: it ends with its session, after hours at most, and says nothing of itself.']
      : ['It is neither a JWT nor a token as the Login Service hands out: a part of it may be missing.']),
  ];
}

/** A token within a token, or an encrypted one, which has five parts. Source: RFC 7519 §5.2, RFC 7516 §3. */
function isNested(token: string): boolean {
  if (token.length > 100_000 || !/^eyJ[\w-]*(?:\.[\w-]*){2,4}$/.test(token)) return false;
  const [, payload = '', ...others] = token.split('.');
  return others.length === 3 || /^eyJ[\w-]+\.[\w-]+\./.test(Buffer.from(payload, 'base64url').toString('latin1'));
}

/** The documented claims in words; of others the names alone, because they may be anything. Source: OAuth 2.0 pages. */
function claimLines(claims: Claims, now: number): readonly string[] {
  const words: Readonly<Record<string, (value: string) => string>> = {
    iss: (value) => `Issued by ${value}`,
    aud: (value) => `For account or application ${value}`,
    azp: (value) => `To the application ${value}`,
    sub: (value) => `For the user ${value}`,
    scope: (value) => `Allows: ${value.split(/\s+/).join(', ')}`,
    iat: (value) => `Issued ${timeText(value, now)}`,
    exp: (value) => `Ends ${timeText(value, now)}`,
  };
  const others = [...claims.keys()].filter((name) => !(name in words));
  return [
    ...Object.entries(words).flatMap(([name, text]) => (claims.has(name) ? [plain(text(textOf(claims.get(name))))] : [])),
    ...(others.length === 0 ? [] : [plain(`Other claims: ${others.join(', ')}`)]),
  ];
}

function findingsOf(claims: Claims, { accountId, now }: TokenQuestion): readonly string[] {
  const [issued, ends] = [secondsOf(claims.get('iat')), secondsOf(claims.get('exp'))];
  const audience = claims.get('aud');
  const scope = claims.get('scope');
  const isIdToken = claims.has('is_admin') || claims.has('is_lpa');
  return [
    ...(ends !== undefined && ends * 1000 <= now ? [`The token ended ${fromNow(ends * 1000, now)}.`] : []),
    ...(ends === undefined ? ['It does not say when it ends.'] : []),
    ...(issued !== undefined && issued * 1000 > now + 60_000
      ? ["It was issued in the future: this machine's clock is behind."]
      : []),
    ...(isIdToken ? ['It is an id token, which says who signed in; the APIs take the access token.'] : []),
    ...(!isIdToken && accountId !== undefined && audience !== undefined && textOf(audience) !== accountId
      ? [`It is for ${textOf(audience)}, not for account ${accountId}.`]
      : []),
    ...(typeof scope === 'string' && !scope.split(/\s+/).includes(historyScope)
      ? [`It lacks the scope ${historyScope}: Engagement History will refuse it.`]
      : []),
  ];
}

function claimsOf(token: string): Claims | undefined {
  const payload = /^[\w-]+\.([\w-]+)\.[\w-]*$/.exec(token)?.[1];
  return payload === undefined ? undefined : objectIn(payload);
}

function algorithmOf(token: string): string {
  const algorithm = objectIn(token.split('.')[0] ?? '')?.get('alg');
  return typeof algorithm === 'string' ? plain(`, signed with ${algorithm.slice(0, 20)}`) : '';
}

function objectIn(part: string): Claims | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? new Map(Object.entries(value)) : undefined;
  } catch {
    return undefined;
  }
}

function textOf(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > 300 ? `${text.slice(0, 300)}…` : text;
}

function secondsOf(value: unknown): number | undefined {
  return typeof value === 'number' && Math.abs(value) < 1e11 ? value : undefined;
}

function timeText(value: string, now: number): string {
  const seconds = secondsOf(Number(value));
  return seconds === undefined || value === ''
    ? value
    : `${new Date(seconds * 1000).toISOString()}, ${fromNow(seconds * 1000, now)}`;
}
