import type { ConversationQuery } from '../liveperson/messagingInteractions/conversationQuery.ts';
import type { EngagementQuery } from '../liveperson/engagementHistory/engagementQuery.ts';

/** A search whose results are exported: of ended chats, or of messaging conversations. */
export type ExportedSearch =
  | { readonly product: 'chats'; readonly query: EngagementQuery }
  | { readonly product: 'conversations'; readonly query: ConversationQuery };

/** Some results of a search only. Times epoch ms: between which they start, so that nothing else needs to be read. */
export interface Selection {
  readonly ids: readonly string[];
  readonly from?: number;
  readonly to?: number;
}

/** A value in a row of a table. */
export type Cell = string | number | boolean | undefined;

/** One record on its way into a file. */
export interface ExportedRecord {
  /** Start, epoch ms. */
  readonly start: number | undefined;
  /** The record as the service sent it, on one line. */
  readonly text: string;
  /** The record as a row of its product's table. */
  readonly row: () => readonly Cell[];
}

export interface ExportedPage {
  readonly records: readonly ExportedRecord[];
  /** Matches as far as the service has counted them, those left out by a selection included. */
  readonly found: number;
  /** Why the result may be incomplete. */
  readonly warnings: readonly string[];
  /** Continues behind this page. Written only when read. */
  readonly resumeToken: string;
}

/** How far an export is. */
export interface ExportProgress {
  /** Written so far, before an interruption too. */
  readonly records: number;
  /** Matches as far as the service has counted them. */
  readonly found: number;
}
