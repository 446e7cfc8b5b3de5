import * as l10n from '@vscode/l10n';

const minute = 60_000;
const day = 24 * 60 * minute;

export type PresetId = 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'all' | 'custom';

/**
 * Ranges that end now. The services keep thirteen months and refuse a longer range, so these are counted short: in March thirteen
 * months are 393 days.
 */
export const presets: readonly { readonly id: Exclude<PresetId, 'custom'>; readonly label: string; readonly ms: number }[] = [
  { id: 'hour', label: l10n.t('Last hour'), ms: 60 * minute },
  { id: 'day', label: l10n.t('Last 24 hours'), ms: day },
  { id: 'week', label: l10n.t('Last 7 days'), ms: 7 * day },
  { id: 'month', label: l10n.t('Last 30 days'), ms: 30 * day },
  { id: 'quarter', label: l10n.t('Last 90 days'), ms: 90 * day },
  { id: 'all', label: l10n.t('Last 13 months'), ms: 13 * 30 * day },
];

/** The preset that a range amounts to, when it ends about now. */
export function presetOf(from: number, to: number, now: number): PresetId {
  if (Math.abs(now - to) > 10 * minute) return 'custom';
  return presets.find(({ ms }) => Math.abs(to - from - ms) < minute)?.id ?? 'custom';
}

/** Epoch ms as the value of a `datetime-local` control, in the reader's time zone; empty for what is no time. */
export function toLocalInput(time: number): string {
  const date = new Date(time);
  if (Number.isNaN(date.getTime())) return '';
  const two = (value: number): string => String(value).padStart(2, '0');
  const year = String(date.getFullYear()).padStart(4, '0');
  return `${year}-${two(date.getMonth() + 1)}-${two(date.getDate())}T${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** The inverse; undefined for an empty or half-filled control. */
export function fromLocalInput(value: string): number | undefined {
  const time = new Date(value).getTime();
  return value === '' || Number.isNaN(time) ? undefined : time;
}
