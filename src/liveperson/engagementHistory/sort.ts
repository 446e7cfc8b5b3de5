/** Fields by which Engagement History sorts. Source: Engagement History API, methods page, `sort`. */
export const sortFields = ['start', 'end', 'duration', 'visitor', 'engagementId', 'interactive', 'agentId', 'skillId'] as const;

export type SortField = (typeof sortFields)[number];

export interface SortKey {
  readonly field: SortField;
  readonly direction: 'asc' | 'desc';
}

/** The order without `sort` is not documented, so newest first is always asked for explicitly. */
const newestFirst: SortKey = { field: 'start', direction: 'desc' };

/**
 * Reads `start:desc,duration:asc`. The documents once write `des` for `desc`; both are understood, `desc` is sent.
 * What is no documented field or direction is returned in `unknown` and left out of `keys`.
 */
export function parseSort(sort: string | undefined): { readonly keys: readonly SortKey[]; readonly unknown: readonly string[] } {
  const parts = (sort ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const read = parts.map((part) => ({ part, key: parseKey(part) }));
  const keys = read.flatMap(({ key }) => key ?? []);
  return {
    keys: keys.length === 0 ? [newestFirst] : keys,
    unknown: read.flatMap(({ part, key }) => (key === undefined ? [part] : [])),
  };
}

/**
 * The `sort` parameter as sent. Records that are equal by the asked-for field may change places between two pages, and a page
 * edge would then repeat one and skip another; the start time is added to settle ties where neither time nor id is part of the
 * order.
 */
export function sortParameter(keys: readonly SortKey[]): string {
  const settled = keys.some(({ field }) => field === 'start' || field === 'end' || field === 'engagementId');
  return (settled ? keys : [...keys, newestFirst]).map(({ field, direction }) => `${field}:${direction}`).join(',');
}

function parseKey(part: string): SortKey | undefined {
  const [name = '', order = 'asc', ...rest] = part.split(':');
  const field = sortFields.find((candidate) => candidate === name.trim());
  const direction = /^desc?$/i.test(order.trim()) ? 'desc' : /^asc$/i.test(order.trim()) ? 'asc' : undefined;
  return field === undefined || direction === undefined || rest.length > 0 ? undefined : { field, direction };
}
