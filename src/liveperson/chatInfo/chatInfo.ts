import type { JsonObject } from '../json.ts';

export type ChatState = 'waiting' | 'chatting' | 'ended';

/**
 * State of one web chat. Ids are strings whatever JSON type arrived; times are epoch ms.
 * Names follow the project's terms: the two "visitor ids" and "engagement ids" of the service are told apart.
 * Source: Server Chat API, Retrieve Chat Information.
 */
export interface ChatInfo {
  /** `waiting`, `chatting` or `ended`; anything else is kept as sent. */
  readonly state?: ChatState | (string & {});
  /** `chatSessionKey`. */
  readonly chatId?: string;
  readonly skillName?: string;
  readonly skillId?: string;
  readonly agentName?: string;
  readonly agentId?: string;
  readonly startTime?: number;
  /** Time of the last request of any kind to this chat. */
  readonly lastUpdate?: number;
  /** Unit not documented. */
  readonly duration?: number;
  /** Seconds, counted from `lastUpdate`. */
  readonly chatTimeout?: number;
  readonly agentTyping?: string;
  readonly visitorTyping?: string;
  readonly visitorName?: string;
  /** The service's numeric `visitorId`: of the chat side only, useless for visit state. */
  readonly chatVisitorId?: string;
  readonly rtSessionId?: string;
  /** Account id + `rtSessionId`: the id under which Engagement History will hold this chat. */
  readonly engagementId?: string;
  /** Monitoring visitor id (`sharkVisitorId`), for visit state. */
  readonly visitorId?: string;
  /** Monitoring session id (`sharkSessionId`), for visit state. */
  readonly sessionId?: string;
  /** Engagement context within the visit (`sharkContextId`). */
  readonly contextId?: string;
  /** The service's `engagementId`: the campaign engagement that started the chat. */
  readonly campaignEngagementId?: string;
  readonly campaignId?: string;
  readonly language?: string;
  readonly participantId?: string;
  readonly links: readonly ChatLink[];
  readonly raw: JsonObject;
}

export interface ChatLink {
  readonly rel: string;
  readonly href: string;
}

/** Events of a chat. `next` is where to continue: the value of `from` in the `next` link. */
export interface ChatEvents {
  readonly events: readonly ChatEvent[];
  readonly links: readonly ChatLink[];
  readonly nextFrom?: number;
}

/** One event. Unknown types are kept with their `type` and `raw`. */
export interface ChatEvent {
  readonly id?: string;
  /** `state`, `line`, `url`, `a2a-transfer`, `line-status`, or whatever was sent. */
  readonly type: string;
  /** Epoch ms. */
  readonly time?: number;
  readonly state?: string;
  /** As sent; for `textType` html this is HTML written by another person: never to be rendered as such. */
  readonly text?: string;
  readonly textType?: string;
  readonly by?: string;
  /** `system`, `agent`, `visitor`. */
  readonly source?: string;
  readonly subType?: string;
  readonly systemMessageId?: string;
  readonly url?: string;
  readonly skill?: string;
  readonly raw: JsonObject;
}

/** The whole chat resource: information and events in one answer. */
export interface Chat {
  readonly info: ChatInfo;
  readonly events: ChatEvents;
  readonly links: readonly ChatLink[];
}
