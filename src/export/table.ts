import type { Cell } from './exportedRecord.ts';

/** Columns by name, each with how it is read from a record. */
export function table<R>(readers: Readonly<Record<string, (record: R) => Cell>>): {
  readonly columns: readonly string[];
  readonly row: (record: R) => readonly Cell[];
} {
  const cells = Object.values(readers);
  return { columns: Object.keys(readers), row: (record) => cells.map((read) => read(record)) };
}

/** ISO 8601 in UTC; undefined for a number that is no time. */
export function isoTime(time: number | undefined): string | undefined {
  return time === undefined || Math.abs(time) > 8.64e15 ? undefined : new Date(time).toISOString();
}
