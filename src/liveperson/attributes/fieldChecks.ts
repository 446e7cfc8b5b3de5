import * as l10n from '@vscode/l10n';
import { isList, isObject } from '../fieldKinds.ts';
import { join, nameOf } from '../fields.ts';
import type { JsonObject, JsonValue } from '../json.ts';
import type { FieldDefinition } from './definition.ts';
import type { FieldProblem } from './problem.ts';
import { checkValue, type ValueStyle } from './valueChecks.ts';

/** By which names and types the fields are expected. */
export interface CheckStyle {
  /** A report's own names, or those under which visit state and histories show the fields. */
  readonly names: 'sent' | 'readBack';
  readonly values: ValueStyle;
}

/** The fields of one level under the names by which they are expected. */
interface ExpectedFields {
  readonly byName: ReadonlyMap<string, FieldDefinition>;
  readonly dateParts: readonly (readonly [name: string, definition: FieldDefinition])[];
}

/** Made once for each level: a visit has thousands of reports of the same few attributes. */
const expected: Readonly<Record<CheckStyle['names'], WeakMap<readonly FieldDefinition[], ExpectedFields>>> = {
  sent: new WeakMap(),
  readBack: new WeakMap(),
};

function expectedFields(definitions: readonly FieldDefinition[], names: CheckStyle['names']): ExpectedFields {
  const known = expected[names].get(definitions);
  if (known) return known;
  const named = definitions
    .filter(({ readBackOnly }) => names === 'readBack' || readBackOnly !== true)
    .map((definition) => [names === 'sent' ? (definition.sentAs ?? definition.name) : definition.name, definition] as const);
  const dateParts = named.filter(([, { form }]) => form === 'day' || form === 'month' || form === 'year');
  const made = { byName: new Map(named), dateParts };
  expected[names].set(definitions, made);
  return made;
}

/** Checks the fields of an object against their definitions, nested ones too. The definitions bound the depth. */
export function checkFields(
  definitions: readonly FieldDefinition[],
  data: JsonObject,
  path: string,
  style: CheckStyle,
): readonly FieldProblem[] {
  const { byName, dateParts } = expectedFields(definitions, style.names);
  const problems: FieldProblem[] = [];
  for (const [name, definition] of byName) problems.push(...checkField(definition, data[name], join(path, name), style));
  for (const key of Object.keys(data)) if (!byName.has(key)) problems.push(unknownName(key, byName, join(path, key)));
  return [...problems, ...incompleteDate(dateParts, data, path)];
}

function checkField(
  definition: FieldDefinition,
  value: JsonValue | undefined,
  path: string,
  style: CheckStyle,
): readonly FieldProblem[] {
  if (value === undefined || (value === null && definition.mandatory === true)) {
    if (definition.mandatory !== true) return [];
    const rule = l10n.t('{0} is mandatory when reporting.', definition.name);
    return [{ path, severity: 'error', message: l10n.t('missing'), rule }];
  }
  if (definition.kind === 'object' && isObject(value)) {
    return checkFields(definition.fields ?? [], value, path, style);
  }
  if (definition.kind === 'list' && isList(value)) {
    return value.flatMap((item, index) => checkItem(definition, item, `${path}[${index}]`, style));
  }
  return checkValue(definition, value, path, style.values);
}

function checkItem(list: FieldDefinition, item: JsonValue, path: string, style: CheckStyle): readonly FieldProblem[] {
  if (list.fields === undefined) {
    return checkValue({ name: '', kind: 'string' }, item, path, style.values);
  }
  return isObject(item)
    ? checkFields(list.fields, item, path, style)
    : [
        {
          path,
          severity: 'error',
          message: l10n.t('expected an object, got {0}', nameOf(item)),
          rule: l10n.t('{0} holds objects.', list.name),
        },
      ];
}

/** Unknown fields are not described as errors; most are another spelling of a known one. */
function unknownName(key: string, names: ReadonlyMap<string, FieldDefinition>, path: string): FieldProblem {
  const meant = [...names.keys()].find((name) => name.toLowerCase() === key.toLowerCase());
  const message = meant === undefined ? l10n.t('not a documented field') : l10n.t('not a documented field; {0} is meant?', meant);
  return { path, severity: 'hint', message, rule: l10n.t('Documented fields: {0}.', [...names.keys()].join(', ')) };
}

/** A date needs all of its parts; a year of birth may stand alone. */
function incompleteDate(parts: ExpectedFields['dateParts'], data: JsonObject, path: string): readonly FieldProblem[] {
  const given = parts.filter(([name]) => (data[name] ?? null) !== null);
  if (given.length === 0 || given.length === parts.length || given.every(([, { form }]) => form === 'year')) {
    return [];
  }
  return [
    {
      path,
      severity: 'warning',
      message: l10n.t('only {0} given', given.map(([name]) => name).join(', ')),
      rule: l10n.t('A date has day, month and year.'),
    },
  ];
}
