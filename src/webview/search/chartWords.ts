import * as l10n from '@vscode/l10n';
import type { Product, Timeline } from '../../panels/protocol/search.ts';
import { count as formatted, counted, dateFormat } from '../times.ts';

const day = 86_400_000;

/** The time from the beginning of one bar to the end of another, epoch ms. */
export function span({ from, step }: Timeline, first: number, last: number): { readonly from: number; readonly to: number } {
  return { from: from + first * step, to: from + (last + 1) * step };
}

/** What some bars tell: `13 Nov 2026 – 15 Nov 2026: 120 chats`. */
export function barWords(timeline: Timeline, product: Product, first: number, last: number): string {
  const records = timeline.counts.slice(first, last + 1).reduce((sum, count) => sum + count, 0);
  const range = rangeWords(span(timeline, first, last), timeline.step);
  return product === 'chats'
    ? `${range}: ${counted(records, l10n.t('chat'), l10n.t('chats'))}`
    : `${range}: ${counted(records, l10n.t('conversation'), l10n.t('conversations'))}`;
}

/** How many records have no bar; undefined when all have one. */
export function outsideWords({ outside }: Timeline): string | undefined {
  return outside === 0 ? undefined : l10n.t('{0} outside of the time searched', formatted(outside));
}

/** What the whole chart tells, and by which time the results are filtered. */
export function chartSummary(
  timeline: Timeline,
  product: Product,
  time: { readonly from: number; readonly to: number } | undefined,
): string {
  const { step, counts } = timeline;
  if (time !== undefined) return l10n.t('Only {0}', rangeWords(time, step));
  const most = counts.reduce((highest, count, bar) => (count > (counts[highest] ?? 0) ? bar : highest), 0);
  return l10n.t('Most: {0}', barWords(timeline, product, most, most));
}

/** Under the bars: the day, and within days the time; `gap` is the ms from one to the next. */
export function tickWords(times: readonly number[], gap: number): readonly string[] {
  const dates = dateFormat({ day: 'numeric', month: 'short' });
  const hours = dateFormat({ hour: '2-digit', minute: '2-digit' });
  return times.map((time) => {
    const isMidnight = new Date(time).getHours() === 0 && new Date(time).getMinutes() === 0;
    return gap >= day || isMidnight ? dates.format(time) : hours.format(time);
  });
}

function rangeWords({ from, to }: { readonly from: number; readonly to: number }, step: number): string {
  const options: Intl.DateTimeFormatOptions =
    step >= day
      ? { day: 'numeric', month: 'short', year: 'numeric' }
      : { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' };
  return to - from <= step && step <= day ? dateFormat(options).format(from) : dateFormat(options).formatRange(from, to - 1);
}
