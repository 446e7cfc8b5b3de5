import type { NotificationType, RequestType } from 'vscode-messenger-common';
import type { FailureView } from './failure.ts';
import type { RowPage, RowRange } from './rows.ts';
import type { PlanView, SearchForm, SearchFormField } from './searchForm.ts';

/** What the search page shows at once; results are asked for by range. */
export interface SearchSnapshot {
  readonly accountId: string;
  readonly accountName: string;
  /** The form as last run, or as the panel was opened with. Grows `formRevision` when it was set from outside the page. */
  readonly form: SearchForm;
  readonly formRevision: number;
  readonly run?: RunView;
}

export type RunStatus = 'running' | 'done' | 'cancelled' | 'failed';

/** One run of a search. */
export interface RunView {
  readonly status: RunStatus;
  /** Rows of another revision must be asked for again. */
  readonly revision: number;
  readonly startedAt: number;
  /** Absent while running. */
  readonly endedAt?: number;
  readonly windows: number;
  /** Windows of which at least one page has come. */
  readonly windowsSeen: number;
  /** Matches as counted by the service in the windows seen so far. */
  readonly count: number;
  /** Results received. */
  readonly received: number;
  /** Results that pass the facets chosen: the rows of the table. */
  readonly shown: number;
  readonly sort?: ResultSort;
  readonly facets: readonly FacetView[];
  readonly chosen: FacetChoice;
  readonly warnings: readonly WarningView[];
  readonly failure?: FailureView;
  /** Only when the search ended with nothing. */
  readonly emptyReasons: readonly EmptyReason[];
  readonly canResume: boolean;
  readonly keyword?: string;
}

export interface WarningView {
  readonly kind: string;
  readonly message: string;
  /** How often. */
  readonly times: number;
}

export type ResultColumn = 'start' | 'duration' | 'visitor' | 'agent' | 'skill' | 'lines' | 'score' | 'endReason' | 'text';
export interface ResultSort {
  readonly column: ResultColumn;
  readonly direction: 'asc' | 'desc';
}

export type FacetName = 'skill' | 'agent' | 'endReason' | 'channel' | 'mood';
/** Values with the number of results, most frequent first, limited. Codes are worded by the page. */
export interface FacetView {
  readonly name: FacetName;
  readonly values: readonly { readonly value: string; readonly count: number }[];
  readonly more: number;
}
/** A result passes when it has one of the chosen values of every facet with a choice, and started in the chosen range. */
export interface FacetChoice {
  readonly facets: Readonly<Partial<Record<FacetName, readonly string[]>>>;
  /** Epoch ms. */
  readonly range?: { readonly from: number; readonly to: number };
}

/** Why a search may have found nothing, computed from what was asked. The page words it; `change` is what its button does to the form. */
export interface EmptyReason {
  readonly kind:
    | 'onlyEnded' | 'tooFresh' | 'notEnriched' | 'retention' | 'shortRange' | 'keyword' | 'phrase' | 'digits' | 'areas' | 'visitorForm' | 'engagementForm'
    | 'idRange' | 'interactive' | 'filters' | 'messaging';
  readonly change?: Partial<SearchForm>;
}

/** One result in at most one kilobyte. */
export interface ResultRow {
  readonly engagementId: string;
  readonly startTime?: number;
  /** Seconds. */
  readonly duration?: number;
  readonly visitorId?: string;
  readonly visitorName?: string;
  readonly agentName?: string;
  readonly skillName?: string;
  readonly endReason?: string;
  readonly channel?: number;
  readonly interactive?: boolean;
  /** 0 to 100. */
  readonly chatMcs?: number;
  /** -1, 0, 1. */
  readonly alertedMcs?: number;
  readonly lines: number;
  readonly snippet: SnippetView;
  readonly isPartial: boolean;
  readonly enriched?: boolean;
}

/** Plain text around the first hit, or the visitor's first words. Hits are pairs of offsets into the text. */
export interface SnippetView {
  readonly text: string;
  readonly hits: readonly (readonly [from: number, to: number])[];
}

/** What is shown beside the table for the row chosen. */
export interface PreviewView {
  readonly engagementId: string;
  readonly facts: PreviewFacts;
  readonly lines: readonly PreviewLine[];
  readonly moreLines: number;
}

export interface PreviewFacts {
  readonly startTime?: number;
  readonly endTime?: number;
  readonly chatRequestedTime?: number;
  readonly duration?: number;
  readonly visitorId?: string;
  readonly visitorName?: string;
  readonly sessionId?: string;
  readonly agentName?: string;
  readonly skillName?: string;
  readonly endReason?: string;
  readonly campaignName?: string;
  readonly startPage?: string;
  readonly attributes: readonly string[];
}

export interface PreviewLine {
  readonly time?: number;
  readonly speaker: 'visitor' | 'agent' | 'system';
  readonly by?: string;
  readonly agentOnly: boolean;
  readonly snippet: SnippetView;
}

/** Chats over time: number of results in each of equally long steps. Only what passes the facets counts. */
export interface ChartView {
  readonly from: number;
  readonly stepMs: number;
  readonly counts: readonly number[];
}

export const getSearchSnapshot: RequestType<null, SearchSnapshot> = { method: 'search/getSnapshot' };
export const searchSnapshotChanged: NotificationType<SearchSnapshot> = { method: 'search/snapshotChanged' };
export const planSearch: RequestType<{ readonly form: SearchForm }, PlanView> = { method: 'search/plan' };
export const runSearch: NotificationType<{ readonly form: SearchForm }> = { method: 'search/run' };
export const cancelSearch: NotificationType<null> = { method: 'search/cancel' };
export const resumeSearch: NotificationType<null> = { method: 'search/resume' };
export const sortResults: NotificationType<{ readonly sort: ResultSort | null }> = { method: 'search/sort' };
export const chooseFacets: NotificationType<{ readonly choice: FacetChoice }> = { method: 'search/chooseFacets' };
export const getResultRows: RequestType<RowRange, RowPage<ResultRow>> = { method: 'search/getRows' };
export const getChart: RequestType<null, ChartView | null> = { method: 'search/getChart' };
export const getPreview: RequestType<{ readonly engagementId: string; readonly startTime?: number }, PreviewView> = { method: 'search/getPreview' };
export const openFromSearch: NotificationType<OpenFromSearch> = { method: 'search/open' };
export type OpenFromSearch =
  | { readonly what: 'transcript' | 'record'; readonly engagementId: string }
  | { readonly what: 'visitState'; readonly visitorId: string; readonly sessionId: string }
  | { readonly what: 'export' };
export type { PlanView, SearchForm, SearchFormField };
