/** Source: Messaging Interactions API, `sort`. */
export interface ConversationSortKey {
  readonly field: 'start' | 'end';
  readonly direction: 'asc' | 'desc';
}

const newestFirst: ConversationSortKey = { field: 'start', direction: 'desc' };

/** Reads `start:desc`. What is no documented field or direction is in `unknown`; without a sort, newest first is asked for. */
export function parseConversationSort(sort: string | undefined): {
  readonly keys: readonly ConversationSortKey[];
  readonly unknown: readonly string[];
} {
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

function parseKey(part: string): ConversationSortKey | undefined {
  const found = /^(start|end)(?::(asc|desc?))?$/i.exec(part);
  return found === null
    ? undefined
    : {
        field: found[1]?.toLowerCase() === 'end' ? 'end' : 'start',
        direction: found[2]?.toLowerCase().startsWith('des') === true ? 'desc' : 'asc',
      };
}
