import type { NotificationType, RequestType } from 'vscode-messenger-common';
import type { FailureView } from './failure.ts';
import type { RowPage, RowRange } from './rows.ts';

/** What the live chat page shows at once; events are asked for by range. */
export interface ChatStatusSnapshot {
  /** Grows with every answer. */
  readonly revision: number;
  readonly accountId: string;
  readonly accountName: string;
  readonly chatId: string;
  readonly loading: boolean;
  readonly live: LiveView;
  /** The last good answer: it stays when a later call fails. */
  readonly chat?: ChatView;
  readonly eventCount: number;
  readonly failure?: FailureView;
}

export interface LiveView {
  readonly on: boolean;
  readonly intervalSeconds: number;
  /** Why asking ended by itself. */
  readonly ended?: 'chatEnded' | 'chatGone';
  /** Epoch ms of the next call; absent while hidden or off. */
  readonly nextAt?: number;
  /** Calls that failed in a row: the interval grows with them. */
  readonly failures: number;
}

export interface ChatView {
  /** Epoch ms. */
  readonly receivedAt: number;
  /** Service time minus this machine's time, ms, from the answer's `Date`; absent when it had none. */
  readonly clockSkewMs?: number;
  /** `waiting`, `chatting`, `ended`, or whatever was sent. */
  readonly state?: string;
  readonly skillName?: string;
  readonly skillId?: string;
  readonly agentName?: string;
  readonly agentId?: string;
  readonly visitorName?: string;
  readonly agentTyping?: string;
  readonly visitorTyping?: string;
  readonly startTime?: number;
  readonly lastUpdate?: number;
  /** Seconds from `lastUpdate`. */
  readonly chatTimeout?: number;
  readonly language?: string;
  readonly ids: ChatIds;
  readonly deviations: readonly { readonly path: string; readonly message: string }[];
}

/** Ids by the role they play; the service's own names differ, see the page. */
export interface ChatIds {
  readonly chatVisitorId?: string;
  readonly rtSessionId?: string;
  readonly engagementId?: string;
  readonly visitorId?: string;
  readonly sessionId?: string;
  readonly contextId?: string;
  readonly campaignEngagementId?: string;
  readonly campaignId?: string;
  readonly participantId?: string;
}

export interface ChatEventRow {
  readonly id?: string;
  readonly type: string;
  readonly time?: number;
  readonly speaker: 'visitor' | 'agent' | 'system' | 'none';
  readonly by?: string;
  readonly agentOnly: boolean;
  /** Plain text: what a line says, the address that was pushed, the skill transferred to. HTML has become text. */
  readonly text: readonly string[];
  /** The line was HTML. */
  readonly wasHtml: boolean;
  readonly state?: string;
  readonly systemMessageId?: string;
  /** For types that no document describes: the event as JSON. */
  readonly raw?: string;
  /** Came with the last answer. */
  readonly isNew: boolean;
}

export const getChatSnapshot: RequestType<null, ChatStatusSnapshot> = { method: 'chatStatus/getSnapshot' };
export const chatSnapshotChanged: NotificationType<ChatStatusSnapshot> = { method: 'chatStatus/snapshotChanged' };
export const refreshChat: NotificationType<null> = { method: 'chatStatus/refresh' };
export const setLive: NotificationType<{ readonly on: boolean; readonly intervalSeconds: number }> = { method: 'chatStatus/setLive' };
export const openFromChat: NotificationType<{ readonly what: 'document' | 'visitState' | 'transcript' }> = { method: 'chatStatus/open' };
export const getEventRows: RequestType<RowRange, RowPage<ChatEventRow>> = { method: 'chatStatus/getEventRows' };
