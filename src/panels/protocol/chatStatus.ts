import type { NotificationType, RequestType } from 'vscode-messenger-common';
import type { FailureView } from './failure.ts';
import type { WatchView } from './page.ts';

/** What the page of a live chat and the extension tell each other. Times are epoch ms, texts are as sent by the service. */
export interface ChatStatus {
  readonly accountId: string;
  readonly accountName: string;
  readonly chatId: string;
  /** A request is under way. */
  readonly busy: boolean;
  /** Counts answers; 0 while there is none. */
  readonly revision: number;
  /** How many entries the timeline has: a page that has fewer asks for the rest. */
  readonly entries: number;
  /** Of the last good answer. */
  readonly chat?: ChatView;
  /** Of the last request, when it failed. The last good answer stays. */
  readonly failure?: FailureView;
  /** The service no longer holds this chat. */
  readonly gone: boolean;
  readonly watch: WatchView;
  readonly transcript: TranscriptSearch;
}

export interface ChatView {
  readonly receivedAt: number;
  readonly state: string;
  readonly stateKind: 'waiting' | 'chatting' | 'ended' | 'unknown';
  readonly skill?: string;
  readonly agent?: string;
  readonly visitorName?: string;
  readonly agentTyping?: string;
  readonly visitorTyping?: string;
  readonly startTime?: number;
  /** Time of the last request of any kind, by the clock of this machine. */
  readonly lastUpdate?: number;
  /** When the chat times out unless something is asked of it, by the clock of this machine. */
  readonly timesOutAt?: number;
  readonly chatTimeoutSeconds?: number;
  readonly language?: string;
  /** Every id of the chat with the role it plays. */
  readonly ids: readonly ChatId[];
  /** Visitor and session are known: the visit state can be opened. */
  readonly hasVisit: boolean;
}

export interface ChatId {
  readonly role: string;
  readonly id: string;
  /** What it is good for, or not. */
  readonly note?: string;
}

/** The way from an ended chat to its transcript, which appears in the history minutes later. */
export interface TranscriptSearch {
  readonly state: 'idle' | 'looking' | 'waiting' | 'opened' | 'failed';
  /** Epoch ms. */
  readonly nextAt?: number;
  readonly failure?: FailureView;
}

/** One entry of the timeline. */
export interface ChatEntry {
  readonly kind: 'state' | 'line' | 'url' | 'transfer' | 'receipt' | 'noticed' | 'unknown';
  readonly time?: number;
  /** Who it comes from: `system`, `agent`, `visitor`, or whatever was sent. */
  readonly source?: string;
  readonly by?: string;
  /** Plain text: what was HTML is no longer. */
  readonly lines: readonly string[];
  /** What a system message id means. */
  readonly meaning?: string;
  /** Of an event no document knows: as sent. */
  readonly raw?: string;
}

export const statusChanged: NotificationType<ChatStatus> = { method: 'chatStatus.statusChanged' };
export const readStatus: RequestType<null, ChatStatus> = { method: 'chatStatus.readStatus' };
/** Entries of the timeline from a place on, at most `mostEntries` at a time. */
export const readEntries: RequestType<
  { readonly from: number },
  { readonly from: number; readonly entries: readonly ChatEntry[] }
> = { method: 'chatStatus.readEntries' };
export const refresh: NotificationType<null> = { method: 'chatStatus.refresh' };
export const cancel: NotificationType<null> = { method: 'chatStatus.cancel' };
export const setLive: NotificationType<{ readonly on: boolean; readonly intervalSeconds: number }> =
  { method: 'chatStatus.setLive' };
export const openVisitState: NotificationType<null> = { method: 'chatStatus.openVisitState' };
/** Opens the transcript, and waits for it while the history does not have it yet; `on` false gives up waiting. */
export const openTranscript: NotificationType<{ readonly on: boolean }> = { method: 'chatStatus.openTranscript' };

export const mostEntries = 500;

/** Seconds. Faster than every two seconds is not asked: the floor of LivePerson's own page on chat polling. */
export const liveIntervals = [2, 5, 10, 30] as const;
