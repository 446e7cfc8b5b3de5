import { conversationColumns } from './conversationTable.ts';
import { csvLines } from './csvLines.ts';
import { engagementColumns } from './engagementTable.ts';
import type { ExportedRecord, ExportedSearch } from './exportedRecord.ts';

/** Formats that are one file. */
export type FileFormat = 'json' | 'ndjson' | 'csv';

/** How records become the text of a file: what stands before, page by page, and behind them. */
export interface FileText {
  readonly head: string;
  readonly page: (records: readonly ExportedRecord[]) => string;
  readonly tail: string;
}

export interface CsvOptions {
  /** Spreadsheets take UTF-8 without a byte order mark for another encoding; other programs take the mark for text. */
  readonly byteOrderMark: boolean;
}

export function fileText(format: FileFormat, product: ExportedSearch['product'], csv: CsvOptions): FileText {
  switch (format) {
    case 'json':
      return jsonText();
    case 'ndjson':
      return { head: '', page: (records) => records.map(({ text }) => `${text}\n`).join(''), tail: '' };
    case 'csv':
      return {
        head: `${csv.byteOrderMark ? '\uFEFF' : ''}${csvLines([product === 'chats' ? engagementColumns : conversationColumns])}`,
        page: (records) => csvLines(records.map(({ row }) => row())),
        tail: '',
      };
  }
}

function jsonText(): FileText {
  let written = false;
  const page = (records: readonly ExportedRecord[]): string => {
    if (records.length === 0) return '';
    const before = written ? ',\n' : '';
    written = true;
    return before + records.map(({ text }) => text).join(',\n');
  };
  return { head: '[\n', page, tail: '\n]\n' };
}
