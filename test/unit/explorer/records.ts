import { readFileSync } from 'node:fs';
import type { EngagementInfo, EngagementRecord } from '../../../src/liveperson/engagementHistory/engagementRecord.ts';
import { readEngagementPage } from '../../../src/liveperson/engagementHistory/reader.ts';
import { summarise, type EngagementSummary } from '../../../src/explorer/engagementSummary.ts';

const text = readFileSync(new URL('../../fixtures/engagement-history-response.json', import.meta.url), 'utf8');

/** The records of the documented answer, read by the client's own reader. */
export const documentedRecords: readonly EngagementRecord[] = readEngagementPage(JSON.parse(text)).value.records;

/** A documented record under another id and with other facts, for grouping and paging. */
export function record(engagementId: string, info: Partial<EngagementInfo> = {}): EngagementRecord {
  const [documented] = documentedRecords;
  if (!documented) throw new Error('The fixture has no records.');
  return { ...documented, engagementId, info: { isPartial: false, ...info } };
}

export function summary(engagementId: string, info: Partial<EngagementInfo> = {}): EngagementSummary {
  return summarise(record(engagementId, info));
}
