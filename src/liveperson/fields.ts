import type { Deviations } from './deviations.ts';
import { isPlaceholder, type FieldKind } from './fieldKinds.ts';
import type { JsonObject, JsonValue } from './json.ts';

/** How one key of an answer is read into a `T`. */
export interface Field<T> {
  readonly expects: string;
  /** False when the value is of another form than expected. */
  readonly apply: (target: T, value: JsonValue) => boolean;
}

/** All documented keys of an object. `null` is a documented key that is not read. */
export type FieldTable<T> = ReadonlyMap<string, Field<T> | null>;

/** Makes the entries of a `FieldTable`, typed against `T`. */
export interface FieldMaker<T> {
  <K extends keyof T>(to: K, kind: FieldKind<NonNullable<T[K]>>): Field<T>;
  /** Used only when no other key has given the value: an older or less exact spelling. */
  fallback<K extends keyof T>(to: K, kind: FieldKind<NonNullable<T[K]>>): Field<T>;
}

/** Describes the keys of an object: `fieldTable<Line>((to) => ({ timeL: to('time', time), time: to.fallback('time', time), … }))`. */
export function fieldTable<T extends object>(describe: (to: FieldMaker<T>) => Readonly<Record<string, Field<T> | null>>): FieldTable<T> {
  return new Map(Object.entries(describe(Object.assign(into<T>, { fallback: intoIfAbsent<T> }))));
}

function into<T extends object, K extends keyof T = keyof T>(to: K, kind: FieldKind<NonNullable<T[K]>>): Field<T> {
  return {
    expects: kind.expects,
    apply: (target, value) => {
      const read = kind.read(value);
      if (read !== undefined) {
        target[to] = read;
      }
      return read !== undefined;
    },
  };
}

function intoIfAbsent<T extends object, K extends keyof T = keyof T>(to: K, kind: FieldKind<NonNullable<T[K]>>): Field<T> {
  const field = into<T, K>(to, kind);
  return { ...field, apply: (target, value) => (target[to] === undefined ? field.apply(target, value) : kind.read(value) !== undefined) };
}

/**
 * Reads an object's documented fields into `target` and reports what differs: keys that no document names, values of another type.
 * Fields without value stay absent. One pass over the keys that are there, so that large pages stay cheap.
 */
export function readFields<T extends object>(target: T, table: FieldTable<T>, source: JsonObject, path: string, deviations: Deviations): T {
  for (const key in source) {
    const field = table.get(key);
    const value = source[key];
    if (field === null || value === undefined) {
      continue;
    }
    if (field === undefined) {
      deviations.add(join(path, key), 'not documented');
    } else if (!field.apply(target, value) && !isPlaceholder(value) && value !== 0 && value !== '0') {
      deviations.add(join(path, key), `expected ${field.expects}, got ${nameOf(value)}`);
    }
  }
  return target;
}

/** A value in words, for deviations: its type, and for simple values the value, shortened. */
export function nameOf(value: JsonValue | undefined): string {
  if (value === undefined || value === null) {
    return value === null ? 'null' : 'nothing';
  }
  if (typeof value === 'object') {
    return Array.isArray(value) ? 'a list' : 'an object';
  }
  return `the ${typeof value} ${String(value).slice(0, 40)}`;
}

export function join(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}

/** The object without its undefined fields: for spreading what may be absent. */
export function given<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> };
export function given(fields: object): object {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
