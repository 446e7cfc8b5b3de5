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

/** Checks the fields of an object against their definitions, nested ones too. The definitions bound the depth. */
export function checkFields(
  definitions: readonly FieldDefinition[],
  data: JsonObject,
  path: string,
  style: CheckStyle,
): readonly FieldProblem[] {
  const expected = definitions.filter(({ readBackOnly }) => style.names === 'readBack' || readBackOnly !== true);
  const names = new Map(expected.map((definition) => [nameIn(definition, style), definition]));
  return [
    ...expected.flatMap((definition) => {
      const name = nameIn(definition, style);
      return checkField(definition, data[name], join(path, name), style);
    }),
    ...Object.keys(data)
      .filter((key) => !names.has(key))
      .map((key) => unknownName(key, names, join(path, key))),
    ...incompleteDate(expected, data, path, style),
  ];
}

function checkField(
  definition: FieldDefinition,
  value: JsonValue | undefined,
  path: string,
  style: CheckStyle,
): readonly FieldProblem[] {
  if (value === undefined || (value === null && definition.mandatory === true)) {
    const rule = l10n.t('{0} is mandatory when reporting.', definition.name);
    return definition.mandatory === true ? [{ path, severity: 'error', message: l10n.t('missing'), rule }] : [];
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
function incompleteDate(
  definitions: readonly FieldDefinition[],
  data: JsonObject,
  path: string,
  style: CheckStyle,
): readonly FieldProblem[] {
  const parts = definitions.filter(({ form }) => form === 'day' || form === 'month' || form === 'year');
  const given = parts.filter((part) => (data[nameIn(part, style)] ?? null) !== null);
  if (given.length === 0 || given.length === parts.length || given.every(({ form }) => form === 'year')) {
    return [];
  }
  return [
    {
      path,
      severity: 'warning',
      message: l10n.t('only {0} given', given.map((part) => nameIn(part, style)).join(', ')),
      rule: l10n.t('A date has day, month and year.'),
    },
  ];
}

function nameIn({ name, sentAs }: FieldDefinition, { names }: CheckStyle): string {
  return names === 'sent' ? (sentAs ?? name) : name;
}
