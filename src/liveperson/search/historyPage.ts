import { Deviations, type Reading } from '../deviations.ts';
import { isObject, listOf } from '../fieldKinds.ts';
import { readMetadata, type PageMetadata } from './metadataReader.ts';

/** Where the records are in an answer. Sources: Engagement History API and Messaging Interactions API, methods pages. */
export type RecordList = 'interactionHistoryRecords' | 'conversationHistoryRecords';

/** One page of a search of either history API, as answered. */
export interface HistoryPage<R> extends PageMetadata {
  readonly records: readonly R[];
}

/**
 * Reads the answer of a search of either history API. An empty body (status 204) is given as `undefined`, null or '' and is an
 * empty result. Never throws. Sources: as of `RecordList`, top level of the response.
 */
export function readHistoryPage<R>(
  json: unknown,
  list: RecordList,
  readRecord: (json: unknown) => Reading<R>,
): Reading<HistoryPage<R>> {
  const deviations = new Deviations();
  const metadata = readMetadata(json, deviations);
  const readings = listOf(isObject(json) ? json[list] : undefined).map((record) => readRecord(record));
  const located = readings.flatMap((reading, index) =>
    reading.deviations.map(({ path, message }) => ({ path: `${list}[${index}].${path}`, message })),
  );
  return {
    value: { ...metadata, records: readings.map((reading) => reading.value) },
    deviations: [...deviations.all, ...located],
  };
}
