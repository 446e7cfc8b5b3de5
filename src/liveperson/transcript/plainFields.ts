import { isList, isObject } from '../fieldKinds.ts';
import type { JsonObject, JsonValue } from '../json.ts';
import { visibleLines, visibleWord } from './visible.ts';

/**
 * Fields of an object as `name: value` lines, nested ones with their path (`cart.products[0].product.price: 7.8`). Null and empty
 * values are left out. Works through a list instead of recursing.
 */
export function plainFields(fields: JsonObject): readonly string[] {
  const lines: string[] = [];
  const tasks: (readonly [path: string, value: JsonValue])[] = [['', fields]];
  for (let task = tasks.pop(); task !== undefined; task = tasks.pop()) {
    const [path, value] = task;
    if (isObject(value)) {
      tasks.push(
        ...Object.entries(value)
          .map(([key, item]) => [step(path, key), item] as const)
          .toReversed(),
      );
    } else if (isList(value)) {
      tasks.push(...value.map((item, index) => [`${path}[${index}]`, item] as const).toReversed());
    } else if (value !== null && value !== '') {
      lines.push(`${visibleWord(path)}: ${visibleLines(String(value)).join('\u23CE')}`);
    }
  }
  return lines;
}

/** Paths of absurd depth are shortened, for they would grow with the square of it. */
function step(path: string, key: string): string {
  return path === '' ? key : path.length > 200 ? `\u2026.${key}` : `${path}.${key}`;
}
