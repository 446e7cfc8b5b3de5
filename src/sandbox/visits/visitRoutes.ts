import type { Context } from 'hono';
import { Hono } from 'hono/tiny';
import { flatError, jsonText } from '../answers.ts';
import type { Cloud } from '../cloud.ts';
import { lookUpVisit, type VisitLookup } from './visits.ts';

const current = '/api/account/:account/monitoring/visitors/:visitor/visits/current';

/** Visit Information API. Source: its method page; codes 10, 33, 6, 37, 39 and 12. */
export function visitRoutes(cloud: Cloud): Hono {
  const routes = new Hono();
  routes.get(`${current}/state`, (c) => {
    const refusal = refuse(cloud, c);
    if (refusal !== undefined) return refusal;
    const found = lookUpVisit(cloud.visits.all(), c.req.param('visitor'), c.req.query('sid') ?? '', cloud.clock.now());
    return typeof found === 'string' ? lookupError(found, cloud.clock.now()) : jsonText(found.visit.stateAt(cloud.clock.now()));
  });
  return routes;
}

/** What every call about a visit checks first; undefined when it may go on. */
export function refuse(cloud: Cloud, c: Context): Response | undefined {
  const now = cloud.clock.now();
  const account = c.req.param('account') ?? '';
  if (account !== cloud.accountId) return flatError(404, 6, `Invalid Account id: ${account}`, now);
  const verdict = cloud.authorization.check(c.req.method, c.req.url, c.req.header('Authorization'));
  if (verdict.kind === 'refused') return verdict.answer ?? flatError(401, 10, 'Unauthorized account access', now);
  // Application tokens are documented for the history services only.
  if (verdict.kind === 'oauth2') return flatError(401, 10, 'Unauthorized account access', now);
  if (c.req.query('v') !== '1') return flatError(400, 33, 'Illegal Version', now);
  return c.req.query('sid') === undefined ? flatError(400, 33, 'Missing sid', now) : undefined;
}

export function lookupError(problem: Extract<VisitLookup, string>, now: number): Response {
  switch (problem) {
    case 'invalidVisitor':
      return flatError(404, 37, 'Invalid visitor id', now);
    case 'invalidSession':
      return flatError(404, 39, 'Invalid session id', now);
    case 'notFound':
      return flatError(404, 12, 'Session not found', now);
  }
}
