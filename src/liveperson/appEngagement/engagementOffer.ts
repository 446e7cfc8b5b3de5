import type { JsonObject } from '../json.ts';

/**
 * A visit made or continued by a call instead of by a page: where visitor and session ids come from without the Web Tag.
 * Sources: App Engagement API, Create Session; Monitoring API, Engagement.
 */
export interface EngagementSession {
  /** vid: usable in visit state. */
  readonly visitorId?: string;
  /** sid: usable in visit state. */
  readonly sessionId?: string;
  /** Needed to update the session. */
  readonly pageId?: string;
  /** `Available` or `NotAvailable`; App Engagement only. */
  readonly status?: string;
  /** What the visitor is eligible for; empty when nothing is. */
  readonly offers: readonly EngagementOffer[];
  readonly raw: JsonObject;
}

/** One campaign engagement the visitor is eligible for. Ids are strings, whatever JSON type was sent. */
export interface EngagementOffer {
  readonly campaignId?: string;
  readonly campaignEngagementId?: string;
  readonly engagementRevision?: number;
  readonly contextId?: string;
  /** Present instead of a context when a conversation goes on already. */
  readonly conversationId?: string;
  readonly windowId?: string;
  readonly language?: string;
  readonly connectorId?: string;
  readonly skillId?: string;
  readonly skillName?: string;
  /** Seconds for which a click is accepted. */
  readonly validForSeconds?: number;
  /** `expose` or `conversation`; Monitoring API only. */
  readonly status?: string;
}
