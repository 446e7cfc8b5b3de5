import * as l10n from '@vscode/l10n';
import { retentionMonths } from '../documentedSpans.ts';
import { addMonths } from './calendar.ts';
import { error, warning } from './checks.ts';
import type { Problem } from './search.ts';

/** A caller may count its months in local time: the range may be this much longer. */
const grace = 86_400_000;

/** Rules of the time range of a search, `from` and `to` in epoch ms. */
export function checkTimes(from: unknown, to: unknown, now: number): readonly Problem[] {
  const wrong = [['from', from] as const, ['to', to] as const]
    .filter(([, time]) => !isTime(time))
    .map(([field]) => error(field, l10n.t('Needs a time in epoch milliseconds.')));
  if (wrong.length > 0 || typeof from !== 'number' || typeof to !== 'number') {
    return wrong;
  }
  if (from > to) {
    return [error('to', l10n.t('Ends before it begins.'))];
  }
  if (from < addMonths(to, -retentionMonths) - grace) {
    return [error('from', l10n.t('The service keeps {0} months; a longer range finds nothing more.', retentionMonths))];
  }
  return [
    ...(from < addMonths(now, -retentionMonths) - grace
      ? [warning('from', l10n.t('The service keeps {0} months; older records are gone.', retentionMonths))]
      : []),
    ...(from > now ? [warning('from', l10n.t('Lies in the future: nothing can have started yet.'))] : []),
    ...(to < 100_000_000_000 ? [warning('to', l10n.t('Looks like seconds; milliseconds are needed.'))] : []),
  ];
}

function isTime(time: unknown): boolean {
  return typeof time === 'number' && Number.isFinite(time) && time >= 0 && time <= 8.64e15;
}
