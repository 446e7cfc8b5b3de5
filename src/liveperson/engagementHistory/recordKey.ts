import { jsonText } from '../safeJson.ts';
import { shortKey } from '../search/shortKey.ts';
import type { EngagementRecord } from './engagementRecord.ts';

/**
 * What tells a record from all others. A chat that was transferred has several records under one engagement id, told apart by
 * set and sequence. The start is part of the key because two documented examples share all three; a record without id is known
 * by its content.
 */
export function recordKey({ engagementId, info, raw }: Pick<EngagementRecord, 'engagementId' | 'info' | 'raw'>): string {
  return engagementId === ''
    ? `?${shortKey(jsonText(raw) ?? '')}`
    : `${engagementId}|${info.engagementSet ?? ''}|${info.engagementSequence ?? ''}|${info.startTime ?? ''}`;
}
