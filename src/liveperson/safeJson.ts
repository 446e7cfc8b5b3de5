/**
 * JSON of a value that came as JSON; undefined when it is nested too deep to be written, which no reader minds but
 * `JSON.stringify` does.
 */
export function jsonText(value: unknown): string | undefined {
  try {
    return JSON.stringify(value);
  } catch {
    return undefined;
  }
}
