import * as l10n from '@vscode/l10n';
import { isList, isObject, number } from '../fieldKinds.ts';
import type { JsonObject } from '../json.ts';
import type { AttributeDefinition } from './definition.ts';
import { checkFields, type CheckStyle } from './fieldChecks.ts';
import { normalizeFields } from './normalize.ts';
import type { FieldProblem } from './problem.ts';

/**
 * Checks the fields of one attribute against the documented definition. `at` is the time of the report, epoch ms, against which
 * an age is held.
 */
export function checkAttribute(
  definition: AttributeDefinition,
  data: JsonObject,
  style: CheckStyle,
  at: number,
): readonly FieldProblem[] {
  const fields = normalizeFields(data);
  return [
    ...checkFields(definition.fields, fields, '', style),
    ...(definition.type === 'cart' ? checkItemCount(fields) : []),
    ...(definition.type === 'personal' ? checkAge(fields, style, at) : []),
  ];
}

function checkItemCount({ numItems, products }: JsonObject): readonly FieldProblem[] {
  const counted = number.read(numItems);
  if (counted === undefined || !isList(products)) {
    return [];
  }
  const quantities = products.map((entry) => (isObject(entry) ? (number.read(entry['quantity']) ?? 0) : 0));
  const sum = quantities.reduce((total, quantity) => total + quantity, 0);
  const rule = l10n.t('numItems counts what is in the cart. The documented example itself has 6 for one product.');
  return sum === counted
    ? []
    : [{ path: 'numItems', severity: 'hint', message: l10n.t('{0}, but the quantities add up to {1}', counted, sum), rule }];
}

function checkAge(fields: JsonObject, style: CheckStyle, at: number): readonly FieldProblem[] {
  const [outer, ageName, yearName] =
    style.names === 'sent' ? ['age', 'age', 'year'] : ['customerAge', 'customerAgeInYears', 'customerYearOfBirth'];
  const birth = fields[outer];
  const year = isObject(birth) ? number.read(birth[yearName]) : undefined;
  const age = isObject(birth) ? number.read(birth[ageName]) : undefined;
  if (year === undefined) {
    return [];
  }
  const now = new Date(at).getUTCFullYear();
  if (year > now) {
    return [
      {
        path: `${outer}.${yearName}`,
        severity: 'hint',
        message: l10n.t('{0} lies in the future', year),
        rule: l10n.t('A year of birth has passed.'),
      },
    ];
  }
  const fits = age === undefined || (age >= now - year - 1 && age <= now - year);
  return fits
    ? []
    : [
        {
          path: `${outer}.${ageName}`,
          severity: 'hint',
          message: l10n.t('{0} does not fit the year of birth {1}', age, year),
          rule: l10n.t('Age and year of birth agree.'),
        },
      ];
}
