import type { NotificationType, RequestType } from 'vscode-messenger-common';
import type { EngagementQuery, KeywordArea } from '../../liveperson/engagementHistory/engagementQuery.ts';
import type { NextAction } from '../../liveperson/explanation.ts';
import type { ConversationQuery } from '../../liveperson/messagingInteractions/conversationQuery.ts';
import type { Problem } from '../../liveperson/search/search.ts';
import type { FailureView } from './failure.ts';

export type { ConversationQuery, EngagementQuery, KeywordArea, Problem };

export const searchViewType = 'liveperson.search';

/** Web chats are in Engagement History, messaging conversations in Messaging Interactions: either is searched by itself. */
export type Search =
  | { readonly product: 'chats'; readonly query: EngagementQuery }
  | { readonly product: 'conversations'; readonly query: ConversationQuery };
export type Product = Search['product'];

/** Longer texts a page does not send: the services' documents name no limit, and nobody types as much. */
export const longestText = 2000;

/** What the page starts with. */
export interface SearchStart {
  readonly accountId: string;
  readonly accountName: string;
  readonly search: Search;
  readonly status: SearchStatus;
  /** As the page left them, or an earlier page of this panel. */
  readonly filter: ResultFilter;
  readonly order: SortOrder | null;
  /** The form that the page had kept, by what the screen shows now; without tokens that nobody can read any more. */
  readonly draft?: unknown;
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
  readonly product: Product;
  readonly phase: SearchPhase;
  /** Records that are in, whatever the filter. */
  readonly shown: number;
  readonly found: FoundRows;
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
  readonly remedy?: { readonly label: string; readonly search: Search };
}

export const facetIds = ['skill', 'agent', 'endReason', 'channel', 'mcs'] as const;
export type FacetId = (typeof facetIds)[number];

/** What of the results is shown. Every part must fit; of a facet, one of its values. */
export interface ResultFilter {
  /** Words that all occur in a row. */
  readonly text: string;
  readonly facets: Readonly<Partial<Record<FacetId, readonly string[]>>>;
  /** Start of the chat, epoch ms, the end not included. */
  readonly time?: { readonly from: number; readonly to: number };
}

export const noFilter: ResultFilter = { text: '', facets: {} };

/** What of all the rows fits the filter. */
export interface FoundRows {
  readonly matching: number;
  readonly facets: readonly Facet[];
  readonly timeline: Timeline;
}

/** The values of a facet with the rows that have them and fit the rest of the filter, most frequent first; '' stands for none. */
export interface Facet {
  readonly id: FacetId;
  readonly values: readonly { readonly value: string; readonly count: number; readonly chosen: boolean }[];
  /** Values that are not listed. */
  readonly more: number;
}

/**
 * How many records began when: `counts[n]` in the `step` ms from `from + n * step`, epoch ms. The filter by time does not count.
 */
export interface Timeline {
  readonly from: number;
  readonly step: number;
  readonly counts: readonly number[];
  /** Records that began before or after the time that was searched. */
  readonly outside: number;
}

export const sortColumns = ['start', 'visitor', 'agent', 'skill', 'channel', 'duration', 'lines', 'mcs', 'endReason'] as const;
export type SortColumn = (typeof sortColumns)[number];
export type SortDirection = 'ascending' | 'descending';

export interface SortOrder {
  readonly column: SortColumn;
  readonly direction: SortDirection;
}

/** Rows `from` (inclusive) to `to` (exclusive) of those that pass the filter, in the order chosen. */
export interface Places {
  readonly from: number;
  readonly to: number;
}

export interface ResultRow {
  /** Engagement id of a chat, conversation id of a conversation. */
  readonly id: string;
  readonly start?: number;
  readonly visitorId?: string;
  readonly visitorName?: string;
  readonly sessionId?: string;
  readonly agent?: string;
  readonly skill?: string;
  /** Of a chat the channel, of a conversation where the consumer writes from; in words. */
  readonly channel?: string;
  /** Seconds: of a chat with an agent, of a conversation from its start to its end. */
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
  /** `code`: an id, which is set in the editor's own type. */
  readonly facts: readonly { readonly label: string; readonly value: string; readonly code?: true }[];
  readonly lines: readonly { readonly speaker: string; readonly role: string; readonly text: string }[];
  readonly more: number;
}

/** `draft`: the form, as a page kept it that has been thrown away: maybe from before the screen was masked, or shown again. */
export const getStart: RequestType<{ readonly draft: Readonly<Record<string, unknown>> } | null, SearchStart> =
  { method: 'search/start' };
export const checkQuery: RequestType<Search, QueryCheck> = { method: 'search/check' };
export const getRows: RequestType<Places, readonly ResultRow[]> = { method: 'search/rows' };
/** Answered with the rows that then stand in these places, so that the page need not ask for them once more. */
export const sortRows: RequestType<{ readonly order: SortOrder | null; readonly places: Places }, readonly ResultRow[]> =
  { method: 'search/sort' };
/** Likewise, with what is found. */
export const filterRows: RequestType<
  { readonly filter: ResultFilter; readonly places: Places },
  { readonly found: FoundRows; readonly rows: readonly ResultRow[] }
> = { method: 'search/filter' };
export const getPreview: RequestType<{ readonly id: string }, Preview | FailureView> = { method: 'search/preview' };

export const runSearch: NotificationType<Search> = { method: 'search/run' };
export const cancelSearch: NotificationType<null> = { method: 'search/cancel' };
export const resumeSearch: NotificationType<null> = { method: 'search/resume' };
export const openTranscript: NotificationType<{ readonly id: string }> = { method: 'search/openTranscript' };
/** Both transcripts beside each other. */
export const compareTranscripts: NotificationType<{ readonly ids: readonly [string, string] }> = { method: 'search/compare' };
export const openVisitor: NotificationType<{ readonly visitorId: string; readonly sessionId: string }> =
  { method: 'search/openVisitor' };
export const runAction: NotificationType<{ readonly action: NextAction }> = { method: 'search/action' };
/** With `relative`, the range is kept as its length: it ends when the search is run. */
export const saveSearch: NotificationType<{ readonly search: Search; readonly relative: boolean }> = { method: 'search/save' };
/** As a file that can be kept and run again; `relative` as above. */
export const openAsFile: NotificationType<{ readonly search: Search; readonly relative: boolean }> =
  { method: 'search/openAsFile' };
/** The chats that it finds, one line each, as a document. */
export const openAsList: NotificationType<{ readonly search: Search; readonly relative: boolean }> =
  { method: 'search/openAsList' };
/** All records that the last search finds, or those with these ids. */
export const exportResults: NotificationType<{ readonly ids: readonly string[] }> = { method: 'search/export' };
/** Opens why what was found may be incomplete. */
export const explainWarnings: NotificationType<null> = { method: 'search/explainWarnings' };
export const pickSavedSearch: NotificationType<null> = { method: 'search/pickSaved' };

export const statusChanged: NotificationType<SearchStatus> = { method: 'search/status' };
/** The account has another name than the page began with. */
export const accountNamed: NotificationType<{ readonly name: string }> = { method: 'search/account' };
/** Something else than the form is searched for: what stands in the form is replaced. */
export const searchChosen: NotificationType<Search> = { method: 'search/chosen' };
