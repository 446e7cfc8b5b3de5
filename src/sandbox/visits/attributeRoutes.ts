import type { Context } from 'hono';
import { Hono } from 'hono/tiny';
import { flatError, jsonAnswer } from '../answers.ts';
import { readReport } from '../attributes/sdeReader.ts';
import type { Cloud } from '../cloud.ts';
import { isObject, listAt, objectAt, parseObject, textOf } from '../json.ts';
import { lookUpVisit } from './visits.ts';
import { lookupError, refuse } from './visitRoutes.ts';

const current = '/api/account/:account/monitoring/visitors/:visitor/visits/current';

/** EngagementAttributes API and Validate Engagement: attributes into a visit, and whether an engagement can still be clicked. */
export function attributeRoutes(cloud: Cloud): Hono {
  const routes = new Hono();
  // PUT, sent as POST with an override header.
  routes.on(['PUT', 'POST'], `${current}/events`, async (c) => report(cloud, c, await c.req.text()));
  routes.get(`${current}/campaigns/:campaign/engagements/:engagement/contexts/:context`, (c) => validate(cloud, c));
  return routes;
}

/** These two answer an unknown account with 422, unlike visit state. */
function refuseHere(cloud: Cloud, c: Context): Response | undefined {
  const account = c.req.param('account') ?? '';
  return account === cloud.accountId ? refuse(cloud, c) : flatError(422, 6, `Invalid Account id: ${account}`, cloud.clock.now());
}

function report(cloud: Cloud, c: Context, body: string): Response {
  const now = cloud.clock.now();
  const refusal = refuseHere(cloud, c);
  if (refusal !== undefined) return refusal;
  const visitorId = c.req.param('visitor') ?? '';
  const sessionId = c.req.query('sid') ?? '';
  const found = lookUpVisit(cloud.visits.all(), visitorId, sessionId, now);
  if (typeof found === 'string') return lookupError(found, now);
  const read = readReport(parseObject(`{"sdes":${body}}`)?.['sdes']);
  if (read === undefined) return flatError(400, 33, 'Bad request', now);
  // The documented visits stay as documented.
  cloud.visits
    .all()
    .find((visit) => visit.visitorId === visitorId && visit.sessionId === sessionId)
    ?.report(read, now);
  return jsonAnswer({});
}

function validate(cloud: Cloud, c: Context): Response {
  const now = cloud.clock.now();
  const refusal = refuseHere(cloud, c);
  if (refusal !== undefined) return refusal;
  const found = lookUpVisit(cloud.visits.all(), c.req.param('visitor') ?? '', c.req.query('sid') ?? '', now);
  if (typeof found === 'string') return lookupError(found, now);
  const [session] = listAt(parseObject(found.visit.stateAt(now)), 'appSessions');
  const isShown = listAt(session, 'engagements').some((entry) => {
    const engagement = objectAt(entry, 'engagement');
    const ids = [
      objectAt(engagement, 'campaignEntity')['id'],
      objectAt(engagement, 'engagementEntity')['id'],
      isObject(entry) ? entry['id'] : undefined,
    ];
    return ids.map(textOf).join() === [c.req.param('campaign'), c.req.param('engagement'), c.req.param('context')].join();
  });
  return isShown ? jsonAnswer({}) : flatError(404, 12, 'Engagement not found', now);
}
