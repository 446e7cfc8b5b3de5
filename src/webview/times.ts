import * as l10n from '@vscode/l10n';
/** Times and counts as the editor's language writes them, in the machine's time zone. */

const language = (): string => document.documentElement.lang || 'en';

const dates = new Map<string, Intl.DateTimeFormat>();
const numbers = new Map<number, Intl.NumberFormat>();

/** Made once: making one takes as long as writing a hundred dates. */
export function dateFormat(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify(options);
  const known = dates.get(key) ?? new Intl.DateTimeFormat(language(), options);
  dates.set(key, known);
  return known;
}

/** Likewise. */
function numberFormat(decimals: number): Intl.NumberFormat {
  const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  const known = numbers.get(decimals) ?? new Intl.NumberFormat(language(), digits);
  numbers.set(decimals, known);
  return known;
}

/**
 * The first number and the first date load the rules of the language, which may take longer than drawing a page: to be called
 * while nobody waits.
 */
export function prepareFormats(): void {
  for (const prepare of [() => count(0), () => oneDecimal(0), () => clockTime(0)]) requestIdleCallback(prepare);
}

const clock: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit', second: '2-digit' };

/** The furthest a date reaches: an answer may hold any number. */
const furthest = 8.64e15;

/** The time of day to the second; with the date when that is not today. What is no time is shown as the number it is. */
export function clockTime(time: number, now = Date.now()): string {
  if (Math.abs(time) > furthest) return String(time);
  const today = new Date(time).toDateString() === new Date(now).toDateString();
  return dateFormat(today ? clock : { ...clock, month: 'short', day: 'numeric', year: 'numeric' }).format(time);
}

/** The moment unmistakably, for a title. */
export function exactTime(time: number): string {
  if (Math.abs(time) > furthest) return String(time);
  return `${dateFormat({ dateStyle: 'full', timeStyle: 'long' }).format(time)} · ${time}`;
}

/** `9 days`, `5 h 12 min`, `3 min 5 s`, `8 s`. */
export function duration(ms: number): string {
  const seconds = Math.max(0, Math.round(ms / 1000));
  if (seconds < 60) return l10n.t('{0} s', seconds);
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return l10n.t('{0} min {1} s', minutes, seconds % 60);
  const hours = Math.floor(minutes / 60);
  return hours < 48 ? l10n.t('{0} h {1} min', hours, minutes % 60) : l10n.t('{0} days', count(Math.floor(hours / 24)));
}

export function count(value: number): string {
  return numberFormat(0).format(value);
}

export function oneDecimal(value: number): string {
  return numberFormat(1).format(value);
}

/** `1 page`, `2 pages`. */
export function counted(value: number, one: string, many: string): string {
  return `${count(value)} ${value === 1 ? one : many}`;
}
