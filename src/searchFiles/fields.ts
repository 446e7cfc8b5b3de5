import * as l10n from '@vscode/l10n';
import * as v from 'valibot';
import { readSpan, readTime } from './fileTime.ts';

/**
 * Kinds of fields in a search file. Each says what is accepted and, by its description, what it means: reading a file, the JSON
 * schema and completion come from the same table.
 */

const words = v.string(l10n.t('Needs text in double quotes.'));
const amount = v.pipe(v.number(l10n.t('Needs a number.')), v.finite(l10n.t('Needs a number that is not infinite.')));

export function text(description: string, examples: readonly string[] = []) {
  return v.pipe(words, v.description(description), v.examples(examples));
}

export function texts(description: string) {
  return list(words, description);
}

export function choice<const T extends readonly (string | number)[]>(description: string, values: T) {
  return v.pipe(v.picklist(values, l10n.t('Needs one of {0}.', values.join(', '))), v.description(description));
}

export function choices<const T extends readonly string[]>(description: string, values: T) {
  return list(v.picklist(values, l10n.t('Needs one of {0}.', values.join(', '))), description);
}

export function list<const T extends v.GenericSchema>(item: T, description: string) {
  return v.pipe(v.array(item, l10n.t('Needs a list in square brackets.')), v.description(description));
}

export function flag(description: string) {
  return v.pipe(v.boolean(l10n.t('Needs true or false.')), v.description(description));
}

export function number(description: string) {
  return v.pipe(amount, v.description(description));
}

/** An object of these fields and no others. */
export function group<const T extends v.ObjectEntries>(description: string, entries: T) {
  return v.pipe(v.strictObject(entries, problemOfObject), v.description(description));
}

function problemOfObject({ expected }: v.StrictObjectIssue): string {
  if (expected === 'never') return l10n.t('Not a field of this search; it has no effect.');
  return expected === 'Object' ? l10n.t('Needs an object in braces.') : l10n.t('Needs {0}.', expected);
}

/** Both ends are needed. `unit` for the descriptions of the ends: "Seconds". */
export function range(description: string, unit: string) {
  return group(description, { from: number(`Least, inclusive. ${unit}.`), to: number(`Most, inclusive. ${unit}.`) });
}

/** One end is enough. */
export function openRange(description: string, unit: string) {
  const end = (which: string) => v.exactOptional(number(`${which}, inclusive. ${unit}.`));
  return group(description, { from: end('Least'), to: end('Most') });
}

/** A moment: epoch ms, or an ISO 8601 date or time. Gives epoch ms. */
export function time(description: string, end: 'start' | 'end') {
  return v.pipe(
    v.union([v.number(), v.string()], l10n.t('Needs a date or time as text, or epoch milliseconds.')),
    v.description(`${description} ${timeForms}`),
    v.examples(['2026-11-01', '2026-11-01T09:30', '2026-11-01T09:30:00Z']),
    v.rawTransform(({ dataset, addIssue, NEVER }) => {
      const moment = typeof dataset.value === 'number' ? dataset.value : readTime(dataset.value, end);
      if (moment !== undefined) return moment;
      addIssue({
        message: l10n.t(
          'Needs a date (2026-11-01), a date and time (2026-11-01T09:30, then Z or +01:00 for a zone) or epoch ms.',
        ),
      });
      return NEVER;
    }),
  );
}

const timeForms =
  'An ISO 8601 date (2026-11-01, the whole day), a date and time (2026-11-01T09:30, local time unless it ends in Z or +01:00), ' +
  'or epoch milliseconds.';

/** A span of time that ends when the search is run. */
function last(description: string) {
  return v.pipe(
    words,
    v.description(`${description} A whole number and a unit: 30min, 24h, 7d, 4w, 13mo (minutes, hours, days, weeks, months).`),
    v.examples(['24h', '7d', '30d', '3mo', '13mo']),
    v.rawTransform(({ dataset, addIssue, NEVER }) => {
      const span = readSpan(dataset.value);
      if (span !== undefined) return span;
      addIssue({ message: l10n.t('Needs a whole number and a unit: 30min, 24h, 7d, 4w or 13mo.') });
      return NEVER;
    }),
  );
}

/** When something else than the start happened. */
export function timeRange(description: string) {
  return v.pipe(
    v.union(
      [
        group('From one time to another.', {
          from: time('Begins here.', 'start'),
          to: time('Ends here; -1 leaves the end open.', 'end'),
        }),
        group('The time up to now.', { last: last('The time up to now.') }),
      ],
      l10n.t('Needs from and to, or last.'),
    ),
    v.description(description),
  );
}

/** When the records that are searched began: `from` and `to`, or `last`. Either API wants to know. */
export function startFields(records: 'Chats' | 'Conversations') {
  return {
    from: v.exactOptional(time(`${records} that started at this time or later.`, 'start')),
    to: v.exactOptional(time(`${records} that started at this time or earlier.`, 'end')),
    last: v.exactOptional(last(`${records} that started in this time up to now; instead of from and to.`)),
  };
}
