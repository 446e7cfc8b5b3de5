import type { SearchFile } from './searchFile.ts';

/** A search, or one that is still to be completed: what a query holds is judged when the file is read. */
export interface SearchToWrite {
  readonly accountId?: string;
  readonly product: SearchFile['product'];
  readonly query: object;
}

/** Field names whose numbers are moments. */
const timeFields: readonly string[] = ['from', 'to', 'latestUpdateTime'];
const timeRangeFields: readonly string[] = ['end', 'fullDialogEnd'];

/**
 * A search as the text of a search file, which `fromSearchFile` reads back the same to the millisecond. Times are written so that
 * people can read them, in UTC: the file means the same for everyone.
 */
export function toSearchFile({ accountId, product, query }: SearchToWrite): string {
  const file = { ...(accountId !== undefined && { account: accountId }), product, query: writtenQuery(query) };
  return `${JSON.stringify(file, undefined, 2)}\n`;
}

function writtenQuery(query: object): object {
  return Object.fromEntries(
    Object.entries(query).map(([name, value]: readonly [string, unknown]) => [name, writtenField(name, value)]),
  );
}

function writtenField(name: string, value: unknown): unknown {
  if (timeFields.includes(name)) return writtenTime(value);
  if (!timeRangeFields.includes(name) || typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([end, time]) => [end, writtenTime(time)]));
}

/** What is no moment of these centuries is left as it is, for the rules to judge. */
function writtenTime(time: unknown): unknown {
  return typeof time === 'number' && Number.isInteger(time) && time >= 0 && time < 253_402_300_800_000
    ? new Date(time).toISOString()
    : time;
}
