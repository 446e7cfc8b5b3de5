import { publicAppKey } from '../liveperson/auth/appKey.ts';
import { assignmentsIn, type Assignment } from './assignments.ts';
import type { CredentialFinding, CredentialRole, Place } from './finding.ts';

/** An assignment whose name and shape are those of a credential. It holds the value, so it never leaves the core. */
export interface Candidate extends Place {
  readonly role: CredentialRole;
  readonly value: string;
}

/**
 * Names that documents and clients give the parts of a credential, the more specific first; a prefix of one's own may stand
 * before.
 */
const rolesByName: readonly (readonly [name: RegExp, role: CredentialRole])[] = [
  [/(?:accesstokensecret|oauthtokensecret|tokensecret)$/, 'accessTokenSecret'],
  [/clientsecret$/, 'clientSecret'],
  [/(?:consumersecret|appsecret|^secret|^lpsecret|^livepersonsecret)$/, 'secret'],
  [/(?:consumerkey|appkey)$/, 'appKey'],
  [/(?:accesstoken|oauthtoken)$/, 'accessToken'],
  [/(?:bearer|bearertoken|^authorization|^token|^lptoken)$/, 'bearer'],
];

/** Keys and tokens of OAuth 1.0 in every documented example; bearer of the Login Service. */
const hex32 = /^[0-9a-f]{32}$/i;
const hex64 = /^[0-9a-f]{64}$/i;
/** Begins where no longer word does; nothing that follows a repetition may be part of it, so that no text makes this slow. */
const jwt = /(?<![\w.-])eyJ[\w-]{8,}\.(eyJ[\w-]{8,})\.[\w-]{8,}(?![\w.-])/g;

/** Parts of one credential stand together: farther apart than this they are two. */
export const near = 1500;

/** Texts shaped like LivePerson credentials: by the name before them, their shape, and what stands around them. */
export function findCredentials(text: string): readonly CredentialFinding[] {
  return candidatesIn(text).map(({ role, offset, length }) => ({ kind: 'credential', role, offset, length }));
}

/** The same with the values, in order. For what moves them. */
export function candidatesIn(text: string): readonly Candidate[] {
  const tokens = tokensIn(text);
  if (!isAboutLivePerson(text)) return tokens;
  const named = assignmentsIn(text).flatMap(candidateOf);
  const companions = new Companions(named);
  const found = named.filter((candidate) => isShapedByDocument(candidate) || companions.has(candidate));
  const known = new Set(tokens.map(({ offset }) => offset));
  return [...tokens, ...found.filter(({ offset }) => !known.has(offset))].sort((one, other) => one.offset - other.offset);
}

/** Names such as `secret` are in every project: without a word of LivePerson's they mean nothing here. */
function isAboutLivePerson(text: string): boolean {
  return /liveperson|lpsnmedia|\blp_?(?:account|site|tag|mtag)|conversational cloud/i.test(text);
}

function candidateOf({ name, value, quoted, offset, length }: Assignment): readonly Candidate[] {
  const role = rolesByName.find(([pattern]) => pattern.test(name))?.[1];
  if (role === undefined || value.toLowerCase() === publicAppKey) return [];
  const fits =
    role === 'secret' || role === 'accessTokenSecret' || role === 'clientSecret' ? isOpaque(value, quoted) : isKey(role, value);
  return fits ? [{ role: roleOf(role, value), value, offset, length }] : [];
}

function isKey(role: CredentialRole, value: string): boolean {
  if (!isMixed(value)) return false;
  return (role !== 'bearer' && hex32.test(value)) || (role !== 'appKey' && hex64.test(value));
}

/** Some call the Login Service's bearer an access token. */
function roleOf(role: CredentialRole, value: string): CredentialRole {
  return role === 'accessToken' && hex64.test(value) ? 'bearer' : role;
}

/** Of a secret no shape is documented. It is no word, no name of a variable, no placeholder. */
function isOpaque(value: string, quoted: boolean): boolean {
  if (/^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/.test(value)) return false;
  if (/^(?:your|my|the|example|dummy|test|changeme|placeholder|insert|process\.|env\.|config\.|secrets?\.)/i.test(value))
    return false;
  const digits = value.replace(/\D/g, '').length;
  const isCode = value.includes('.') || digits < 3 || value.length < 16;
  return value.length >= 8 && digits > 0 && isMixed(value) && (quoted || !isCode);
}

/** `00000000…` and `xxxxxxxx…` stand for a value. */
function isMixed(value: string): boolean {
  return new Set(value).size >= 6 && /[a-z]/i.test(value) && /\d/.test(value);
}

/** An access token and a bearer have a documented shape; a client secret has a name that is LivePerson's here. */
function isShapedByDocument({ role }: Candidate): boolean {
  return role === 'accessToken' || role === 'bearer' || role === 'clientSecret';
}

/** An app key alone is sent with every call and opens nothing; a secret alone may be anybody's. */
class Companions {
  /** By what they go with, in order. */
  readonly #ofAppKey: readonly number[];
  readonly #ofSecret: readonly number[];

  constructor(all: readonly Candidate[]) {
    const offsets = (...roles: readonly CredentialRole[]): readonly number[] =>
      all.filter(({ role }) => roles.includes(role)).map(({ offset }) => offset);
    this.#ofAppKey = offsets('secret', 'accessToken', 'accessTokenSecret');
    this.#ofSecret = offsets('appKey', 'accessToken');
  }

  has({ role, offset }: Candidate): boolean {
    return isAnyNear(role === 'appKey' ? this.#ofAppKey : this.#ofSecret, offset);
  }
}

/** @param offsets in order: hostile texts have many thousands */
function isAnyNear(offsets: readonly number[], offset: number): boolean {
  let [from, to] = [0, offsets.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((offsets[middle] ?? 0) < offset - near) from = middle + 1;
    else to = middle;
  }
  return Math.abs((offsets[from] ?? Infinity) - offset) <= near;
}

/** Tokens whose own claims say that LivePerson's token service issued them. Source: OAuth 2.0 client credentials page, claims. */
function tokensIn(text: string): readonly Candidate[] {
  return Array.from(text.matchAll(jwt), (match): Candidate | undefined => {
    const [value, payload = ''] = match;
    return issuerOf(payload) === 'sentinel' ? { role: 'token', value, offset: match.index, length: value.length } : undefined;
  }).filter((token) => token !== undefined);
}

function issuerOf(payload: string): string | undefined {
  try {
    const claims: unknown = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'));
    if (typeof claims !== 'object' || claims === null || !('iss' in claims)) return undefined;
    return typeof claims.iss === 'string' ? claims.iss.toLowerCase() : undefined;
  } catch {
    return undefined;
  }
}
