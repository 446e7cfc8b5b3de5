import { randomBytes } from 'node:crypto';
import { Hono } from 'hono/tiny';
import { jsonAnswer } from '../answers.ts';
import type { Cloud } from '../cloud.ts';
import { engagementHistoryScope } from './sentinelRoutes.ts';

/**
 * OAuth 2.0 authorization code. There is nobody to ask here, so the page at which a user would sign in and grant access leads
 * back at once. A code works once and for the address it was sent to; the body of a refusal is not documented and has OAuth 2.0's
 * own shape. Source: authorizing Conversational Cloud applications, steps 1 to 3.
 */
export function authorizationRoutes(cloud: Cloud): Hono {
  const routes = new Hono();
  /** Redirect address by code. */
  const codes = new Map<string, string>();
  const refreshTokens = new Set<string>();
  const accessToken = (): string =>
    cloud.sessions.issueToken(cloud.accountId, cloud.credentials.oauth2.clientId, engagementHistoryScope);

  routes.get('/sentinel/api/account/:account/authorize', (c) => {
    const { response_type: type, redirect_uri: redirectUri, client_id: clientId, state } = c.req.query();
    const isKnown = clientId === cloud.credentials.oauth2.clientId && c.req.param('account') === cloud.accountId;
    if (!isKnown) return jsonAnswer({ error: 'unauthorized_client' }, 401);
    if (type !== 'code' || redirectUri === undefined || !URL.canParse(redirectUri))
      return jsonAnswer({ error: 'invalid_request' }, 400);
    const code = randomBytes(24).toString('base64url');
    codes.set(code, redirectUri);
    const target = new URL(redirectUri);
    target.searchParams.set('code', code);
    if (state !== undefined) target.searchParams.set('state', state);
    return c.redirect(target.href, 302);
  });

  routes.post('/sentinel/api/account/:account/token', async (c) => {
    const form = new URLSearchParams(await c.req.text());
    const { clientId, clientSecret } = cloud.credentials.oauth2;
    const isKnown = form.get('client_id') === clientId && form.get('client_secret') === clientSecret;
    if (!isKnown || c.req.param('account') !== cloud.accountId) return jsonAnswer({ error: 'invalid_client' }, 401);
    const tokenType = { token_type: 'Bearer' };
    switch (form.get('grant_type')) {
      case 'authorization_code': {
        const code = form.get('code') ?? '';
        const redirectUri = codes.get(code);
        codes.delete(code);
        if (redirectUri === undefined || redirectUri !== form.get('redirect_uri'))
          return jsonAnswer({ error: 'invalid_grant' }, 400);
        const refreshToken = randomBytes(24).toString('base64url');
        refreshTokens.add(refreshToken);
        return jsonAnswer({ access_token: accessToken(), ...tokenType, refresh_token: refreshToken });
      }
      case 'refresh_token':
        if (!refreshTokens.has(form.get('refresh_token') ?? '')) return jsonAnswer({ error: 'invalid_grant' }, 400);
        return jsonAnswer({ access_token: accessToken(), ...tokenType });
      default:
        return jsonAnswer({ error: 'unsupported_grant_type' }, 400);
    }
  });
  return routes;
}
