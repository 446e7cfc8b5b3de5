import * as v from 'valibot';
import type { RowPage, RowRange } from '../protocol/rows.ts';

/** No page shows more at once. */
const mostRows = 2000;

const index = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

export const rowRangeSchema = v.pipe(
  v.strictObject({ from: index, to: index }),
  v.check(({ from, to }) => from <= to && to - from <= mostRows, `At most ${mostRows} rows at once.`),
);

/** The part of a list that a page asked for. */
export function pageOf<Item, Row>(items: readonly Item[], { from, to }: RowRange, row: (item: Item, index: number) => Row): RowPage<Row> {
  return { from, rows: items.slice(from, to).map((item, offset) => row(item, from + offset)) };
}
