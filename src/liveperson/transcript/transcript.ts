/**
 * A conversation made to be read: one model for web chats (Engagement History) and messaging conversations (Messaging
 * Interactions). All text is plain: HTML lines have become text, structured content indented text; control characters are
 * visible.
 */
export interface Transcript {
  readonly title: string;
  /** Facts above the lines, in the order shown. */
  readonly header: readonly { readonly label: string; readonly value: string }[];
  readonly segments: readonly TranscriptSegment[];
  /** Epoch ms from which relative times count. */
  readonly origin?: number;
}

export type SegmentKind = 'preChatSurvey' | 'conversation' | 'coBrowse' | 'attributes' | 'postChatSurvey' | 'agentSurvey';

/** A part that folds and has an outline entry of its own. */
export interface TranscriptSegment {
  readonly kind: SegmentKind;
  readonly title: string;
  readonly entries: readonly TranscriptEntry[];
}

export type Speaker = 'visitor' | 'agent' | 'system' | 'info';

export interface TranscriptEntry {
  /** Epoch ms. */
  readonly time?: number;
  readonly speaker: Speaker;
  readonly name: string;
  /** Seen by agents only. */
  readonly agentOnly: boolean;
  /** One or more lines of plain text. */
  readonly text: readonly string[];
  /** As sent, for the hover. */
  readonly raw?: unknown;
}

/** The document made of a transcript. Line numbers are zero-based. */
export interface TranscriptText {
  readonly text: string;
  readonly segments: readonly {
    /** `section`: a part of a document that is laid out like a transcript but is none. */
    readonly kind: SegmentKind | 'section';
    readonly title: string;
    readonly firstLine: number;
    readonly lastLine: number;
  }[];
  readonly entries: readonly { readonly firstLine: number; readonly lastLine: number; readonly entry: TranscriptEntry }[];
}
