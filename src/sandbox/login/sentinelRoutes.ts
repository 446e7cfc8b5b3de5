import { Hono } from 'hono/tiny';
import { jsonAnswer } from '../answers.ts';
import type { Cloud } from '../cloud.ts';

/** The scope that Engagement History asks for. Source: Engagement History API, overview. */
export const engagementHistoryScope = 'data.services.enghist';

/**
 * OAuth 2.0 client credentials, version 2 of the token endpoint. The scope is fixed when an application is installed, so that
 * none is asked for here. The body of a refusal is not documented; it has OAuth 2.0's own shape.
 * Source: OAuth 2.0 client credentials page.
 */
export function sentinelRoutes(cloud: Cloud): Hono {
  const routes = new Hono();
  routes.post('/sentinel/api/v2/account/:account/app/token', async (c) => {
    const form = new URLSearchParams(await c.req.text());
    const isForm = c.req.header('Content-Type')?.startsWith('application/x-www-form-urlencoded') === true;
    if (!isForm || form.get('grant_type') !== 'client_credentials') return jsonAnswer({ error: 'unsupported_grant_type' }, 400);
    const { clientId, clientSecret } = cloud.credentials.oauth2;
    const isKnown = form.get('client_id') === clientId && form.get('client_secret') === clientSecret;
    if (!isKnown || c.req.param('account') !== cloud.accountId) return jsonAnswer({ error: 'invalid_client' }, 401);
    return jsonAnswer({
      access_token: cloud.sessions.issueToken(cloud.accountId, clientId, engagementHistoryScope),
      token_type: 'Bearer',
    });
  });
  return routes;
}
