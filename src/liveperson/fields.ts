import * as l10n from '@vscode/l10n';
import type { Deviations } from './deviations.ts';
import { isObject, isPlaceholder, listOf, type FieldKind } from './fieldKinds.ts';
import type { JsonObject, JsonValue } from './json.ts';

/** How one key of an answer is read into a `T`. */
export interface Field<T> {
  readonly expects: string;
  /** False when the value is of another form than expected. */
  readonly apply: (target: T, value: JsonValue) => boolean;
  /** Present on a key that counts only when no other has given the value. */
  readonly isMissing?: (target: T) => boolean;
}

/** All documented keys of an object. `null` is a documented key that is not read. */
export interface FieldTable<T> {
  readonly fields: ReadonlyMap<string, Field<T> | null>;
  readonly fallbacks: readonly (readonly [key: string, field: Field<T>])[];
}

/** Makes the entries of a `FieldTable`, typed against `T`. */
export interface FieldMaker<T> {
  <K extends keyof T>(to: K, kind: FieldKind<NonNullable<T[K]>>): Field<T>;
  /** Used only when no other key has given the value: an older or less exact spelling. */
  fallback<K extends keyof T>(to: K, kind: FieldKind<NonNullable<T[K]>>): Field<T>;
}

/**
 * Describes the keys of an object: `fieldTable<Line>((to) => ({ timeL: to('time', time), time: to.fallback('time', time), … }))`.
 */
export function fieldTable<T extends object>(
  describe: (to: FieldMaker<T>) => Readonly<Record<string, Field<T> | null>>,
): FieldTable<T> {
  const entries = Object.entries(describe(Object.assign(into<T>, { fallback: intoIfMissing<T> })));
  return {
    fields: new Map(entries.map(([key, field]) => [key, field?.isMissing === undefined ? field : null])),
    fallbacks: entries.flatMap(([key, field]) => (field?.isMissing === undefined ? [] : [[key, field] as const])),
  };
}

function into<T extends object, K extends keyof T = keyof T>(to: K, kind: FieldKind<NonNullable<T[K]>>): Field<T> {
  const { expects, read } = kind;
  return {
    expects,
    apply: (target, value) => {
      const result = read(value);
      if (result === undefined) {
        return false;
      }
      target[to] = result;
      return true;
    },
  };
}

function intoIfMissing<T extends object, K extends keyof T = keyof T>(to: K, kind: FieldKind<NonNullable<T[K]>>): Field<T> {
  return { ...into<T, K>(to, kind), isMissing: (target) => target[to] === undefined };
}

/**
 * Reads an object's documented fields into `target` and reports what differs: keys that no document names, values of another
 * type. Fields without value stay absent. One pass over the keys that are there, so that large pages stay cheap.
 */
export function readFields<T extends object>(
  target: T,
  table: FieldTable<T>,
  source: JsonObject,
  path: string,
  deviations: Deviations,
): T {
  const { fields, fallbacks } = table;
  for (const key in source) {
    const field = fields.get(key);
    if (field === undefined) {
      deviations.add(join(path, key), l10n.t('not documented'));
    } else if (field !== null) {
      applyField(target, field, source[key], key, path, deviations);
    }
  }
  for (const [key, field] of fallbacks) {
    if (field.isMissing?.(target) === true) {
      applyField(target, field, source[key], key, path, deviations);
    }
  }
  return target;
}

function applyField<T>(
  target: T,
  field: Field<T>,
  value: JsonValue | undefined,
  key: string,
  path: string,
  deviations: Deviations,
): void {
  if (value !== undefined && !field.apply(target, value) && !isPlaceholder(value) && value !== 0 && value !== '0') {
    deviations.add(join(path, key), l10n.t('expected {0}, got {1}', field.expects, nameOf(value)));
  }
}

/**
 * Reads each object of a list, or the one object that stands for a list of one. Other items are reported; they stay in the
 * answer's `raw`.
 */
export function readList<T>(
  sent: JsonValue | undefined,
  path: string,
  deviations: Deviations,
  read: (item: JsonObject, path: string, deviations: Deviations) => T,
): readonly T[] {
  const result: T[] = [];
  for (const [index, item] of listOf(sent).entries()) {
    if (isObject(item)) {
      result.push(read(item, `${path}[${index}]`, deviations));
    } else {
      deviations.add(`${path}[${index}]`, l10n.t('expected an object, got {0}', nameOf(item)));
    }
  }
  return result;
}

/** The object under a key, or an empty one: a section that is absent reads like one without fields. Another form is reported. */
export function sectionOf(source: JsonObject, key: string, path: string, deviations: Deviations): JsonObject {
  return optionalSection(source, key, path, deviations) ?? {};
}

/** The object under a key, if there is one. */
export function optionalSection(source: JsonObject, key: string, path: string, deviations: Deviations): JsonObject | undefined {
  const value = source[key];
  if (isObject(value)) {
    return value;
  }
  if (!isPlaceholder(value)) {
    deviations.add(join(path, key), l10n.t('expected an object, got {0}', nameOf(value)));
  }
  return undefined;
}

/** A value in words, for deviations: its type, and for simple values the value, shortened. */
export function nameOf(value: JsonValue | undefined): string {
  if (value === undefined || value === null) {
    return value === null ? 'null' : l10n.t('nothing');
  }
  if (typeof value === 'object') {
    return Array.isArray(value) ? l10n.t('a list') : l10n.t('an object');
  }
  return l10n.t('the {0} {1}', typeof value, String(value).slice(0, 40));
}

export function join(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}

/** The object without its undefined fields: for spreading what may be absent. */
export function given<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> };
export function given(fields: Readonly<Record<string, unknown>>): object {
  const result: Record<string, unknown> = {};
  for (const key in fields) {
    if (fields[key] !== undefined) {
      result[key] = fields[key];
    }
  }
  return result;
}
