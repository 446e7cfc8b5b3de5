import { elementTexts } from './elementTexts.ts';
import type { RecordList } from './search/historyPage.ts';

/** The records of an answer, each with its own JSON as it stands in the body. */
export function withTexts<R extends object>(
  records: readonly R[],
  body: string,
  list: RecordList,
): readonly (R & { readonly text: string })[] {
  const texts = elementTexts(body, list);
  return records.map((record, index) => ({ ...record, text: texts[index] ?? '' }));
}
