import { given } from '../fields.ts';
import { encodePathSegment } from '../http/percentEncoding.ts';
import type { RequestParts } from '../http/requestParts.ts';
import type { JsonObject } from '../json.ts';

/** An existing visit to continue. Without it each call makes a visitor on the account. */
export interface ExistingVisit {
  readonly visitorId: string;
  readonly sessionId?: string;
}

export interface AppSessionQuery {
  readonly appType: 'MSDK' | 'EXTERNAL';
  readonly visit?: ExistingVisit;
  readonly appDetails?: {
    readonly appVersion?: string;
    readonly deviceFamily?: 'DESKTOP' | 'TABLET' | 'MOBILE';
    readonly ipAddress?: string;
    readonly os?: 'WINDOWS' | 'MAC_OSX' | 'LINUX' | 'IOS' | 'ANDROID';
    readonly osVersion?: string;
  };
  readonly consumerSections?: readonly string[];
  /** Reported attributes; no impression events. */
  readonly engagementAttributes?: readonly JsonObject[];
}

/**
 * POST create session: makes a visitor, or continues the given visit. It is never repeated blindly, but the documents want it
 * repeated for the visitor that a "loading account" answer names. Source: App Engagement API, Create Session.
 */
export function appSessionRequest(query: AppSessionQuery): RequestParts {
  const { appType, visit, appDetails, consumerSections, engagementAttributes } = query;
  return {
    operation: 'createAppSession',
    destination: 'msdkgw',
    method: 'POST',
    // The path ends with the slash when there is no visitor yet.
    path: `/api/account/{accountId}/app/engagement/visitors/${visit ? encodePathSegment(visit.visitorId.trim()) : ''}`,
    query: [['v', '1.0'], ...sessionParameter(visit)],
    body: { kind: 'json', value: given({ appType, appDetails, consumerSections, engagementAttributes }) },
    accept: 'application/json',
    // A given visit is continued; without one every repetition would make another.
    idempotent: visit !== undefined,
    forVisitor: (visitorId) => appSessionRequest({ ...query, visit: { ...visit, visitorId } }),
  };
}

export interface MonitoringQuery {
  /** Of a connected mobile app: Conversation sources in the account's settings. */
  readonly appInstallationId: string;
  readonly visit?: ExistingVisit;
  /** True: geography is not taken from the caller's address. Default true, since the caller is an editor, not a visitor. */
  readonly onBehalf?: boolean;
  /** `acr`: `0` unauthenticated, `loa1` authenticated. */
  readonly identities: readonly { readonly iss?: string; readonly acr: '0' | 'loa1'; readonly sub: string }[];
  readonly clientProperties?: JsonObject;
  readonly entryPoints?: readonly string[];
  readonly engagementAttributes?: readonly JsonObject[];
}

/**
 * POST engagement: what a visitor is eligible for. It makes a visit when none is given. Version 1.1 says "loading account" with
 * 202 instead of an error. Source: Monitoring API, Engagement.
 */
export function monitoringEngagementRequest(query: MonitoringQuery): RequestParts {
  const { appInstallationId, visit, onBehalf = true, identities, clientProperties, entryPoints, engagementAttributes } = query;
  return {
    operation: 'getMonitoringEngagement',
    destination: 'smt',
    method: 'POST',
    path: `/api/account/{accountId}/app/${encodePathSegment(appInstallationId.trim())}/engagement`,
    query: [
      ['v', '1.1'],
      ...(visit ? [['vid', visit.visitorId.trim()] as const] : []),
      ...sessionParameter(visit),
      ['obh', String(onBehalf)],
    ],
    body: { kind: 'json', value: given({ identities, clientProperties, entryPoints, engagementAttributes }) },
    accept: 'application/json',
    idempotent: visit !== undefined,
    forVisitor: (visitorId) => monitoringEngagementRequest({ ...query, visit: { ...visit, visitorId } }),
  };
}

export interface EngagementCheck extends ExistingVisit {
  readonly sessionId: string;
  readonly campaignId: string;
  /** Visit state's `engagementEntity.id`. */
  readonly campaignEngagementId: string;
  /** Visit state's `engagements[].id`. */
  readonly contextId: string;
}

/** GET whether an engagement shown in a visit is still valid. Source: Validate Engagement page. */
export function validateEngagementRequest(check: EngagementCheck): RequestParts {
  const path = [
    ['visitors', check.visitorId],
    ['visits', 'current'],
    ['campaigns', check.campaignId],
    ['engagements', check.campaignEngagementId],
    ['contexts', check.contextId],
  ]
    .map(([name = '', id = '']) => `${name}/${encodePathSegment(id.trim())}`)
    .join('/');
  return {
    operation: 'validateEngagement',
    destination: 'smt',
    method: 'GET',
    path: `/api/account/{accountId}/monitoring/${path}`,
    query: [
      ['v', '1'],
      ['sid', check.sessionId.trim()],
    ],
    accept: 'application/json',
    idempotent: true,
  };
}

function sessionParameter(visit: ExistingVisit | undefined): RequestParts['query'] {
  return visit?.sessionId === undefined ? [] : [['sid', visit.sessionId.trim()]];
}
