import { missingRecords } from '../errors/missingRecords.ts';
import { MatchCount } from './matchCount.ts';
import { NotedWarnings, type NotedWarning, type PageWithWarnings } from './notedWarnings.ts';
import type { SearchPage } from './search.ts';

/** The records of a search, as far as its pages were read. */
export interface CollectedPages<R> {
  readonly records: readonly R[];
  /** Matches as far as the service has counted them, at least as many as there are records. */
  readonly count: number;
  /** False when there may have been further pages. */
  readonly ended: boolean;
  /** What the service counted and never listed; a warning tells of it too. */
  readonly missing: number;
  /** Each once. */
  readonly warnings: readonly NotedWarning[];
}

/**
 * Reads the first pages of a search; what is left of it is not asked for. Rejects with the client's errors,
 * but for records that were counted and never listed: all others are there and worth having.
 */
export async function collectPages<R>(
  pages: AsyncIterable<
    Pick<SearchPage<R>, 'records' | 'window' | 'count' | 'warnings'> & Pick<PageWithWarnings, 'offset' | 'exchange'>
  >,
  most = Number.POSITIVE_INFINITY,
): Promise<CollectedPages<R>> {
  const records: R[] = [];
  const counted = new MatchCount();
  const warnings = new NotedWarnings();
  let read = 0;
  let missing = 0;
  let last = { window: 0, count: 0 };
  try {
    for await (const page of pages) {
      records.push(...page.records);
      counted.note(page);
      warnings.note(page);
      last = page;
      read += 1;
      if (read === most) break;
    }
  } catch (error) {
    const short = missingRecords(error);
    if (short === undefined || !(error instanceof Error)) throw error;
    missing = short;
    const { window, count } = last;
    warnings.note({ window, count, warnings: [{ kind: 'countChanged', message: error.message }] });
  }
  return { records, count: Math.max(records.length, counted.total), ended: read < most, missing, warnings: warnings.all };
}
