import type { KeywordArea } from '../../liveperson/engagementHistory/engagementQuery.ts';

/** Ranges that are counted back from the moment of the search. */
export type TimePreset = 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'all';

export type TimeChoice = { readonly preset: TimePreset } | { readonly from: number; readonly to: number };

/** The search form as a person fills it in: text as typed, empty where nothing is asked. Only what is set becomes part of the query. */
export interface SearchForm {
  readonly time: TimeChoice;
  readonly keyword: string;
  readonly areas: readonly KeywordArea[];
  /** Ids, separated by commas or blanks. */
  readonly skillIds: string;
  readonly agentIds: string;
  readonly agentGroupIds: string;
  /** Seconds. */
  readonly durationFrom: string;
  readonly durationTo: string;
  readonly interactive: boolean;
  readonly visitor: string;
  readonly engagementId: string;
  readonly channel: '' | '-1' | '1' | '2';
  readonly alertedMcs: readonly ('-1' | '0' | '1')[];
  /** 0 to 100. */
  readonly chatMcsFrom: string;
  readonly chatMcsTo: string;
  readonly coBrowse: '' | 'true' | 'false';
  /** Seconds. */
  readonly coBrowseFrom: string;
  readonly coBrowseTo: string;
  readonly richContent: boolean;
  /** Separated by commas. */
  readonly predictionLabels: string;
  readonly sort: string;
  readonly limit: string;
}

export type SearchFormField = keyof SearchForm;

/** What the rules say about a form before anything is sent. */
export interface PlanView {
  readonly problems: readonly FieldProblem[];
  readonly windows: number;
  /** At least one request a window; the true number is known once each window's first page is in. */
  readonly minimumRequests: number;
  readonly pageSize: number;
  readonly from: number;
  readonly to: number;
  /** Windows are put into one order because the sort is not by start. */
  readonly merged: boolean;
  /** No problem is an error. */
  readonly canRun: boolean;
}

export interface FieldProblem {
  readonly field: SearchFormField;
  readonly severity: 'error' | 'warning';
  readonly message: string;
}
