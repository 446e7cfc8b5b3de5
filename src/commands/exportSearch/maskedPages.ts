import type { ExportedPage, ExportedRecord } from '../../export/exportedRecord.ts';
import { ReadPage } from '../../export/readPage.ts';
import type { ScreenMasker } from '../../privacy/screenMasker.ts';

/** The same pages without personal data. Who is named becomes known while the records are read, before they come here. */
export async function* maskedPages(
  pages: AsyncIterable<ExportedPage>,
  masker: ScreenMasker,
): AsyncGenerator<ExportedPage, void, undefined> {
  for await (const page of pages) {
    const { found, warnings, records } = page;
    yield new ReadPage({ found, warnings, records: records.map((record) => masked(record, masker)) }, page);
  }
}

function masked({ start, text, row }: ExportedRecord, masker: ScreenMasker): ExportedRecord {
  return {
    start,
    text: masker.body(text),
    row: () => row().map((cell) => (typeof cell === 'string' ? masker.text(cell) : cell)),
  };
}
