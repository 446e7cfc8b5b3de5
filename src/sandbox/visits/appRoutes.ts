import type { Context } from 'hono';
import { Hono } from 'hono/tiny';
import type { JsonObject } from '../../liveperson/json.ts';
import { emptyAnswer, flatError, jsonAnswer } from '../answers.ts';
import { readReport, type ReadReport } from '../attributes/sdeReader.ts';
import type { Cloud } from '../cloud.ts';
import { isObject, listAt, parseObject } from '../json.ts';
import type { LiveVisit } from './liveVisits.ts';
import { visitLifetime } from './visits.ts';
import { openPageId } from './visitState.ts';

const account = '/api/account/:account/app';
/** What a connected app is known by. Any id of this form will do here. */
const appInstallationId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Monitoring API (`smt`) and App Engagement API (`msdkgw`): visits without the Web Tag. Neither asks for credentials. */
export function appRoutes(cloud: Cloud): Hono {
  const routes = new Hono();
  routes.post(`${account}/engagement/visitors/:visitor?`, async (c) => createSession(cloud, c, await c.req.text()));
  routes.post(`${account}/engagement/visitors/`, async (c) => createSession(cloud, c, await c.req.text()));
  routes.put(`${account}/engagement/visitors/:visitor`, async (c) => updateSession(cloud, c, await c.req.text()));
  routes.post(`${account}/:app/engagement`, async (c) => monitoringEngagement(cloud, c, await c.req.text()));
  routes.on(['PUT', 'POST'], `${account}/:app/report`, async (c) => monitoringReport(cloud, c, await c.req.text()));
  return routes;
}

/** What is wrong with a request to one of these services; undefined when nothing is. */
function refuse(cloud: Cloud, c: Context, versions: readonly string[]): Response | undefined {
  const now = cloud.clock.now();
  const app = c.req.param('app');
  if (c.req.param('account') !== cloud.accountId)
    return flatError(404, 6, `Invalid Account id: ${c.req.param('account') ?? ''}`, now);
  if (!versions.includes(c.req.query('v') ?? '')) return flatError(400, 33, 'Illegal Version', now);
  return app === undefined || appInstallationId.test(app) ? undefined : flatError(404, 18, 'Invalid appInstallationId', now);
}

/** The visit of these ids, while the service holds it. */
function knownVisit(cloud: Cloud, visitorId: string | undefined, sessionId: string | undefined): LiveVisit | undefined {
  const now = cloud.clock.now();
  return cloud.visits
    .all()
    .find((visit) => visit.visitorId === visitorId && visit.sessionId === sessionId && visit.startTime + visitLifetime >= now);
}

function idsOf(cloud: Cloud, visit: LiveVisit): JsonObject {
  return { sessionId: visit.sessionId, visitorId: visit.visitorId, pageId: openPageId(visit.script, cloud.clock.now()) };
}

interface Report extends ReadReport {
  readonly body: JsonObject;
}

function readBody(text: string): Report | undefined {
  const body = parseObject(text);
  const report = readReport([...listAt(body, 'engagementAttributes'), ...listAt(body, 'impAttributes')]);
  return body === undefined || report === undefined ? undefined : { body, ...report };
}

function monitoringEngagement(cloud: Cloud, c: Context, text: string): Response {
  const refusal = refuse(cloud, c, ['1.0', '1.1']);
  if (refusal !== undefined) return refusal;
  const report = readBody(text);
  const now = cloud.clock.now();
  if (report === undefined) return flatError(400, 5, 'engagementAttributes', now);
  const hasSubject = listAt(report.body, 'identities').every(
    (identity) => isObject(identity) && typeof identity['sub'] === 'string',
  );
  if (!hasSubject) return flatError(400, 5, 'identities', now);
  const known = knownVisit(cloud, c.req.query('vid'), c.req.query('sid'));
  const visit = known ?? cloud.visits.begin();
  visit.report(report, now);
  const { campaign } = visit.script.industry;
  const shown = campaign.engagements.slice(0, 1);
  return jsonAnswer(
    {
      ...idsOf(cloud, visit),
      engagementDetails: shown.map(({ id }) => ({
        campaignId: campaign.id,
        engagementId: id,
        engagementRevision: 193,
        contextId: '1',
        connectorId: campaign.id + 9,
        status: 'expose',
      })),
    },
    known === undefined ? 201 : 200,
  );
}

function monitoringReport(cloud: Cloud, c: Context, text: string): Response {
  const refusal = refuse(cloud, c, ['1.0', '1.1']);
  if (refusal !== undefined) return refusal;
  const report = readBody(text);
  const now = cloud.clock.now();
  if (report === undefined || !('engagementAttributes' in report.body)) return flatError(400, 5, 'engagementAttributes', now);
  const visit = knownVisit(cloud, c.req.query('vid'), c.req.query('sid')) ?? cloud.visits.begin();
  const pageId = report.body['pageId'];
  visit.report(report, now, typeof pageId === 'string' ? pageId : undefined);
  return jsonAnswer(idsOf(cloud, visit));
}

/** Each call without ids makes a visitor. */
function createSession(cloud: Cloud, c: Context, text: string): Response {
  const refusal = refuse(cloud, c, ['1.0']);
  if (refusal !== undefined) return refusal;
  const report = readBody(text);
  const now = cloud.clock.now();
  const appType = report?.body['appType'];
  if (report === undefined || (appType !== 'MSDK' && appType !== 'EXTERNAL')) return flatError(400, 5, 'appType', now);
  const visitorId = c.req.param('visitor') === '' ? undefined : c.req.param('visitor');
  const visit = knownVisit(cloud, visitorId, c.req.query('sid')) ?? cloud.visits.begin(visitorId);
  visit.report(report, now);
  const { campaign, skills } = visit.script.industry;
  const [shown] = campaign.engagements;
  return jsonAnswer({
    status: shown === undefined ? 'NotAvailable' : 'Available',
    ...idsOf(cloud, visit),
    ...(shown === undefined
      ? {}
      : {
          engagementDetails: {
            campaignId: String(campaign.id),
            engagementId: String(shown.id),
            contextId: '1',
            windowId: String(campaign.id + 1),
            language: 'en-US',
            engagementRevision: 193,
            validForSeconds: 900,
            skillId: skills[0].id,
            skillName: skills[0].name,
          },
        }),
  });
}

function updateSession(cloud: Cloud, c: Context, text: string): Response {
  const refusal = refuse(cloud, c, ['1.0']);
  if (refusal !== undefined) return refusal;
  const report = readBody(text);
  const now = cloud.clock.now();
  const pageId = report?.body['pageId'];
  if (report === undefined || typeof pageId !== 'string') return flatError(400, 5, 'pageId', now);
  const visit = knownVisit(cloud, c.req.param('visitor'), c.req.query('sid'));
  if (visit === undefined) return flatError(404, 12, 'Session not found', now);
  visit.report(report, now, pageId);
  return emptyAnswer(200);
}
