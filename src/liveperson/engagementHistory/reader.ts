import { Deviations, type Reading } from '../deviations.ts';
import { isObject, listOf } from '../fieldKinds.ts';
import { readMetadata, type PageMetadata } from '../search/metadataReader.ts';
import type { EngagementRecord } from './engagementRecord.ts';
import { readEngagementRecord } from './recordReader.ts';

export { readEngagementRecord } from './recordReader.ts';

/** One page of a history search as answered. */
export interface EngagementPage extends PageMetadata {
  readonly records: readonly EngagementRecord[];
}

/**
 * Reads the answer of a history search. An empty body (status 204) is given as `undefined`, null or '' and is an empty result.
 * Never throws. Source: Engagement History API, methods page, top level of the response.
 */
export function readEngagementPage(json: unknown): Reading<EngagementPage> {
  const deviations = new Deviations();
  const metadata = readMetadata(json, deviations);
  const readings = listOf(isObject(json) ? json['interactionHistoryRecords'] : undefined).map(readEngagementRecord);
  const located = readings.flatMap((reading, index) =>
    reading.deviations.map(({ path, message }) => ({ path: `interactionHistoryRecords[${index}].${path}`, message })),
  );
  return {
    value: { ...metadata, records: readings.map((reading) => reading.value) },
    deviations: [...deviations.all, ...located],
  };
}
