import * as l10n from '@vscode/l10n';
import type { JsonObject, JsonValue } from './json.ts';

/**
 * Readers of single fields. They never throw: a value of another form than expected is `undefined`, and the table that uses the
 * reader tells the two cases "no value" and "wrong type" apart.
 */
export interface FieldKind<V> {
  /** For the message of a deviation: "expected a number". */
  readonly expects: string;
  readonly read: (value: unknown) => V | undefined;
}

/**
 * What the services write for "no value". Sources: Engagement History and Messaging Interactions methods pages, Visit Information
 * example.
 */
const placeholders = new Set<unknown>(['', 'NA', 'undefined', 'null', '-1', -1, null, undefined, '*!@NULL*!@']);

/** True for the services' ways to say "none": null, "", "NA", "undefined", "null", -1, "-1", "*!@NULL*!@". */
export function isPlaceholder(value: unknown): boolean {
  return placeholders.has(value);
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An array as it is, a single value as an array of one, nothing as an empty array: the XML-born services send all three. */
export function listOf(value: JsonValue | undefined): readonly JsonValue[] {
  if (value === undefined || value === null || value === '') {
    return [];
  }
  return isList(value) ? value : [value];
}

export function isList(value: unknown): value is readonly JsonValue[] {
  return Array.isArray(value);
}

/** Text written by people: kept as sent, also when it reads "NA". Numbers become text. */
export const text: FieldKind<string> = {
  expects: l10n.t('text'),
  read: (value) =>
    typeof value === 'string' ? value : typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined,
};

/** A name or code of the service: placeholders are absent. */
export const word: FieldKind<string> = {
  expects: l10n.t('text'),
  read: (value) => (isPlaceholder(value) ? undefined : text.read(value)),
};

/** Ids are strings here, whatever JSON type arrived; -1 means none. */
export const id: FieldKind<string> = {
  expects: l10n.t('an id'),
  read: (value) => (isPlaceholder(value) || typeof value === 'boolean' ? undefined : text.read(value)),
};

/** An id where 0 means none: the agent of a line that no agent wrote. */
export const idOrZero: FieldKind<string> = {
  expects: l10n.t('an id'),
  read: (value) => (value === 0 || value === '0' ? undefined : id.read(value)),
};

/** A number, or a string that spells one ("40", "34.0"). -1 is a number. */
export const number: FieldKind<number> = {
  expects: l10n.t('a number'),
  read: (value) => {
    if (typeof value === 'number') {
      return value;
    }
    if (typeof value !== 'string' || value.trim() === '') {
      return undefined;
    }
    const parsed = Number(value);
    return Number.isFinite(parsed) ? parsed : undefined;
  },
};

/** A number for which -1 means none. */
export const count: FieldKind<number> = {
  expects: l10n.t('a number'),
  read: (value) => (isPlaceholder(value) ? undefined : number.read(value)),
};

export const flag: FieldKind<boolean> = {
  expects: l10n.t('true or false'),
  read: (value) => (typeof value === 'boolean' ? value : value === 'true' ? true : value === 'false' ? false : undefined),
};

export const object: FieldKind<JsonObject> = {
  expects: l10n.t('an object'),
  read: (value) => (isObject(value) ? value : undefined),
};

/** Texts of an array; null and what is no text are left out. */
export const texts: FieldKind<readonly string[]> = {
  expects: l10n.t('a list of texts'),
  read: (value) => (isList(value) ? value.flatMap((item) => text.read(item) ?? []) : undefined),
};

const spaceForm = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?)\s*(Z|[+-]\d{2}:?\d{2})?$/;

/**
 * Epoch ms. Takes numbers, numbers in strings, ISO 8601 with offset (Server Chat) and the histories' space form
 * `2017-02-01 17:11:59.916+0000`. Without an offset the time is UTC. 0 and -1 mean none.
 */
export const time: FieldKind<number> = {
  expects: l10n.t('a time'),
  read: (value) => {
    if (typeof value === 'number') {
      return value > 0 && Number.isFinite(value) ? value : undefined;
    }
    if (typeof value !== 'string') {
      return undefined;
    }
    const epoch = Number(value);
    return Number.isNaN(epoch) ? parseTime(value) : epoch > 0 && Number.isFinite(epoch) ? epoch : undefined;
  },
};

function parseTime(value: string): number | undefined {
  const parts = spaceForm.exec(value);
  if (parts === null) {
    return undefined;
  }
  const offset = (parts[3] ?? 'Z').replace(/^([+-]\d{2})(\d{2})$/, '$1:$2');
  const parsed = Date.parse(`${parts[1] ?? ''}T${parts[2] ?? ''}${offset}`);
  return Number.isNaN(parsed) ? undefined : parsed;
}
