import type { EngagementRecord } from '../../liveperson/engagementHistory/engagementRecord.ts';
import { formatTranscript } from '../../liveperson/transcript/format.ts';
import { transcriptFromEngagement } from '../../liveperson/transcript/fromEngagement.ts';
import type { ChatOfTranscript, DocumentContent } from '../documentContent.ts';
import type { ConversationAddress } from '../documentAddress.ts';
import { joinParts } from './joinParts.ts';

/** Of whom, and whether its lines show their times. */
export type TranscriptView = Pick<ConversationAddress, 'accountId' | 'times'>;

/** The transcript of the history records of one chat, in their order, with the ids that lead from it to other documents. */
export function chatTranscript({ accountId, times }: TranscriptView, records: readonly EngagementRecord[]): DocumentContent {
  const options = times === undefined ? {} : { times };
  const { text, segments, entries } = joinParts(
    records.map((record) => formatTranscript(transcriptFromEngagement(record), options)),
  );
  const [first] = records;
  const source = first === undefined ? { kind: 'chat' as const, engagementId: '' } : sourceOf(first, records.at(-1));
  return { text, transcript: { accountId, parts: { segments, entries }, source } };
}

function sourceOf(first: EngagementRecord, last: EngagementRecord | undefined): ChatOfTranscript {
  const { engagementId, info: { visitorId, sessionId, engagementSet, startTime } } = first;
  const endTime = last?.info.endTime;
  return {
    kind: 'chat',
    engagementId,
    ...(visitorId !== undefined && { visitorId }),
    ...(sessionId !== undefined && { sessionId }),
    ...(engagementSet !== undefined && { engagementSet }),
    ...(startTime !== undefined && { startTime }),
    ...(endTime !== undefined && { endTime }),
  };
}
