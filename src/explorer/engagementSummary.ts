import type { EngagementRecord } from '../liveperson/engagementHistory/engagementRecord.ts';

/**
 * What the tree shows of a history record. Lines and raw body are left behind: a page of a hundred records is megabytes,
 * and the transcript is fetched again when somebody opens it.
 */
export type EngagementSummary = Pick<
  EngagementRecord,
  'engagementId' | 'info' | 'campaign' | 'coBrowseSessions' | 'surveys' | 'sdes'
> & {
  readonly lineCount: number;
};

export function summarise({
  engagementId,
  info,
  campaign,
  coBrowseSessions,
  surveys,
  sdes,
  transcript,
}: EngagementRecord): EngagementSummary {
  return {
    engagementId,
    info,
    ...(campaign && { campaign }),
    coBrowseSessions,
    surveys,
    sdes,
    lineCount: transcript.lines.length,
  };
}
