import type { EngagementQuery } from '../liveperson/engagementHistory/engagementQuery.ts';
import type { LivePersonError } from '../liveperson/errors.ts';
import type { WarnedSearch } from '../liveperson/search/warnedSearch.ts';
import type { TranscriptText } from '../liveperson/transcript/transcript.ts';
import type { EngagementAddress } from './documentAddress.ts';

/** What a document shows, and for transcripts what the language features need beside the text. */
export interface DocumentContent {
  readonly text: string;
  readonly transcript?: TranscriptModel;
  /** Calls that failed on the way and are part of what the text tells. */
  readonly failures?: readonly LivePersonError[];
  /** A search of which something may be missing. */
  readonly warned?: WarnedSearch;
}

/** An open transcript: where its parts are, and the ids that lead elsewhere. */
export interface TranscriptModel {
  readonly accountId: string;
  readonly parts: Pick<TranscriptText, 'segments' | 'entries'>;
  readonly source: TranscriptSource;
}

export type TranscriptSource = ChatOfTranscript | ConversationOfTranscript | SessionOfTimeline | AccountCheck | ChatsOfSearch;

export interface AccountCheck {
  readonly kind: 'accountCheck';
}

export interface ChatsOfSearch {
  readonly kind: 'searchList';
  readonly query: EngagementQuery;
  readonly chats: readonly ChatInList[];
}

/** A chat on a line of its own, zero-based. */
export interface ChatInList extends Pick<EngagementAddress, 'engagementId' | 'day'> {
  readonly line: number;
}

export interface ConversationOfTranscript {
  readonly kind: 'conversation';
  readonly conversationId: string;
}

export interface SessionOfTimeline {
  readonly kind: 'timeline';
  readonly visitorId: string;
  readonly sessionId: string;
}

export interface ChatOfTranscript {
  readonly kind: 'chat';
  readonly engagementId: string;
  readonly visitorId?: string;
  readonly sessionId?: string;
  /** With the session, what all records of a chat that was transferred have in common. */
  readonly engagementSet?: number;
  /** Epoch ms. */
  readonly startTime?: number;
  /** Epoch ms. */
  readonly endTime?: number;
}
