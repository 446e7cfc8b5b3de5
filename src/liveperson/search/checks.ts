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
    return [error(field, rule.ends === 'both' ? 'Needs both ends, from and to.' : 'Needs at least one end, from or to.')];
  }
  const bounds = rule.most === undefined ? `${rule.least} or more` : `${rule.least} to ${rule.most}`;
  const fits = (end: unknown) =>
    typeof end === 'number' && Number.isFinite(end) && end >= rule.least && end <= (rule.most ?? Number.POSITIVE_INFINITY);
  if (!given.every(fits)) {
    return [error(field, `Needs numbers (${rule.unit}), ${bounds}.`)];
  }
  return typeof from === 'number' && typeof to === 'number' && from > to ? [error(field, 'Begins after it ends.')] : [];
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
          `${wrong.map(String).join(', ')}: not a documented value. Documented are ${allowed.map(String).join(', ')}.`,
        ),
      ];
}

/** Ids of skills, agents and groups are whole numbers written as text; -1 stands for "none". */
export function checkIds(field: string, ids: readonly string[] | undefined): readonly Problem[] {
  const odd = (ids ?? []).filter((id) => !/^-?\d+$/.test(id.trim()));
  return odd.length === 0 ? [] : [warning(field, `${odd.join(', ')}: ids are digits; a name finds nothing.`)];
}

/** One word or one phrase; a phrase stands in double quotes inside the text. */
export function checkPhrase(field: string, keyword: string | undefined): readonly Problem[] {
  const trimmed = keyword?.trim() ?? '';
  const quotes = trimmed.split('"').length - 1;
  if (quotes % 2 === 1) {
    return [error(field, 'A quotation mark is not closed.')];
  }
  if (quotes > 2 || (quotes === 2 && !/^"[^"]*"$/.test(trimmed))) {
    return [error(field, 'One word or one phrase only; several are not supported.')];
  }
  return quotes === 0 && /\s/.test(trimmed)
    ? [warning(field, 'Put a phrase into double quotes, else it is not searched as one.')]
    : [];
}

/** A limit is a whole number from 1 on. */
export function checkLimit(limit: number | undefined): readonly Problem[] {
  return limit === undefined || (Number.isSafeInteger(limit) && limit >= 1)
    ? []
    : [error('limit', 'Needs a whole number, 1 or more.')];
}

/** Names that no document lists; a filter under a wrong name has no effect. */
export function checkNames(query: object, known: readonly string[], slips: ReadonlyMap<string, string>): readonly Problem[] {
  return Object.keys(query)
    .filter((name) => !known.includes(name))
    .map((name) => {
      const meant = slips.get(name) ?? known.find((candidate) => candidate.toLowerCase() === name.toLowerCase());
      return warning(
        name,
        meant === undefined ? 'Not a field of this search; it has no effect.' : `Not a field of this search; ${meant} is meant?`,
      );
    });
}

/** Both histories want to know who asks. Source: methods pages, `source`. */
export function checkSource(source: string): readonly Problem[] {
  if (source === '') {
    return [error('source', 'Must name the calling program.')];
  }
  return source.length > 20 ? [error('source', `At most 20 characters; this has ${source.length}.`)] : [];
}
