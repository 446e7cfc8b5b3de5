import type { EngagementRecord } from '../../liveperson/engagementHistory/engagementRecord.ts';
import { formatTranscript } from '../../liveperson/transcript/format.ts';
import { transcriptFromEngagement } from '../../liveperson/transcript/fromEngagement.ts';
import type { DocumentContent } from '../documentContent.ts';

/** The transcript of a history record, with the ids that lead from it to other documents. */
export function chatTranscript(accountId: string, record: EngagementRecord): DocumentContent {
  const { text, segments, entries } = formatTranscript(transcriptFromEngagement(record));
  const { engagementId, info } = record;
  const chat = {
    engagementId,
    ...(info.visitorId !== undefined && { visitorId: info.visitorId }),
    ...(info.sessionId !== undefined && { sessionId: info.sessionId }),
    ...(info.startTime !== undefined && { startTime: info.startTime }),
    ...(info.endTime !== undefined && { endTime: info.endTime }),
  };
  return { text, transcript: { accountId, parts: { segments, entries }, chat } };
}
