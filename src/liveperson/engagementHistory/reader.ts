import type { Reading } from '../deviations.ts';
import { readHistoryPage, type HistoryPage } from '../search/historyPage.ts';
import type { EngagementRecord } from './engagementRecord.ts';
import { readEngagementRecord } from './recordReader.ts';

export { readEngagementRecord } from './recordReader.ts';

/** Reads the answer of a search for chats; see `readHistoryPage`. */
export function readEngagementPage(json: unknown): Reading<HistoryPage<EngagementRecord>> {
  return readHistoryPage(json, 'interactionHistoryRecords', readEngagementRecord);
}
