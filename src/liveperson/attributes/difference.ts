import { isList, isObject } from '../fieldKinds.ts';
import { join } from '../fields.ts';
import type { JsonObject, JsonValue } from '../json.ts';

/** A field that two places show differently; absent where the place does not have it. */
export interface FieldDifference {
  readonly path: string;
  readonly before?: JsonValue;
  readonly after?: JsonValue;
}

/**
 * Fields of `before` that `after` shows with another value or not at all. Values are compared, not types: histories write numbers
 * and booleans as text. Fields that only `after` has are no difference, for the service adds some.
 */
export function differences(before: JsonObject, after: JsonObject, path = ''): readonly FieldDifference[] {
  return Object.entries(before).flatMap(([key, value]) => differentValue(value, after[key], join(path, key)));
}

/** Attributes are a few levels deep; what is nested deeper than this is compared as a whole. */
const deepest = 200;

function differentValue(before: JsonValue, after: JsonValue | undefined, path: string): readonly FieldDifference[] {
  if (isNothing(before) || path.length > deepest) {
    return [];
  }
  if (isObject(before) && isObject(after)) {
    return differences(before, after, path);
  }
  if (isList(before) && isList(after)) {
    return before.flatMap((item, index) => differentValue(item, after[index], `${path}[${index}]`));
  }
  return sameValue(before, after) ? [] : [{ path, before, ...(after === undefined ? {} : { after }) }];
}

function sameValue(before: JsonValue, after: JsonValue | undefined): boolean {
  if (after === undefined || after === null || typeof before === 'object' || typeof after === 'object') {
    return isNothing(before) && isNothing(after);
  }
  return (
    String(before) === String(after) ||
    (String(before).trim() !== '' && String(after).trim() !== '' && Number(before) === Number(after))
  );
}

function isNothing(value: JsonValue | undefined): boolean {
  return value === undefined || value === null || value === '' || (isList(value) && value.length === 0);
}
