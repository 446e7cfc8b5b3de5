import type { ConversationRecord } from '../../liveperson/messagingInteractions/conversation.ts';
import { formatTranscript } from '../../liveperson/transcript/format.ts';
import { transcriptFromConversation } from '../../liveperson/transcript/fromConversation.ts';
import type { DocumentContent } from '../documentContent.ts';
import type { TranscriptView } from './chatTranscript.ts';

/** The transcript of a messaging conversation. */
export function messagingTranscript({ accountId, times }: TranscriptView, record: ConversationRecord): DocumentContent {
  const { text, segments, entries } = formatTranscript(transcriptFromConversation(record), times === undefined ? {} : { times });
  const source = { kind: 'conversation' as const, conversationId: record.conversationId };
  return { text, transcript: { accountId, parts: { segments, entries }, source } };
}
