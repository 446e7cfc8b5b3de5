import type { TranscriptText } from '../liveperson/transcript/transcript.ts';

/** What a document shows, and for transcripts what the language features need beside the text. */
export interface DocumentContent {
  readonly text: string;
  readonly transcript?: TranscriptModel;
}

/** An open transcript: its text by parts and lines, and the ids that lead elsewhere. */
export interface TranscriptModel {
  readonly accountId: string;
  readonly parts: Pick<TranscriptText, 'segments' | 'entries'>;
  /** Absent for messaging conversations. */
  readonly chat?: ChatOfTranscript;
}

export interface ChatOfTranscript {
  readonly engagementId: string;
  readonly visitorId?: string;
  readonly sessionId?: string;
  /** Epoch ms. */
  readonly startTime?: number;
  /** Epoch ms. */
  readonly endTime?: number;
}
