import { isObject, number, text } from '../fieldKinds.ts';
import { given } from '../fields.ts';
import type { JsonObject } from '../json.ts';

/** Claims of an access token that this client reads. Times in epoch ms. Source: OAuth 2.0 client credentials page. */
export interface TokenClaims {
  readonly issuedAt?: number;
  readonly expiresAt?: number;
  readonly scopes: readonly string[];
  readonly account?: string;
}

/** Reads the claims without checking the signature, which is the service's business. Undefined when the token is not a JWT. */
export function readClaims(token: string): TokenClaims | undefined {
  const payload = /^[\w-]+\.([\w-]+)\.[\w-]*$/.exec(token)?.[1];
  if (payload === undefined) return undefined;
  const claims = parseObject(Buffer.from(payload, 'base64url').toString('utf8'));
  if (!claims) return undefined;
  const [iat, exp, scope] = [number.read(claims['iat']), number.read(claims['exp']), text.read(claims['scope'])];
  return {
    scopes: scope?.split(/\s+/).filter((name) => name !== '') ?? [],
    ...given({
      issuedAt: iat === undefined ? undefined : iat * 1000,
      expiresAt: exp === undefined ? undefined : exp * 1000,
      account: text.read(claims['aud']),
    }),
  };
}

function parseObject(json: string): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(json);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
