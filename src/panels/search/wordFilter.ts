import { wordColumns, type PackedRows } from './packedRows.ts';
import type { WordColumn } from './wordColumn.ts';

/** Marks rows, from the place `first` on, that do not fit. */
export type Marking = (fails: Uint8Array, mark: number, first: number) => void;

/**
 * Marks the rows in which not every word of a text occurs in what they show, upper and lower case alike. Without a word every row
 * fits. The words are plain text, never a pattern; as one that disregards case they are found several times as fast as in copies
 * in lower case.
 */
export function wordFilter(text: string, rows: PackedRows): Marking {
  const words = text.split(/\s+/).filter((word) => word !== '');
  const markings = words.map((word) =>
    withoutWord(new RegExp(word.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`), 'gi'), rows),
  );
  return (fails, mark, first) => { for (const marking of markings) marking(fails, mark, first); };
}

/** Words that many rows share are looked into once each, other texts a page at a time. */
function withoutWord(pattern: RegExp, rows: PackedRows): Marking {
  const columns = wordColumns.map((id) => ({ column: rows.facets[id], fits: new Array<boolean>() }));
  return (fails, mark, first) => {
    const found = new Uint8Array(fails.length - first);
    rows.eachWith(pattern, first, (place) => { found[place - first] = 1; });
    for (const { column, fits } of columns) {
      for (const word of column.words.slice(fits.length)) fits.push(word.search(pattern) >= 0);
      if (fits.includes(true)) findWords(column, fits, first, found);
    }
    for (let nth = 0; nth < found.length; nth++) if (found[nth] === 0) fails[first + nth] = (fails[first + nth] ?? 0) | mark;
  };
}

function findWords({ numbers }: WordColumn, fits: readonly boolean[], first: number, found: Uint8Array): void {
  for (let place = first; place < numbers.length; place++) {
    if (fits[numbers[place] ?? 0] === true) found[place - first] = 1;
  }
}
