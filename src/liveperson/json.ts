/** JSON as it arrives from a service. Readers take `unknown` and narrow it; they never cast. */
export type JsonValue = string | number | boolean | null | readonly JsonValue[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: JsonValue;
}
