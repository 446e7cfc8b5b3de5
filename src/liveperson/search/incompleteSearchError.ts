import * as l10n from '@vscode/l10n';
import type { Range } from '../engagementHistory/engagementQuery.ts';

/** Where counted records could not be had. */
export interface Shortfall {
  readonly window: Range;
  /** Records that the service counted and listed on no page. */
  readonly missing: number;
}

/**
 * Thrown at the end of a search whose service kept counting more records than it listed, also when the pages were read again.
 * Everything that could be had has been handed out before.
 */
export class IncompleteSearchError extends Error {
  override readonly name = 'IncompleteSearchError';
  readonly shortfalls: readonly Shortfall[];

  constructor(shortfalls: readonly Shortfall[]) {
    const missing = shortfalls.reduce((sum, shortfall) => sum + shortfall.missing, 0);
    super(
      missing === 1
        ? l10n.t('The service counts 1 more record than it lists, also when asked again.')
        : l10n.t('The service counts {0} more records than it lists, also when asked again.', missing),
    );
    this.shortfalls = shortfalls;
  }
}
