import type { NotificationType, RequestType } from 'vscode-messenger-common';
import type { FailureView } from './failure.ts';
import type { WatchView } from './page.ts';

/** What the page of a visit state and the extension tell each other. Times are epoch ms, texts are as sent by the service. */
export interface VisitStatus {
  readonly accountId: string;
  readonly accountName: string;
  readonly visitorId: string;
  readonly sessionId: string;
  /** A request is under way. */
  readonly busy: boolean;
  /** Counts answers; 0 while there is none. A page that shows another one asks for its parts again. */
  readonly revision: number;
  /** Of the last good answer. */
  readonly summary?: VisitSummary;
  /** Of the last request, when it failed. The last good answer stays. */
  readonly failure?: FailureView;
  /** The service no longer holds this visit. */
  readonly expired: boolean;
  /** There is an earlier answer that differs from the last one. */
  readonly canCompare: boolean;
  readonly watch: WatchView;
}

export interface VisitSummary {
  readonly receivedAt: number;
  readonly startTime?: number;
  /** Six hours after the start: the service keeps it no longer, maybe not as long. */
  readonly expiresAt?: number;
  readonly place?: string;
  readonly network?: string;
  readonly address?: string;
  readonly device?: string;
  readonly userAgent?: string;
  readonly referrer?: string;
  readonly counts: { readonly attributes: number; readonly pages: number; readonly engagements: number };
}

export interface VisitOverview {
  readonly revision: number;
  /** What changed since the first answer, newest first. */
  readonly changes: readonly VisitChange[];
  /** Number of visits compared so far: with one answer there is nothing to compare. */
  readonly answers: number;
  readonly monitoringSessionId?: string;
  readonly searchEngine?: string;
  readonly siteControlGroup?: string;
  readonly targeting: readonly { readonly name: string; readonly ids: readonly string[] }[];
  /** Where the answer differs from the documents. */
  readonly deviations: readonly { readonly path: string; readonly message: string }[];
  /** Found in all reports. */
  readonly problems: number;
  /** Which reported attributes, and how often. */
  readonly reported: readonly { readonly name: string; readonly count: number; readonly problems: number }[];
}

export interface VisitChange {
  readonly kind: 'attribute' | 'page' | 'engagement' | 'accepted' | 'engagementState';
  readonly title: string;
  readonly detail?: string;
  /** When the service says it happened. */
  readonly time?: number;
  /** When the answer with it came. */
  readonly noticedAt: number;
}

export interface VisitAttributes {
  readonly revision: number;
  /** One per report, in the order of time. */
  readonly rows: readonly AttributeRow[];
  readonly aggregates: readonly { readonly key: string; readonly items: readonly ValueList[] }[];
  /** Attributes that can be followed on their way. */
  readonly types: readonly { readonly type: string; readonly title: string }[];
}

/** Which attribute is to be followed; `sent` is what the page reported, as JSON, or empty where that is not known. */
export interface TrailQuestion {
  readonly type: string;
  readonly sent: string;
}

/** Sent → in the visit state → in the history. */
export interface AttributeTrail {
  readonly steps: readonly TrailStepView[];
  /** The chat whose record in the history was looked at. */
  readonly engagementId?: string;
  /** Why there is no step. */
  readonly problem?: string;
}

export interface TrailStepView {
  readonly place: string;
  readonly status: 'found' | 'missing' | 'notYet' | 'unknown';
  /** Times of its updates there, epoch ms. */
  readonly times: readonly number[];
  readonly values: ValueList;
  readonly reason?: string;
  /** Epoch ms. */
  readonly expectedBy?: number;
  /** From the place before; without `after` the field is missing here. */
  readonly differences: readonly { readonly path: string; readonly before: string; readonly after?: string }[];
}

export interface AttributeRow {
  readonly key: string;
  /** What the product calls it; the key where it is unknown. */
  readonly name: string;
  readonly time?: number;
  /** Title or address of the page that reported it. */
  readonly page?: string;
  readonly pageId?: string;
  readonly values: ValueList;
  readonly problems: readonly AttributeProblem[];
  /** Not in the answer before. */
  readonly isNew: boolean;
}

export interface ValueList {
  readonly values: readonly { readonly path: string; readonly text: string; readonly kind: 'text' | 'number' | 'flag' }[];
  /** Fields that are there without a value. */
  readonly empty: readonly string[];
}

export interface AttributeProblem {
  readonly severity: 'error' | 'warning' | 'hint' | 'info';
  readonly path?: string;
  readonly message: string;
  /** The documented rule. */
  readonly rule?: string;
}

export interface VisitPages {
  readonly revision: number;
  readonly rows: readonly PageRow[];
}

export interface PageRow {
  readonly id?: string;
  readonly title?: string;
  readonly url?: string;
  readonly startTime?: number;
  readonly timeOnPageMs?: number;
  readonly loaded?: boolean;
  readonly referrer?: string;
  readonly sections: readonly string[];
  /** Attribute reports that came from this page. */
  readonly reports: number;
  readonly isNew: boolean;
}

export interface VisitEngagements {
  readonly revision: number;
  readonly rows: readonly EngagementRow[];
  /** What in the state speaks for or explains an engagement that was not shown. */
  readonly findings: readonly { readonly text: string; readonly evidence: string }[];
}

export interface EngagementRow {
  readonly contextId?: string;
  readonly type: string;
  readonly state: string;
  readonly stateKind: 'online' | 'offline' | 'busy' | 'unknown';
  readonly page?: string;
  readonly skill?: string;
  readonly accepted: readonly { readonly time?: number; readonly page?: string }[];
  /** Ids by the role they play, those that were sent. */
  readonly ids: readonly { readonly role: string; readonly ids: readonly string[] }[];
  /** What the numbers of the answer say, in words where they are documented. */
  readonly details: readonly { readonly label: string; readonly value: string }[];
  readonly isNew: boolean;
}

export const statusChanged: NotificationType<VisitStatus> = { method: 'visitState.statusChanged' };
export const readStatus: RequestType<null, VisitStatus> = { method: 'visitState.readStatus' };
export const readOverview: RequestType<null, VisitOverview> = { method: 'visitState.readOverview' };
export const readAttributes: RequestType<null, VisitAttributes> = { method: 'visitState.readAttributes' };
export const readPages: RequestType<null, VisitPages> = { method: 'visitState.readPages' };
export const readEngagements: RequestType<null, VisitEngagements> = { method: 'visitState.readEngagements' };
/** The answer as received. */
export const readRaw: RequestType<null, { readonly revision: number; readonly text: string }> = { method: 'visitState.readRaw' };
export const readTrail: RequestType<TrailQuestion, AttributeTrail | FailureView> = { method: 'visitState.readTrail' };
/** The last answer and the one before that differs, beside each other. */
export const compareWithPrevious: NotificationType<null> = { method: 'visitState.compareWithPrevious' };
export const refresh: NotificationType<null> = { method: 'visitState.refresh' };
export const cancel: NotificationType<null> = { method: 'visitState.cancel' };
export const setWatch: NotificationType<{ readonly on: boolean; readonly intervalSeconds: number }> =
  { method: 'visitState.setWatch' };

/** The intervals that are offered, in seconds. */
export const watchIntervals = [5, 10, 30, 60] as const;
