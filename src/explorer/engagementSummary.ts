import type { EngagementRecord } from '../liveperson/engagementHistory/engagementRecord.ts';
import { recordKey } from '../liveperson/engagementHistory/recordKey.ts';

/**
 * What the tree shows of a history record. Lines and raw body are left behind: a page of a hundred records is megabytes,
 * and the transcript is fetched again when somebody opens it.
 */
export type EngagementSummary = Pick<
  EngagementRecord,
  'engagementId' | 'info' | 'campaign' | 'coBrowseSessions' | 'surveys' | 'sdes'
> & {
  /** Records of one chat that was transferred may share their id, never this. */
  readonly key: string;
  readonly lineCount: number;
};

export function summarise(record: EngagementRecord): EngagementSummary {
  const { engagementId, info, campaign, coBrowseSessions, surveys, sdes, transcript } = record;
  return {
    key: recordKey(record),
    engagementId,
    info,
    ...(campaign && { campaign }),
    coBrowseSessions,
    surveys,
    sdes,
    lineCount: transcript.lines.length,
  };
}
