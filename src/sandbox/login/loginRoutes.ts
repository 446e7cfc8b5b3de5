import { Hono } from 'hono/tiny';
import { getCookie, setCookie } from 'hono/cookie';
import * as v from 'valibot';
import { emptyAnswer, jsonAnswer, wrappedError } from '../answers.ts';
import type { LoginSession } from '../authorization/sessions.ts';
import { sessionLifetime } from '../authorization/sessions.ts';
import type { Cloud } from '../cloud.ts';
import { baseUris } from '../domains.ts';
import { parseObject } from '../json.ts';
import { longUsTime } from '../times.ts';

const userLogin = v.object({ username: v.string(), password: v.string() });
const applicationLogin = v.object({
  username: v.string(),
  appKey: v.string(),
  secret: v.string(),
  accessToken: v.string(),
  accessTokenSecret: v.string(),
});

/** Login Service: login, refresh (keep-alive) and logout, with the `Session_id` cookie and the csrf token of the session. */
export function loginRoutes(cloud: Cloud): Hono {
  const now = () => cloud.clock.now();
  const routes = new Hono();
  routes.post('/api/account/:account/login', async (c) => {
    const verdict = checkLogin(cloud, await c.req.text());
    if (verdict === 'malformed' || c.req.query('v') !== '1.3') return wrappedError(400, 33, 'Bad request', now());
    if (verdict === 'refused' || c.req.param('account') !== cloud.accountId)
      return wrappedError(401, 10, 'Bad authentication', now());
    const session = cloud.sessions.open();
    setCookie(c, 'Session_id', session.sessionId, { httpOnly: true, path: '/' });
    return c.json(loginAnswer(cloud, session));
  });
  routes.post('/api/account/:account/refresh', async (c) => {
    const session = sessionOf(cloud, getCookie(c, 'Session_id'), await c.req.text());
    return session === undefined
      ? csrfError(now())
      : emptyAnswer(200, { 'Set-Cookie': `Session_id=${session.sessionId}; Path=/; HttpOnly` });
  });
  routes.post('/api/account/:account/logout', async (c) => {
    const session = sessionOf(cloud, getCookie(c, 'Session_id'), await c.req.text());
    if (session === undefined) return csrfError(now());
    cloud.sessions.close(session);
    return emptyAnswer(200);
  });
  return routes;
}

function checkLogin(cloud: Cloud, body: string): 'accepted' | 'refused' | 'malformed' {
  const { login, oauth1, oauth2 } = cloud.credentials;
  const given = parseObject(body);
  if (v.is(userLogin, given))
    return given.username === login.username && given.password === login.password ? 'accepted' : 'refused';
  if (!v.is(applicationLogin, given)) return 'malformed';
  const byOAuth1 =
    given.appKey === oauth1.consumerKey &&
    given.secret === oauth1.consumerSecret &&
    given.accessToken === oauth1.token &&
    given.accessTokenSecret === oauth1.tokenSecret;
  // The newest page: client id and secret take the place of key and secret, the other two are dummies.
  const byOAuth2 = given.appKey === oauth2.clientId && given.secret === oauth2.clientSecret;
  return given.username === login.username && (byOAuth1 || byOAuth2) ? 'accepted' : 'refused';
}

/** The session that both the cookie and the csrf token in the body belong to. */
function sessionOf(cloud: Cloud, sessionId: string | undefined, body: string): LoginSession | undefined {
  const session = sessionId === undefined ? undefined : cloud.sessions.ofCookie(sessionId);
  return session !== undefined && parseObject(body)?.['csrf'] === session.csrf ? session : undefined;
}

function csrfError(now: number): Response {
  const message = 'CSRF token invalid! The CSRF token on request does not match the CSRF token on the session';
  return jsonAnswer({ error: { time: longUsTime(now), message, internalCode: 10, responseStatus: 'UNAUTHORIZED' } }, 401);
}

function loginAnswer(cloud: Cloud, session: LoginSession): object {
  return {
    csrf: session.csrf,
    wsuk: '766900772095619056',
    config: {
      loginName: cloud.credentials.login.username,
      userId: '3705342610',
      userPrivileges: [100, 101, 1730, 1731, 1732, 1733, 1734, 1735],
      serverCurrentTime: cloud.clock.shown(),
      timeDiff: -18_000_000,
      serverTimeZoneName: 'America/New_York',
      serverTimeGMTDiff: -18_000_000,
      isLPA: false,
      isAdmin: true,
      accountTimeZoneId: 'America/New_York',
    },
    csdsCollectionResponse: { baseURIs: baseUris(cloud) },
    accountData: { agentGroupsData: { items: [{ id: -1, deleted: false, name: 'Main Group' }], revision: 1 } },
    sessionTTl: String(sessionLifetime),
    bearer: session.bearer,
  };
}
