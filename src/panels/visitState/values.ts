import { isList, isObject } from '../../liveperson/fieldKinds.ts';
import type { JsonObject, JsonValue } from '../../liveperson/json.ts';
import { visibleWord } from '../../liveperson/transcript/visible.ts';
import type { ValueList } from '../protocol/visitState.ts';

/** What lies deeper is in the JSON tab only: the stack has an end. */
const deepest = 100;

/** Longer values are cut here; the JSON tab has all of them. */
const longest = 2000;

/**
 * The fields of an attribute as a flat list, in the order sent: `products[0].product.name` and its value. Characters that could
 * deceive a reader are made visible.
 */
export function valueList(data: JsonObject): ValueList {
  const values: ValueList['values'][number][] = [];
  const empty: string[] = [];
  collect('', data, values, empty);
  return { values, empty };
}

function collect(path: string, value: JsonValue, values: ValueList['values'][number][], empty: string[], depth = 0): void {
  if (depth > deepest) {
    values.push({ path, text: '…', kind: 'text' });
  } else if (isList(value) && value.length > 0) {
    value.forEach((item, index) => { collect(`${path}[${index}]`, item, values, empty, depth + 1); });
  } else if (isObject(value) && Object.keys(value).length > 0) {
    for (const [key, item] of Object.entries(value))
      collect(path === '' ? visibleWord(key) : `${path}.${visibleWord(key)}`, item, values, empty, depth + 1);
  } else if (typeof value === 'string' && value !== '') {
    values.push({ path, text: visibleWord(value.length > longest ? `${value.slice(0, longest)}…` : value), kind: 'text' });
  } else if (typeof value === 'number' || typeof value === 'boolean') {
    values.push({ path, text: String(value), kind: typeof value === 'number' ? 'number' : 'flag' });
  } else if (path !== '') {
    empty.push(path);
  }
}
