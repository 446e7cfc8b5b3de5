import { isList, isObject } from '../fieldKinds.ts';
import type { JsonObject, JsonValue } from '../json.ts';
import type { AttributeDefinition, FieldDefinition } from './definition.ts';

/**
 * The fields of a report under the names by which they are read back: `ctype` → `customerType`, `age.year` →
 * `customerAge.customerYearOfBirth`. Fields that no document names keep theirs. Source: the two attribute pages, field renames.
 */
export function readBackFields(definition: AttributeDefinition, report: JsonObject): JsonObject {
  const { type: _type, ...beside } = report;
  const inner = definition.sentIn === undefined ? beside : report[definition.sentIn];
  return isObject(inner) ? renamed(definition.fields, inner) : {};
}

/** The definitions bound the depth. */
function renamed(fields: readonly FieldDefinition[], sent: JsonObject): JsonObject {
  const bySentName = new Map(fields.map((field) => [field.sentAs ?? field.name, field]));
  return Object.fromEntries(
    Object.entries(sent).map(([key, value]) => {
      const field = bySentName.get(key);
      return field === undefined ? [key, value] : [field.name, renamedValue(field, value)];
    }),
  );
}

function renamedValue({ fields }: FieldDefinition, value: JsonValue): JsonValue {
  if (fields === undefined) {
    return value;
  }
  return isObject(value)
    ? renamed(fields, value)
    : isList(value)
      ? value.map((item) => (isObject(item) ? renamed(fields, item) : item))
      : value;
}
