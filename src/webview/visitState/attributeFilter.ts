import type { AttributeRow } from '../../panels/protocol/visitState.ts';

/** Which reports to show. */
export interface AttributeFilter {
  readonly words: string;
  readonly problemsOnly: boolean;
}

/** The reports in which every word occurs: in the name, the page, a field or a value. Upper and lower case are the same. */
export function filterAttributes(
  rows: readonly AttributeRow[],
  { words, problemsOnly }: AttributeFilter,
): readonly AttributeRow[] {
  const wanted = words.toLowerCase().split(/\s+/).filter((word) => word !== '');
  if (wanted.length === 0 && !problemsOnly) return rows;
  return rows.filter((row) => {
    if (problemsOnly && row.problems.length === 0) return false;
    const text = textOf(row).toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
}

function textOf({ key, name, page, pageId, values, problems }: AttributeRow): string {
  const fields = values.values.map(({ path, text }) => `${path} ${text}`);
  return [key, name, page ?? '', pageId ?? '', ...fields, ...problems.map(({ message }) => message)].join('\n');
}
