import { recordsOfChat } from '../documents/transcript/recordsOfChat.ts';
import type { Answer } from '../liveperson/answer.ts';
import { readEngagementPage, readEngagementRecord } from '../liveperson/engagementHistory/reader.ts';
import type { EngagementRecord } from '../liveperson/engagementHistory/engagementRecord.ts';
import { parseJson } from '../liveperson/http/jsonText.ts';
import type { ConversationRecord } from '../liveperson/messagingInteractions/conversation.ts';
import { readConversation, readConversationPage } from '../liveperson/messagingInteractions/reader.ts';
import type { Transcript } from '../liveperson/transcript/transcript.ts';
import type { Masker } from '../privacy/masker.ts';

/**
 * Records are masked as JSON, where the names of fields tell what is personal, and read only then: nothing that is made from them
 * can hold what the JSON does not.
 */
export function maskedRecord({ raw }: EngagementRecord, masker: Masker): EngagementRecord {
  return readEngagementRecord(parseJson(masker.json(JSON.stringify(raw)))).value;
}

/** The records of one chat in an answer, in their order; a chat that was transferred may have several. */
export function maskedChat(
  { value, raw }: Pick<Answer<EngagementRecord>, 'value' | 'raw'>,
  masker: Masker,
): readonly EngagementRecord[] {
  const masked = masker.json(raw);
  const { records } = readEngagementPage(parseJson(masked)).value;
  const first = records.find(({ engagementId }) => engagementId === value.engagementId);
  return first === undefined ? [] : recordsOfChat({ value: first, raw: masked });
}

export function maskedConversationRecord({ raw }: ConversationRecord, masker: Masker): ConversationRecord {
  return readConversation(parseJson(masker.json(JSON.stringify(raw)))).value;
}

export function maskedConversation(answer: string, conversationId: string, masker: Masker): ConversationRecord | undefined {
  const { records } = readConversationPage(parseJson(masker.json(answer))).value;
  return records.find((record) => record.conversationId === conversationId);
}

/** What was written, searched once more: markup may have hidden an address from the first look, `anna&#64;example.com`. */
export function maskedTranscript(transcript: Transcript, masker: Masker): Transcript {
  return {
    ...transcript,
    segments: transcript.segments.map((segment) => ({
      ...segment,
      entries: segment.entries.map(({ time, speaker, name, agentOnly, text }) => ({
        ...(time !== undefined && { time }),
        speaker,
        name,
        agentOnly,
        text: segment.kind === 'attributes' ? text : text.map((line) => masker.text(line)),
      })),
    })),
  };
}
