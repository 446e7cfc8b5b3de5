import { conversationColumns } from '../../export/conversationTable.ts';
import { engagementColumns } from '../../export/engagementTable.ts';
import type { ExportedPage, ExportedRecord, ExportedSearch } from '../../export/exportedRecord.ts';
import { ReadPage } from '../../export/readPage.ts';
import type { ScreenMasker } from '../../privacy/screenMasker.ts';

/** Columns of what was said. */
const chatText: ReadonlySet<string | undefined> = new Set(['transcript', 'summary']);

/** The same pages without personal data. Who is named becomes known while the records are read, before they come here. */
export async function* maskedPages(
  pages: AsyncIterable<ExportedPage>,
  masker: ScreenMasker,
  product: ExportedSearch['product'],
): AsyncGenerator<ExportedPage, void, undefined> {
  const columns = product === 'chats' ? engagementColumns : conversationColumns;
  for await (const page of pages) {
    const { found, warnings, records } = page;
    yield new ReadPage({ found, warnings, records: records.map((record) => masked(record, masker, columns)) }, page);
  }
}

function masked({ start, text, row }: ExportedRecord, masker: ScreenMasker, columns: readonly string[]): ExportedRecord {
  const cellText = (cell: string, column: number): string =>
    masker.hideText && chatText.has(columns[column]) ? masker.hidden(cell) : masker.text(cell);
  return {
    start,
    text: masker.body(text),
    row: () => row().map((cell, column) => (typeof cell === 'string' ? cellText(cell, column) : cell)),
  };
}
