import { isObject } from '../fieldKinds.ts';
import { given } from '../fields.ts';
import { parseJson } from '../http/jsonText.ts';
import { readClaims } from './jwt.ts';

export interface AccessToken {
  readonly token: string;
  /** Epoch ms in the machine's time; absent when neither the answer nor the token says. */
  readonly expiresAt?: number;
  readonly scopes: readonly string[];
  /** The account it was issued for. */
  readonly account?: string;
}

/**
 * Reads the answer of the token endpoint. `expires_in` is missing from the documented sample although a working client reads it
 * as seconds: number or numeric string when present, else the token's own life time (`exp - iat`) or end (`exp`).
 * @param now machine time, epoch ms
 * @param skewMs service time minus machine time: `exp` alone is a moment of the service's clock, life times need no clock
 * @throws Error naming what is missing
 */
export function readTokenAnswer(body: string, now: number, skewMs: number): AccessToken {
  const answer = parseJson(body);
  const token = isObject(answer) ? answer['access_token'] : undefined;
  if (typeof token !== 'string' || token === '') throw new Error('the answer has no access_token');
  const claims = readClaims(token);
  const lifetimeMs = seconds(isObject(answer) ? answer['expires_in'] : undefined) ?? lifetimeOf(claims);
  const expiresAt = lifetimeMs === undefined ? inMachineTime(claims?.expiresAt, skewMs) : now + lifetimeMs;
  return { token, scopes: claims?.scopes ?? [], ...given({ expiresAt, account: claims?.account }) };
}

function seconds(value: unknown): number | undefined {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) && number > 0 ? number * 1000 : undefined;
}

function inMachineTime(moment: number | undefined, skewMs: number): number | undefined {
  return moment === undefined ? undefined : moment - skewMs;
}

function lifetimeOf(claims: { readonly issuedAt?: number; readonly expiresAt?: number } | undefined): number | undefined {
  if (claims?.issuedAt === undefined || claims.expiresAt === undefined) return undefined;
  return Math.max(0, claims.expiresAt - claims.issuedAt);
}
