import type { NotificationType, RequestType } from 'vscode-messenger-common';
import type { FailureView } from './failure.ts';
import type { RowPage, RowRange } from './rows.ts';

/** What the visit state page shows at once. Longer lists are asked for by range; their revision is that of the snapshot. */
export interface VisitStateSnapshot {
  /** Grows with every answer. */
  readonly revision: number;
  readonly accountId: string;
  readonly accountName: string;
  readonly visitorId: string;
  readonly sessionId: string;
  readonly loading: boolean;
  readonly watch: WatchView;
  /** The last good answer: it stays when a later call fails. */
  readonly visit?: VisitView;
  /** The last call failed. */
  readonly failure?: FailureView;
  /** Newest first, limited. */
  readonly changes: readonly ChangeView[];
}

export interface WatchView {
  readonly on: boolean;
  readonly intervalSeconds: number;
  /** Why watching ended by itself. */
  readonly ended?: 'expired';
  /** Epoch ms of the next call; absent while hidden or off. */
  readonly nextAt?: number;
  /** Calls that failed in a row: the interval grows with them. */
  readonly failures: number;
}

export interface VisitView {
  /** Epoch ms. */
  readonly receivedAt: number;
  readonly durationMs: number;
  readonly startTime?: number;
  /** Epoch ms at which the service drops the visit at the latest: six hours after its start. */
  readonly expiresAt?: number;
  readonly facts: VisitFacts;
  readonly counts: { readonly pages: number; readonly attributes: number; readonly engagements: number; readonly accepted: number; readonly sessions: number };
  readonly currentPage?: PageRow;
  readonly attributeKinds: readonly AttributeKindView[];
  readonly engagements: readonly EngagementRow[];
  readonly targeting: readonly TargetingView[];
  readonly deviations: readonly { readonly path: string; readonly message: string }[];
  readonly deviationCount: number;
  readonly bytes: number;
}

/** As the service sent them; absent when it did not. */
export interface VisitFacts {
  readonly city?: string;
  readonly state?: string;
  readonly country?: string;
  readonly isp?: string;
  readonly org?: string;
  readonly ipv4?: string;
  readonly deviceFamily?: string;
  readonly deviceOS?: string;
  readonly userAgent?: string;
  readonly referrer?: string;
  readonly searchEngine?: string;
  readonly searchKeywords?: string;
  readonly controlGroup?: string;
}

export interface AttributeKindView {
  readonly key: string;
  readonly reports: number;
  readonly lastTime?: number;
}

/** One value inside an attribute: `products[0].product.price` and its value. */
export interface ValueView {
  readonly path: string;
  readonly value: string;
  readonly kind: 'string' | 'number' | 'boolean' | 'null';
}

/** One report of one attribute. */
export interface AttributeRow {
  /** The key as sent: `cartStatus`, `lead` … */
  readonly key: string;
  readonly time?: number;
  readonly pageTitle?: string;
  readonly pageUrl?: string;
  readonly values: readonly ValueView[];
  /** Values beyond those listed. */
  readonly more: number;
  /** Came with the last answer while watching. */
  readonly isNew: boolean;
}

export interface PageRow {
  readonly time?: number;
  readonly title?: string;
  readonly url?: string;
  readonly timeOnPageMs?: number;
  readonly sections: readonly string[];
  readonly referrer?: string;
  readonly loaded?: boolean;
  /** Attributes reported on this page. */
  readonly attributes: number;
  readonly isNew: boolean;
}

/** A campaign engagement that was offered. Codes as sent; the page knows the documented words. */
export interface EngagementRow {
  readonly contextId?: string;
  readonly state?: number;
  readonly type?: number;
  readonly channel?: number;
  readonly conversationType?: number;
  readonly isOffsite?: boolean;
  readonly campaignId?: string;
  readonly campaignEngagementId?: string;
  readonly goalId?: string;
  readonly zoneId?: string;
  readonly skill?: string;
  readonly campaignControl?: string;
  readonly pageTitle?: string;
  readonly pageUrl?: string;
  readonly accepted: readonly { readonly time?: number; readonly page?: string }[];
  readonly visitorProfileIds: readonly string[];
  readonly visitorBehaviorIds: readonly string[];
  readonly onSiteLocationIds: readonly string[];
  readonly isNew: boolean;
}

/** Which profiles, behaviours or locations were active in the visit, and which of all known ones were not. */
export interface TargetingView {
  readonly kind: 'profiles' | 'behaviors' | 'locations';
  readonly active: readonly string[];
  readonly inactive: readonly string[];
}

export interface AggregateView {
  /** The key as sent: `cart`, `purchases`, `customerInfo` … */
  readonly key: string;
  readonly items: readonly { readonly values: readonly ValueView[]; readonly more: number }[];
  /** Items beyond those listed. */
  readonly moreItems: number;
}

/** Something that was not there in the answer before. */
export interface ChangeView {
  /** Epoch ms at which the answer with it arrived. */
  readonly seenAt: number;
  /** Epoch ms according to the visit, when it says. */
  readonly time?: number;
  readonly kind: 'page' | 'attribute' | 'engagement' | 'accepted';
  /** Page title or address, attribute key, campaign engagement id. */
  readonly what: string;
}

export const getVisitSnapshot: RequestType<null, VisitStateSnapshot> = { method: 'visitState/getSnapshot' };
export const visitSnapshotChanged: NotificationType<VisitStateSnapshot> = { method: 'visitState/snapshotChanged' };
export const refreshVisit: NotificationType<null> = { method: 'visitState/refresh' };
export const watchVisit: NotificationType<{ readonly on: boolean; readonly intervalSeconds: number }> = { method: 'visitState/watch' };
export const openVisitDocument: NotificationType<null> = { method: 'visitState/openDocument' };
export const comparePreviousVisit: NotificationType<null> = { method: 'visitState/comparePrevious' };
export const getAttributeRows: RequestType<RowRange, RowPage<AttributeRow>> = { method: 'visitState/getAttributeRows' };
export const getPageRows: RequestType<RowRange, RowPage<PageRow>> = { method: 'visitState/getPageRows' };
export const getAggregates: RequestType<null, readonly AggregateView[]> = { method: 'visitState/getAggregates' };
