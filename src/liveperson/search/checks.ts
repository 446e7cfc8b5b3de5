import * as l10n from '@vscode/l10n';
import type { Problem } from './search.ts';

/** Builders of problems that both history APIs share. Each returns what is wrong with one field, or nothing. */

export function error(field: string, message: string): Problem {
  return { field, severity: 'error', message };
}

export function warning(field: string, message: string): Problem {
  return { field, severity: 'warning', message };
}

/** A range as it may arrive from a file or a form, where any part can be missing or of another type. */
export interface LooseRange {
  readonly from?: unknown;
  readonly to?: unknown;
}

/** `ends`: whether the API wants both ends or is content with one. `least` and `most` bound the values. */
export interface RangeRule {
  readonly ends: 'both' | 'one';
  readonly least: number;
  readonly most?: number;
  /** For messages: "seconds", "points". */
  readonly unit: string;
}

export function checkRange(field: string, range: LooseRange | undefined, rule: RangeRule): readonly Problem[] {
  if (range === undefined) {
    return [];
  }
  const { from, to } = range;
  const given = [from, to].filter((end) => end !== undefined);
  if (given.length < (rule.ends === 'both' ? 2 : 1)) {
    const both = rule.ends === 'both';
    return [error(field, both ? l10n.t('Needs both ends, from and to.') : l10n.t('Needs at least one end, from or to.'))];
  }
  const fits = (end: unknown) =>
    typeof end === 'number' && Number.isFinite(end) && end >= rule.least && end <= (rule.most ?? Number.POSITIVE_INFINITY);
  if (!given.every(fits)) {
    const message =
      rule.most === undefined
        ? l10n.t('Needs numbers ({0}), {1} or more.', rule.unit, rule.least)
        : l10n.t('Needs numbers ({0}), {1} to {2}.', rule.unit, rule.least, rule.most);
    return [error(field, message)];
  }
  return typeof from === 'number' && typeof to === 'number' && from > to ? [error(field, l10n.t('Begins after it ends.'))] : [];
}

/** Every item must be one of the documented values. */
export function checkValues(
  field: string,
  values: readonly unknown[] | undefined,
  allowed: readonly unknown[],
): readonly Problem[] {
  const wrong = (values ?? []).filter((value) => !allowed.includes(value));
  return wrong.length === 0
    ? []
    : [
        error(
          field,
          l10n.t(
            '{0}: not a documented value. Documented are {1}.',
            wrong.map(String).join(', '),
            allowed.map(String).join(', '),
          ),
        ),
      ];
}

/** Ids of skills, agents and groups are whole numbers written as text; -1 stands for "none". */
export function checkIds(field: string, ids: readonly string[] | undefined): readonly Problem[] {
  const odd = (ids ?? []).filter((id) => !/^-?\d+$/.test(id.trim()));
  return odd.length === 0 ? [] : [warning(field, l10n.t('{0}: ids are digits; a name finds nothing.', odd.join(', ')))];
}

/** One word or one phrase; a phrase stands in double quotes inside the text. */
export function checkPhrase(field: string, keyword: string | undefined): readonly Problem[] {
  const trimmed = keyword?.trim() ?? '';
  const quotes = trimmed.split('"').length - 1;
  if (quotes % 2 === 1) {
    return [error(field, l10n.t('A quotation mark is not closed.'))];
  }
  if (quotes > 2 || (quotes === 2 && !/^"[^"]*"$/.test(trimmed))) {
    return [error(field, l10n.t('One word or one phrase only; several are not supported.'))];
  }
  return quotes === 0 && /\s/.test(trimmed)
    ? [warning(field, l10n.t('Put a phrase into double quotes, else it is not searched as one.'))]
    : [];
}

/** A limit is a whole number from 1 on. */
export function checkLimit(limit: number | undefined): readonly Problem[] {
  return limit === undefined || (Number.isSafeInteger(limit) && limit >= 1)
    ? []
    : [error('limit', l10n.t('Needs a whole number, 1 or more.'))];
}

/** Names that no document lists; a filter under a wrong name has no effect. */
export function checkNames(query: object, known: readonly string[], slips: ReadonlyMap<string, string>): readonly Problem[] {
  return Object.keys(query)
    .filter((name) => !known.includes(name))
    .map((name) => {
      const meant = slips.get(name) ?? known.find((candidate) => candidate.toLowerCase() === name.toLowerCase());
      return warning(
        name,
        meant === undefined
          ? l10n.t('Not a field of this search; it has no effect.')
          : l10n.t('Not a field of this search; {0} is meant?', meant),
      );
    });
}

/** Both histories want to know who asks. Source: methods pages, `source`. */
export function checkSource(source: string): readonly Problem[] {
  if (source === '') {
    return [error('source', l10n.t('Must name the calling program.'))];
  }
  return source.length > 20 ? [error('source', l10n.t('At most 20 characters; this has {0}.', source.length))] : [];
}
