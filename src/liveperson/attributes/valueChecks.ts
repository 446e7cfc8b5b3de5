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

const forms: Readonly<
  Record<
    ValueForm,
    { readonly fits: (text: string) => boolean; readonly severity: FieldProblem['severity']; readonly rule: string }
  >
> = {
  currency: {
    fits: (text) => /^[A-Za-z]{3}$/.test(text),
    severity: 'hint',
    rule: 'Currencies are three-letter codes in all examples.',
  },
  language: {
    fits: (text) => /^[a-z]{2,3}[-_][A-Z]{2}$/.test(text),
    severity: 'hint',
    rule: 'Languages are language-COUNTRY, with a dash or an underscore.',
  },
  email: { fits: (text) => text.includes('@'), severity: 'hint', rule: 'An e-mail address has an @.' },
  day: { fits: (text) => within(text, 1, 31), severity: 'warning', rule: 'Days are 1 to 31.' },
  month: { fits: (text) => within(text, 1, 12), severity: 'warning', rule: 'Months are 1 to 12.' },
  year: { fits: (text) => within(text, 1, 9999), severity: 'warning', rule: 'Years have up to four digits.' },
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

function checkType({ kind }: FieldDefinition, value: JsonValue, path: string, style: ValueStyle): readonly FieldProblem[] {
  const rule = `The field is defined as ${kind}.`;
  if (kind === 'string') {
    return typeof value === 'string'
      ? []
      : [
          {
            path,
            severity: typeof value === 'object' ? 'warning' : 'hint',
            message: `expected text, got ${nameOf(value)}`,
            rule,
          },
        ];
  }
  if (kind === 'bool') {
    const fits = typeof value === 'boolean' || (style === 'text' && (value === 'true' || value === 'false'));
    return fits ? [] : [{ path, severity: 'warning', message: `expected true or false, got ${nameOf(value)}`, rule }];
  }
  if (kind !== 'int' && kind !== 'long' && kind !== 'double') {
    return [
      { path, severity: 'warning', message: `expected ${kind === 'list' ? 'a list' : 'an object'}, got ${nameOf(value)}`, rule },
    ];
  }
  const parsed = number.read(value);
  if (parsed === undefined || typeof value === 'object' || typeof value === 'boolean') {
    return [{ path, severity: 'warning', message: `expected a number, got ${nameOf(value)}`, rule }];
  }
  const asText: FieldProblem = {
    path,
    severity: 'warning',
    message: 'a number sent as text; the service converts it where it can',
    rule,
  };
  return [...(typeof value === 'string' && style === 'typed' ? [asText] : []), ...checkSize(kind, String(value), parsed, path)];
}

function checkSize(kind: 'int' | 'long' | 'double', written: string, value: number, path: string): readonly FieldProblem[] {
  const [whole = '', fraction = ''] = written.replace(/^[-+]/, '').split('.');
  const rule =
    kind === 'double'
      ? `A double has up to ${digits.double} digits, ${decimals} of them after the point.`
      : `${kind === 'int' ? 'An int' : 'A long'} has up to ${digits[kind]} digits.`;
  if (kind !== 'double' && !Number.isInteger(value)) {
    return [{ path, severity: 'warning', message: 'expected a whole number', rule: `The field is defined as ${kind}.` }];
  }
  const length = kind === 'double' ? whole.length + fraction.length : whole.length;
  const tooLong = length > digits[kind] || (kind === 'double' && fraction.length > decimals);
  return tooLong ? [{ path, severity: 'warning', message: `${length} digits are more than the service holds`, rule }] : [];
}

function checkLength(written: string, path: string): readonly FieldProblem[] {
  const rule = 'Values are kept up to 50,000 characters.';
  return written.length > longestText ? [{ path, severity: 'error', message: `${written.length} characters`, rule }] : [];
}

function checkForm({ form }: FieldDefinition, written: string, path: string): readonly FieldProblem[] {
  if (form === undefined || written === '' || forms[form].fits(written)) {
    return [];
  }
  return [
    {
      path,
      severity: forms[form].severity,
      message: `${written.slice(0, 60)} does not look like a ${form}`,
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
  const listed = allowed.map(({ value, meaning }) => (meaning === undefined ? value : `${value} ${meaning}`));
  const rule = `Documented values: ${listed.join(', ')}.`;
  if (found === undefined) {
    return [{ path, severity: 'warning', message: `${written.slice(0, 60)} is not a documented value`, rule }];
  }
  return found.seldom === true ? [{ path, severity: 'hint', message: `${written} is named by some documents only`, rule }] : [];
}

function within(text: string, least: number, most: number): boolean {
  const value = Number(text);
  return Number.isInteger(value) && value >= least && value <= most;
}
