import type { EngagementRecord } from '../../liveperson/engagementHistory/engagementRecord.ts';
import { formatTranscript } from '../../liveperson/transcript/format.ts';
import { transcriptFromEngagement } from '../../liveperson/transcript/fromEngagement.ts';
import type { ChatOfTranscript, DocumentContent } from '../documentContent.ts';
import { joinParts } from './joinParts.ts';

/** The transcript of the history records of one chat, in their order, with the ids that lead from it to other documents. */
export function chatTranscript(accountId: string, records: readonly EngagementRecord[]): DocumentContent {
  const { text, segments, entries } = joinParts(records.map((record) => formatTranscript(transcriptFromEngagement(record))));
  const [first] = records;
  const source = first === undefined ? { kind: 'chat' as const, engagementId: '' } : sourceOf(first, records.at(-1));
  return { text, transcript: { accountId, parts: { segments, entries }, source } };
}

function sourceOf(first: EngagementRecord, last: EngagementRecord | undefined): ChatOfTranscript {
  const { engagementId, info: { visitorId, sessionId, startTime } } = first;
  const endTime = last?.info.endTime;
  return {
    kind: 'chat',
    engagementId,
    ...(visitorId !== undefined && { visitorId }),
    ...(sessionId !== undefined && { sessionId }),
    ...(startTime !== undefined && { startTime }),
    ...(endTime !== undefined && { endTime }),
  };
}
