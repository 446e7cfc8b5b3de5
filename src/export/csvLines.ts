import type { Cell } from './exportedRecord.ts';

/**
 * What visitors and agents write must not become a formula when a spreadsheet opens the file: such a text gets an apostrophe in
 * front. Full-width forms count too, which some spreadsheets read alike.
 */
const formula = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;

/** Blanks at the ends are cut off by some readers; a byte order mark inside a file confuses others. */
const quoted = /[",\r\n\uFEFF]|^ | $/;

/** Rows of a table as RFC 4180 has them: CRLF behind each, quotes doubled. */
export function csvLines(rows: readonly (readonly Cell[])[]): string {
  return rows.map((row) => `${row.map(cellText).join(',')}\r\n`).join('');
}

function cellText(cell: Cell): string {
  if (typeof cell !== 'string') return cell === undefined ? '' : String(cell);
  if (formula.test(cell)) return quote(`'${cell}`);
  return quoted.test(cell) ? quote(cell) : cell;
}

function quote(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
