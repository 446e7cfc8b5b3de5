import type { JsonObject } from '../json.ts';

/**
 * What the Visit Information API holds in memory about one visit, read tolerantly. Every field may be absent: only data that was
 * reported appears. Source: Visit Information API, method page; field tree of its example.
 */
export interface VisitState {
  /** `{sid}.{40 hex digits}` as sent. */
  readonly id?: string;
  /** The part of `id` before the dot: the monitoring session id. */
  readonly sessionId?: string;
  readonly sessions: readonly AppSession[];
}

export interface AppSession {
  readonly id?: string;
  /** Epoch ms. */
  readonly startTime?: number;
  readonly engagements: readonly ShownEngagement[];
  readonly pages: readonly VisitedPage[];
  /** Engagement attributes as reported, one entry per report, in the order sent. */
  readonly events: readonly ReportedAttribute[];
  /** The latest view of each attribute (`customerInfo`, `cart`, `leads` …), keyed as sent. */
  readonly aggregates: readonly AggregatedAttribute[];
  readonly userAgent?: string;
  readonly deviceFamily?: string;
  readonly deviceOS?: string;
  readonly mobile?: boolean;
  readonly ipv4?: string;
  readonly geo?: Geo;
  readonly externalReferrer?: string;
  readonly searchEngine?: { readonly searchEngine?: string; readonly keywords?: string };
  readonly siteControlGroup?: string;
  /** Targeting revisions: entity ids of `revActiveVPs`, `revAllVPs`, `revActiveVBs`, `revAllVBs`, `revAllOSLs`. */
  readonly targeting: Readonly<Record<string, readonly string[]>>;
  /** The session as sent. */
  readonly raw: JsonObject;
}

export interface Geo {
  readonly country?: string;
  readonly countryCode?: string;
  readonly state?: string;
  readonly city?: string;
  readonly isp?: string;
  readonly org?: string;
}

/** A campaign engagement that was offered in this visit. */
export interface ShownEngagement {
  /** The engagement *context* id within the visit, "1", "2" … */
  readonly contextId?: string;
  /** 1 online, 2 offline, 4 busy; others unknown. */
  readonly state?: number;
  readonly pageId?: string;
  readonly zoneId?: string;
  readonly campaignId?: string;
  readonly goalId?: string;
  readonly campaignEngagementId?: string;
  /** 0 peeling corner, 1 overlay, 2 toaster, 3 slide-out, 5 embedded, 6 sticky; others unknown. */
  readonly type?: number;
  readonly channel?: number;
  readonly conversationType?: number;
  readonly isOffsite?: boolean;
  /** Absent when the service sent its "none" placeholders `*!@NULL*!@` and -1. */
  readonly skillName?: string;
  readonly skillId?: string;
  readonly campaignControl?: string;
  readonly visitorProfileIds: readonly string[];
  readonly visitorBehaviorIds: readonly string[];
  readonly onSiteLocationIds: readonly string[];
  /** One entry per click on the engagement; empty when it was shown but not accepted. */
  readonly accepted: readonly { readonly time?: number; readonly pageId?: string }[];
  readonly raw: JsonObject;
}

export interface VisitedPage {
  readonly id?: string;
  readonly url?: string;
  readonly title?: string;
  /** Epoch ms. */
  readonly startTime?: number;
  /** Milliseconds (inferred, the unit is not documented). */
  readonly timeOnPage?: number;
  readonly loaded?: boolean;
  readonly referrer?: string;
  readonly sections: readonly string[];
  readonly raw: JsonObject;
}

/** One report of one engagement attribute. */
export interface ReportedAttribute {
  /** The key as sent: `cartStatus`, `lead`, `customerInfo` … An unknown key is kept. */
  readonly key: string;
  /** `serverTimeStamp`, epoch ms. */
  readonly time?: number;
  /** `contexts.page.id`; joins to `VisitedPage.id`. */
  readonly pageId?: string;
  /** The attribute's own fields, without the envelope (`serverTimeStamp`, `contexts`, inner wrapper of the same name). */
  readonly data: JsonObject;
  readonly raw: JsonObject;
}

export interface AggregatedAttribute {
  /** The key as sent: `cart`, `purchases`, `customerInfo` … */
  readonly key: string;
  /** One entry per item of an array; one entry for an object (unwrapped from an inner object of the same name). */
  readonly items: readonly JsonObject[];
}
