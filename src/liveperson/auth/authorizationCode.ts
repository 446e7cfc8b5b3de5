import { isObject, text } from '../fieldKinds.ts';
import { parseJson } from '../http/jsonText.ts';
import { encodeQuery, percentEncode } from '../http/percentEncoding.ts';
import type { RequestParts } from '../http/requestParts.ts';

/** Of the application that the account's administrator installed. */
export interface Application {
  readonly clientId: string;
  readonly clientSecret: string;
}

/**
 * The page on which a user signs in and grants access; it leads back to `redirectUri?code=…&state=…`. The redirect address must
 * be registered with the application; whether an editor's own scheme is accepted is not confirmed. Source: authorizing
 * Conversational Cloud applications, step 1.
 */
export function authorizeUrl(
  origin: string,
  accountId: string,
  query: { readonly clientId: string; readonly redirectUri: string; readonly state: string },
): string {
  const parameters = encodeQuery([
    ['v', '1.0'],
    ['response_type', 'code'],
    ['redirect_uri', query.redirectUri],
    ['client_id', query.clientId],
    ['state', query.state],
  ]);
  return `${origin}/sentinel/api/account/${percentEncode(accountId)}/authorize?${parameters}`;
}

/** Step 2: the code for tokens. A code works once, so the request is not repeated when its answer is lost. */
export function codeRequest(
  application: Application,
  grant: { readonly code: string; readonly redirectUri: string },
): RequestParts {
  return {
    ...tokenRequest(application, [
      ['grant_type', 'authorization_code'],
      ['code', grant.code],
      ['redirect_uri', grant.redirectUri],
    ]),
    idempotent: false,
  };
}

/** Step 3: another access token. */
export function refreshTokenRequest(application: Application, refreshToken: string): RequestParts {
  return tokenRequest(application, [
    ['grant_type', 'refresh_token'],
    ['refresh_token', refreshToken],
  ]);
}

function tokenRequest({ clientId, clientSecret }: Application, grant: readonly (readonly [string, string])[]): RequestParts {
  return {
    operation: 'signIn',
    destination: 'sentinel',
    method: 'POST',
    path: '/sentinel/api/account/{accountId}/token',
    query: [['v', '1.0']],
    body: { kind: 'form', fields: [...grant, ['client_id', clientId], ['client_secret', clientSecret]] },
    accept: 'application/json',
    idempotent: true,
  };
}

/** The refresh token of an answer of either step; undefined when there is none. */
export function readRefreshToken(body: string): string | undefined {
  const answer = parseJson(body);
  const token = isObject(answer) ? text.read(answer['refresh_token']) : undefined;
  return token === '' ? undefined : token;
}
