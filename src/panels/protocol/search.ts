import type { NotificationType, RequestType } from 'vscode-messenger-common';
import type { EngagementQuery, KeywordArea } from '../../liveperson/engagementHistory/engagementQuery.ts';
import type { NextAction } from '../../liveperson/explanation.ts';
import type { Problem } from '../../liveperson/search/search.ts';
import type { FailureView } from './failure.ts';

export type { EngagementQuery, KeywordArea, Problem };

export const searchViewType = 'liveperson.search';

/** What the page starts with. */
export interface SearchStart {
  readonly accountId: string;
  readonly accountName: string;
  readonly query: EngagementQuery;
  readonly status: SearchStatus;
}

/** What the client says about a query before it is run. */
export interface QueryCheck {
  readonly problems: readonly Problem[];
  readonly windows: number;
  readonly minimumRequests: number;
  readonly merged: boolean;
}

/** `paused`: the first page is in and the person decides whether the rest is wanted. */
export type SearchPhase = 'idle' | 'running' | 'paused' | 'done' | 'cancelled' | 'failed';

/** Everything about a search but its rows; the page asks for those that it shows. */
export interface SearchStatus {
  /** Counts up with every search: rows of an older one are of no use. */
  readonly search: number;
  readonly phase: SearchPhase;
  readonly shown: number;
  /** Matches as far as the service has counted them. */
  readonly count: number;
  readonly windowsDone: number;
  readonly windows: number;
  readonly elapsedMs: number;
  /** A pause between two attempts, in words. */
  readonly waiting?: string;
  readonly warnings: readonly string[];
  readonly failure?: FailureView;
  /** Why nothing was found, once nothing was found. */
  readonly emptyReasons: readonly EmptyReason[];
  readonly canResume: boolean;
}

export interface EmptyReason {
  readonly text: string;
  /** What to change in the query, offered as a button. */
  readonly remedy?: { readonly label: string; readonly query: EngagementQuery };
}

export type SortColumn = 'start' | 'visitor' | 'agent' | 'skill' | 'duration' | 'lines' | 'mcs' | 'endReason';
export type SortDirection = 'ascending' | 'descending';

export interface ResultRow {
  readonly engagementId: string;
  readonly start?: number;
  readonly visitorId?: string;
  readonly visitorName?: string;
  readonly sessionId?: string;
  readonly agent?: string;
  readonly skill?: string;
  /** Seconds with an agent. */
  readonly duration?: number;
  readonly lines: number;
  readonly mcs?: number;
  readonly endReason?: string;
  readonly partial: boolean;
  readonly snippet: Snippet;
}

/** A piece of the conversation; `hit` is empty when no keyword was searched or it was found elsewhere. */
export interface Snippet {
  readonly before: string;
  readonly hit: string;
  readonly after: string;
}

/** The beginning of a conversation, plain text. */
export interface Preview {
  readonly title: string;
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly lines: readonly { readonly speaker: string; readonly role: string; readonly text: string }[];
  readonly more: number;
}

export const getStart: RequestType<null, SearchStart> = { method: 'search/start' };
export const checkQuery: RequestType<EngagementQuery, QueryCheck> = { method: 'search/check' };
export const getRows: RequestType<{ readonly from: number; readonly to: number }, readonly ResultRow[]> = { method: 'search/rows' };
export const sortRows: RequestType<{ readonly column: SortColumn; readonly direction: SortDirection } | null, null> = { method: 'search/sort' };
export const getPreview: RequestType<{ readonly engagementId: string }, Preview | FailureView> = { method: 'search/preview' };

export const runSearch: NotificationType<EngagementQuery> = { method: 'search/run' };
export const cancelSearch: NotificationType<null> = { method: 'search/cancel' };
export const resumeSearch: NotificationType<null> = { method: 'search/resume' };
export const openTranscript: NotificationType<{ readonly engagementId: string }> = { method: 'search/openTranscript' };
export const openVisitor: NotificationType<{ readonly visitorId: string; readonly sessionId: string }> = { method: 'search/openVisitor' };
export const runAction: NotificationType<{ readonly action: NextAction }> = { method: 'search/action' };

export const statusChanged: NotificationType<SearchStatus> = { method: 'search/status' };
