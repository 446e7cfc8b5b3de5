import * as l10n from '@vscode/l10n';
import { number } from '../fieldKinds.ts';
import { nameOf } from '../fields.ts';
import type { JsonValue } from '../json.ts';
import type { FieldDefinition, ValueForm } from './definition.ts';
import type { FieldProblem } from './problem.ts';

/** How values arrive: with JSON types in reports and visit state, as text in histories. */
export type ValueStyle = 'typed' | 'text';

/** History pages: "of unlimited length (up to 50K chars)". */
const longestText = 50_000;

/** Digits that the types hold. Source: Messaging Interactions API, numeric limits. */
const digits = { int: 10, long: 19, double: 16 } as const;
const decimals = 11;

type NumberKind = keyof typeof digits;

const forms: Readonly<
  Record<
    ValueForm,
    { readonly fits: (text: string) => boolean; readonly severity: FieldProblem['severity']; readonly rule: string }
  >
> = {
  currency: {
    fits: (text) => /^[A-Za-z]{3}$/.test(text),
    severity: 'hint',
    rule: l10n.t('Currencies are three-letter codes in all examples.'),
  },
  language: {
    fits: (text) => /^[a-z]{2,3}[-_][A-Z]{2}$/.test(text),
    severity: 'hint',
    rule: l10n.t('Languages are language-COUNTRY, with a dash or an underscore.'),
  },
  email: { fits: (text) => text.includes('@'), severity: 'hint', rule: l10n.t('An e-mail address has an @.') },
  day: { fits: (text) => within(text, 1, 31), severity: 'warning', rule: l10n.t('Days are 1 to 31.') },
  month: { fits: (text) => within(text, 1, 12), severity: 'warning', rule: l10n.t('Months are 1 to 12.') },
  year: { fits: (text) => within(text, 1, 9999), severity: 'warning', rule: l10n.t('Years have up to four digits.') },
};

/** Checks one simple value against its definition. Null is "not reported" and never wrong by itself. */
export function checkValue(
  definition: FieldDefinition,
  value: JsonValue,
  path: string,
  style: ValueStyle,
): readonly FieldProblem[] {
  if (value === null) {
    return [];
  }
  const typeProblems = checkType(definition, value, path, style);
  if (typeof value === 'object') {
    return typeProblems;
  }
  const written = String(value);
  return [
    ...typeProblems,
    ...checkLength(written, path),
    ...checkForm(definition, written, path),
    ...checkAllowed(definition, written, path),
  ];
}

/** Words are made for problems only: of thousands of values, nearly all are as they should be. */
function checkType(definition: FieldDefinition, value: JsonValue, path: string, style: ValueStyle): readonly FieldProblem[] {
  const { kind } = definition;
  switch (kind) {
    case 'string':
      return typeof value === 'string' ? [] : [notText(kind, value, path)];
    case 'bool':
      return typeof value === 'boolean' || (style === 'text' && (value === 'true' || value === 'false'))
        ? []
        : [
            {
              path,
              severity: 'warning',
              message: l10n.t('expected true or false, got {0}', nameOf(value)),
              rule: definedAs(kind),
            },
          ];
    case 'list':
      return [{ path, severity: 'warning', message: l10n.t('expected a list, got {0}', nameOf(value)), rule: definedAs(kind) }];
    case 'object':
      return [
        { path, severity: 'warning', message: l10n.t('expected an object, got {0}', nameOf(value)), rule: definedAs(kind) },
      ];
    default:
      return checkNumber(kind, value, path, style);
  }
}

function notText(kind: FieldDefinition['kind'], value: JsonValue, path: string): FieldProblem {
  const severity = typeof value === 'object' ? 'warning' : 'hint';
  return { path, severity, message: l10n.t('expected text, got {0}', nameOf(value)), rule: definedAs(kind) };
}

function checkNumber(kind: NumberKind, value: JsonValue, path: string, style: ValueStyle): readonly FieldProblem[] {
  const parsed = number.read(value);
  if (parsed === undefined || typeof value === 'object' || typeof value === 'boolean') {
    return [{ path, severity: 'warning', message: l10n.t('expected a number, got {0}', nameOf(value)), rule: definedAs(kind) }];
  }
  const sizeProblems = checkSize(kind, String(value), parsed, path);
  if (typeof value !== 'string' || style !== 'typed') return sizeProblems;
  const message = l10n.t('a number sent as text; the service converts it where it can');
  return [{ path, severity: 'warning', message, rule: definedAs(kind) }, ...sizeProblems];
}

function definedAs(kind: FieldDefinition['kind']): string {
  return l10n.t('The field is defined as {0}.', kind);
}

function checkSize(kind: NumberKind, written: string, value: number, path: string): readonly FieldProblem[] {
  if (kind !== 'double' && !Number.isInteger(value)) {
    return [{ path, severity: 'warning', message: l10n.t('expected a whole number'), rule: definedAs(kind) }];
  }
  const [whole = '', fraction = ''] = written.replace(/^[-+]/, '').split('.');
  const length = kind === 'double' ? whole.length + fraction.length : whole.length;
  if (length <= digits[kind] && (kind !== 'double' || fraction.length <= decimals)) return [];
  const rule =
    kind === 'double'
      ? l10n.t('A double has up to {0} digits, {1} of them after the point.', digits.double, decimals)
      : kind === 'int'
        ? l10n.t('An int has up to {0} digits.', digits.int)
        : l10n.t('A long has up to {0} digits.', digits.long);
  return [{ path, severity: 'warning', message: l10n.t('{0} digits are more than the service holds', length), rule }];
}

function checkLength(written: string, path: string): readonly FieldProblem[] {
  if (written.length <= longestText) return [];
  const rule = l10n.t('Values are kept up to 50,000 characters.');
  return [{ path, severity: 'error', message: l10n.t('{0} characters', written.length), rule }];
}

function checkForm({ form }: FieldDefinition, written: string, path: string): readonly FieldProblem[] {
  if (form === undefined || written === '' || forms[form].fits(written)) {
    return [];
  }
  return [
    {
      path,
      severity: forms[form].severity,
      message: l10n.t('{0} does not look like a {1}', written.slice(0, 60), form),
      rule: forms[form].rule,
    },
  ];
}

function checkAllowed({ allowed }: FieldDefinition, written: string, path: string): readonly FieldProblem[] {
  if (allowed === undefined || written === '') {
    return [];
  }
  const found = allowed.find(
    ({ value }) => value === written || (/^\d+(\.0+)?$/.test(written) && Number(value) === Number(written)),
  );
  if (found !== undefined && found.seldom !== true) return [];
  const listed = allowed.map(({ value, meaning }) => (meaning === undefined ? value : `${value} ${meaning}`));
  const rule = l10n.t('Documented values: {0}.', listed.join(', '));
  return found === undefined
    ? [{ path, severity: 'warning', message: l10n.t('{0} is not a documented value', written.slice(0, 60)), rule }]
    : [{ path, severity: 'hint', message: l10n.t('{0} is named by some documents only', written), rule }];
}

function within(text: string, least: number, most: number): boolean {
  const value = Number(text);
  return Number.isInteger(value) && value >= least && value <= most;
}
