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
  const { iat, exp, scope, aud } = claims;
  return {
    ...(typeof iat === 'number' && { issuedAt: iat * 1000 }),
    ...(typeof exp === 'number' && { expiresAt: exp * 1000 }),
    scopes: typeof scope === 'string' ? scope.split(/\s+/).filter((name) => name !== '') : [],
    ...(typeof aud === 'string' && { account: aud }),
  };
}

function parseObject(text: string): { readonly iat?: unknown; readonly exp?: unknown; readonly scope?: unknown; readonly aud?: unknown } | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}
