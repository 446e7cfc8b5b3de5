import { wordColumns, type PackedRows } from './packedRows.ts';

/**
 * Whether every word of a text occurs in what a row shows, upper and lower case alike. Without a word every row fits. The words
 * are plain text, never a pattern; as one that disregards case they are found several times as fast as in copies in lower case.
 */
export function wordFilter(text: string, rows: PackedRows): (place: number) => boolean {
  const words = text.split(/\s+/).filter((word) => word !== '');
  const tests = words.map((word) => hasWord(new RegExp(word.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`), 'i'), rows));
  return (place) => tests.every((test) => test(place));
}

/** Words that many rows share are looked into once each. */
function hasWord(pattern: RegExp, rows: PackedRows): (place: number) => boolean {
  const columns = wordColumns.map((id) => ({ column: rows.facets[id], fits: new Array<boolean | undefined>() }));
  return (place) =>
    columns.some(({ column, fits }) => (fits[column.numberAt(place)] ??= pattern.test(column.wordAt(place) ?? '')))
    || pattern.test(rows.textOf(place));
}
