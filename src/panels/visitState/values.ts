import type { JsonObject, JsonValue } from '../../liveperson/json.ts';
import type { ValueView } from '../protocol/visitState.ts';

const longestValue = 500;

/**
 * The values inside an attribute as flat lines, `products[0].product.price` and what was reported, in the order sent. At most `most`
 * of them; `more` counts the rest. Empty objects and arrays are shown as such, so that nothing that was reported disappears.
 */
export function flatValues(data: JsonObject, most: number): { readonly values: readonly ValueView[]; readonly more: number } {
  const values: ValueView[] = [];
  let count = 0;
  const add = (path: string, value: JsonValue): void => {
    if (typeof value === 'object' && value !== null) {
      const members = memberPaths(path, value);
      if (members.length > 0) {
        for (const [memberPath, member] of members) add(memberPath, member);
        return;
      }
    }
    count += 1;
    if (count <= most) values.push({ path, ...leaf(value) });
  };
  for (const [key, value] of Object.entries(data)) add(key, value);
  return { values, more: Math.max(0, count - most) };
}

function memberPaths(path: string, value: readonly JsonValue[] | JsonObject): (readonly [string, JsonValue])[] {
  if (isList(value)) return value.map((member, index) => [`${path}[${index}]`, member]);
  return Object.entries(value).map(([key, member]) => [`${path}.${key}`, member]);
}

function isList(value: readonly JsonValue[] | JsonObject): value is readonly JsonValue[] {
  return Array.isArray(value);
}

function leaf(value: JsonValue): Pick<ValueView, 'value' | 'kind'> {
  if (value === null) return { value: 'null', kind: 'null' };
  if (typeof value === 'string') return { value: value.length > longestValue ? `${value.slice(0, longestValue)}…` : value, kind: 'string' };
  if (typeof value === 'number') return { value: String(value), kind: 'number' };
  if (typeof value === 'boolean') return { value: String(value), kind: 'boolean' };
  return { value: isList(value) ? '[]' : '{}', kind: 'null' };
}
