import * as l10n from '@vscode/l10n';
import { retentionMonths, retentionSpan } from '../../liveperson/documentedSpans.ts';
import type { Range } from '../../liveperson/engagementHistory/engagementQuery.ts';
import { addMonths } from '../../liveperson/search/calendar.ts';
import type { EmptyReason } from '../protocol/search.ts';

/** The button that searches again with the query changed. */
type Remedy<Change> = (label: string, change: Change) => Required<Pick<EmptyReason, 'remedy'>>;

export const dayMs = 86_400_000;

/** A range of which neither history can have anything. */
export function impossibleRange({ from, to }: Range, now: number, remedy: Remedy<Range>): readonly EmptyReason[] {
  const reasons: EmptyReason[] = [];
  if (to < addMonths(now, -retentionMonths)) {
    const text = l10n.t('The range ends more than 13 months ago; the service keeps its records for 13 months.');
    reasons.push({ text, ...remedy(l10n.t('Search the last 13 months'), { from: now - retentionSpan, to: now }) });
  }
  if (from > now) {
    const text = l10n.t('The range begins in the future.');
    reasons.push({ text, ...remedy(l10n.t('Search the last 7 days'), { from: now - 7 * dayMs, to: now }) });
  }
  return reasons;
}

/** A keyword that may have been meant as a phrase. */
export function unquotedPhrase(keyword: string, remedy: Remedy<{ readonly keyword: string }>): readonly EmptyReason[] {
  if (!/\s/.test(keyword) || keyword.startsWith('"')) return [];
  const text = l10n.t('Several words are searched as they stand; a phrase goes in double quotes.');
  return [{ text, ...remedy(l10n.t('Search as a phrase'), { keyword: `"${keyword}"` }) }];
}
