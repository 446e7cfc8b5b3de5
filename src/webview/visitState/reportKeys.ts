import type { AttributeRow } from '../../panels/protocol/visitState.ts';

/**
 * What tells each report from the others, in this answer and in later ones, whose rows are other objects. Reports of one kind,
 * page and millisecond are told apart by their order.
 */
export function reportKeys(rows: readonly AttributeRow[]): ReadonlyMap<AttributeRow, string> {
  const counts = new Map<string, number>();
  return new Map(rows.map((row) => {
    const likeness = JSON.stringify([row.time, row.key, row.pageId]);
    const earlier = counts.get(likeness) ?? 0;
    counts.set(likeness, earlier + 1);
    return [row, `${earlier} ${likeness}`];
  }));
}
