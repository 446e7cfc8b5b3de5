import type { NotificationType, RequestType } from 'vscode-messenger-common';
import type { RowPage, RowRange } from './rows.ts';

export type JsonKind = 'object' | 'array' | 'string' | 'number' | 'boolean' | 'null';

/** One visible line of a JSON tree. */
export interface JsonRow {
  readonly node: number;
  /** 0 for the root. */
  readonly depth: number;
  /** Property name, or index in an array; absent for the root. */
  readonly key?: string;
  readonly isIndex: boolean;
  readonly kind: JsonKind;
  /** The value exactly as it was sent, cut when long; for objects and arrays empty. */
  readonly text: string;
  readonly cut: boolean;
  /** Members of an object or array. */
  readonly children: number;
  readonly expanded: boolean;
}

/** Lines to show and which text they are of: rows of another revision must be asked for again. */
export interface JsonTreeView {
  readonly revision: number;
  readonly rowCount: number;
}

export interface JsonMatches {
  /** Matches in all, also in collapsed parts. */
  readonly count: number;
}

/** A match that was made visible by opening what it is in. */
export interface JsonMatch extends JsonTreeView {
  /** Zero-based number of the match. */
  readonly match: number;
  /** Line on which it is now. */
  readonly row: number;
}

export type JsonExpansion = { readonly kind: 'node'; readonly node: number; readonly expanded: boolean } | { readonly kind: 'all'; readonly expanded: boolean };

export const getJsonTree: RequestType<null, JsonTreeView> = { method: 'json/getTree' };
export const getJsonRows: RequestType<RowRange, RowPage<JsonRow>> = { method: 'json/getRows' };
export const expandJson: RequestType<JsonExpansion, JsonTreeView> = { method: 'json/expand' };
/** Case does not matter; looks at keys and values as they were sent. */
export const searchJson: RequestType<{ readonly text: string }, JsonMatches> = { method: 'json/search' };
/** Wraps around at both ends; undefined when nothing matches. */
export const revealJsonMatch: RequestType<{ readonly match: number }, JsonMatch | null> = { method: 'json/revealMatch' };
/** Puts a node's path (`appSessions[0].geo.city`) or its value as sent on the clipboard. */
export const copyJson: NotificationType<{ readonly node: number; readonly what: 'path' | 'value' }> = { method: 'json/copy' };
