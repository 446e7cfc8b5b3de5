import type { SortKey } from './sortKeys.ts';

/** Records without the value come last in either direction; how the service places them is not documented. */
export function compareBy<F extends string, R>(
  keys: readonly SortKey<F>[],
  valueOf: (record: R, field: F) => string | number | undefined,
): (left: R, right: R) => number {
  return (left, right) => {
    for (const { field, direction } of keys) {
      const a = valueOf(left, field);
      const b = valueOf(right, field);
      if (a === b) continue;
      if (a === undefined || b === undefined) return a === undefined ? 1 : -1;
      return a < b === (direction === 'asc') ? -1 : 1;
    }
    return 0;
  };
}
