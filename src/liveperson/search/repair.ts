import * as l10n from '@vscode/l10n';
import type { RecordTraits } from './recordTraits.ts';
import type { Warning } from './search.ts';

/** All records with the id of the given one, fetched alone. */
export type FetchRecords<R> = (record: R, signal: AbortSignal) => Promise<readonly R[]>;

/**
 * Replaces the records that the service truncated (`isPartial`) by whole ones, fetched by id. A record that cannot be had whole
 * stays as it is, with a warning: it is never dropped. Source: Engagement History API, `isPartial`.
 */
export async function repairPartial<R>(
  records: readonly R[],
  traits: RecordTraits<R>,
  fetchRecords: FetchRecords<R> | undefined,
  signal: AbortSignal,
): Promise<{ readonly records: readonly R[]; readonly warnings: readonly Warning[] }> {
  if (!records.some(traits.isPartial)) {
    return { records, warnings: [] };
  }
  const truncated: string[] = [];
  const reasons = new Set<string>();
  const repaired: R[] = [];
  for (const record of records) {
    const result: Whole<R> = traits.isPartial(record) ? await fetchWhole(record, traits, fetchRecords, signal) : { record };
    repaired.push(result.record);
    if (result.reason !== undefined) {
      truncated.push(traits.id(record));
      reasons.add(result.reason);
    }
  }
  const message = l10n.t('The service truncated these records; they are shown as they came: {0}.', [...reasons].join('; '));
  return {
    records: repaired,
    warnings: truncated.length === 0 ? [] : [{ kind: 'partialRecord', message, engagementIds: truncated }],
  };
}

interface Whole<R> {
  readonly record: R;
  /** Why the record is still the truncated one. */
  readonly reason?: string;
}

/** @throws when the search was cancelled */
async function fetchWhole<R>(
  record: R,
  traits: RecordTraits<R>,
  fetchRecords: FetchRecords<R> | undefined,
  signal: AbortSignal,
): Promise<Whole<R>> {
  if (fetchRecords === undefined) {
    return { record, reason: l10n.t('they were not asked for alone') };
  }
  try {
    const whole = (await fetchRecords(record, signal)).filter(
      (candidate) => !traits.isPartial(candidate) && traits.id(candidate) === traits.id(record),
    );
    const match =
      whole.find((candidate) => traits.key(candidate) === traits.key(record)) ?? (whole.length === 1 ? whole[0] : undefined);
    return match === undefined
      ? { record, reason: l10n.t('asked for alone they were still truncated or not found') }
      : { record: match };
  } catch (error) {
    signal.throwIfAborted();
    return { record, reason: error instanceof Error ? error.message : l10n.t('asking for them alone failed') };
  }
}
