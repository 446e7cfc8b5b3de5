/** A number of 16 or more digits where a value may begin. A false alarm inside a string costs only time. */
const longInteger = /[:,[]\s*-?\d{16}/;

/**
 * `JSON.parse` that loses no digit: an integer beyond 2^53 becomes a string of its digits, which is what ids are anyway.
 * A leading byte order mark is skipped. Throws SyntaxError like `JSON.parse`.
 */
export function parseJson(text: string): unknown {
  const json = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const parsed: unknown = longInteger.test(json) ? Reflect.apply(JSON.parse, JSON, [json, keepDigits]) : JSON.parse(json);
  return parsed;
}

/** `context.source` is the number as written; it is given for primitives only. */
function keepDigits(_key: string, value: unknown, context: { readonly source?: string }): unknown {
  if (typeof value !== 'number' || Number.isSafeInteger(value)) return value;
  return context.source !== undefined && /^-?\d+$/.test(context.source) ? context.source : value;
}
