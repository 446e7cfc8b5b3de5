import type { EngagementRecord } from '../engagementHistory/engagementRecord.ts';
import type { Range } from '../engagementHistory/engagementQuery.ts';
import type { Exchange } from '../http/exchange.ts';

/**
 * One thing wrong with a query, found before anything is sent. An `error` would be refused or answer something else than asked.
 */
export interface Problem {
  /** The query's field it belongs to. */
  readonly field: string;
  readonly severity: 'error' | 'warning';
  readonly message: string;
}

/** How a query will be run: legal windows on ten-minute marks, in the order in which they are asked. Made without network. */
export interface SearchPlan {
  readonly windows: readonly Range[];
  readonly problems: readonly Problem[];
  /** Records per request. */
  readonly pageSize: number;
  /** At least one request a window; the true number is known once each window's first page is in. */
  readonly minimumRequests: number;
  /** True when windows must be merged because the sort is not by start. */
  readonly merged: boolean;
  /**
   * True when the search names a visitor or an engagement: the documents contradict themselves on whether time limits apply then.
   */
  readonly byId?: boolean;
}

/** A warning about the completeness of what a page shows. */
export interface Warning {
  readonly kind: 'partialShards' | 'partialRecord' | 'notEnriched' | 'countChanged' | 'duplicate' | 'unreadable' | 'windowSplit';
  readonly message: string;
  readonly engagementIds?: readonly string[];
}

/** One page of results, de-duplicated and in the order asked for. `R` is the record's type. */
export interface SearchPage<R = EngagementRecord> {
  readonly records: readonly R[];
  /** Index into the plan's windows; 0 when windows are merged. */
  readonly window: number;
  /** Offset inside the window; when windows are merged, the number of records handed out before. */
  readonly offset: number;
  /** All matches in this window as the service counted them; when windows are merged, in all of them as far as counted. */
  readonly count: number;
  readonly warnings: readonly Warning[];
  readonly exchange: Exchange;
  /** Hand this to `resume` to continue behind this page. */
  readonly resumeToken: string;
}
