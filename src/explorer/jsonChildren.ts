import type { JsonValue } from '../liveperson/json.ts';
import type { JsonNode } from './nodes.ts';

/** The fields of an object or the items of an array, one node each; none for a plain value. */
export function jsonChildren({ accountId, id, value }: JsonNode): readonly JsonNode[] {
  return Object.entries(isPlain(value) ? {} : value).map(([name, child]) => ({
    kind: 'json',
    // A name may have a slash of its own.
    id: `${id}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`,
    accountId,
    name: Array.isArray(value) ? `[${name}]` : name,
    value: child,
  }));
}

export function isPlain(value: JsonValue): value is string | number | boolean | null {
  return typeof value !== 'object' || value === null;
}
