import { isList, isObject } from '../fieldKinds.ts';
import type { JsonObject, JsonValue } from '../json.ts';

/** The keys that may have another form; most attributes have none of them. */
const otherForms = ['Currency', 'contacts', 'message', 'code'];

/**
 * One form for an attribute's fields, wherever it was read: `contacts[].personalContact` becomes the contact itself, `{ "string":
 * x }` of form filling errors becomes x, `Currency` becomes `currency`. Everything else stays as sent. Works on the fields
 * without envelope.
 */
export function normalizeFields(data: JsonObject): JsonObject {
  if (!otherForms.some((key) => key in data)) return data;
  return Object.fromEntries(
    Object.entries(data).map(([key, value]): readonly [string, JsonValue] => {
      if (key === 'Currency' && !('currency' in data)) {
        return ['currency', value];
      }
      return [
        key,
        key === 'contacts' && isList(value)
          ? value.map(contactItself)
          : key === 'message' || key === 'code'
            ? unwrapped(value)
            : value,
      ];
    }),
  );
}

function contactItself(contact: JsonValue): JsonValue {
  return isObject(contact) && isObject(contact['personalContact']) ? contact['personalContact'] : contact;
}

function unwrapped(value: JsonValue): JsonValue {
  return isObject(value) && Object.keys(value).length === 1 ? (value['string'] ?? value) : value;
}
