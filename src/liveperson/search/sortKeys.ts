export interface SortKey<F extends string = string> {
  readonly field: F;
  readonly direction: 'asc' | 'desc';
}

/** The order without `sort` is not documented, so newest first is always asked for explicitly. */
export const newestFirst: SortKey<'start'> = { field: 'start', direction: 'desc' };

/**
 * Reads `start:desc,duration:asc`, newest first when there is nothing to read. The documents once write `des` for `desc`; both
 * are understood, `desc` is sent. What is no field of the API or no direction is returned in `unknown` and left out of `keys`.
 */
export function readSortKeys<F extends string>(
  sort: string | undefined,
  fields: readonly F[],
): { readonly keys: readonly SortKey<F | 'start'>[]; readonly unknown: readonly string[] } {
  const parts = (sort ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const read = parts.map((part) => ({ part, key: readSortKey(part, fields) }));
  const keys = read.flatMap(({ key }) => key ?? []);
  return {
    keys: keys.length === 0 ? [newestFirst] : keys,
    unknown: read.flatMap(({ part, key }) => (key === undefined ? [part] : [])),
  };
}

function readSortKey<F extends string>(part: string, fields: readonly F[]): SortKey<F> | undefined {
  const [name = '', order = 'asc', ...rest] = part.split(':').map((word) => word.trim().toLowerCase());
  const field = fields.find((candidate) => candidate.toLowerCase() === name);
  const direction = /^desc?$/.test(order) ? 'desc' : order === 'asc' ? 'asc' : undefined;
  return field === undefined || direction === undefined || rest.length > 0 ? undefined : { field, direction };
}

/** As both APIs want it: `start:desc,duration:asc`. */
export function sortText(keys: readonly SortKey[]): string {
  return keys.map(({ field, direction }) => `${field}:${direction}`).join(',');
}
