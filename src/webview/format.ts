import { seed } from './seed.ts';
import { t } from './text.ts';

const date: Intl.DateTimeFormatOptions = { year: 'numeric', month: 'short', day: 'numeric' };
const clock: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit', second: '2-digit' };
const dateAndTime = new Intl.DateTimeFormat(seed.language, { ...date, ...clock });
const dayAndMinute = new Intl.DateTimeFormat(seed.language, { month: 'short', day: '2-digit', hour: '2-digit', minute: '2-digit' });
const yearAndMinute = new Intl.DateTimeFormat(seed.language, { ...date, day: '2-digit', hour: '2-digit', minute: '2-digit' });
const timeOfDay = new Intl.DateTimeFormat(seed.language, clock);
const exact = new Intl.DateTimeFormat(seed.language, { dateStyle: 'full', timeStyle: 'long' });
const numbers = new Intl.NumberFormat(seed.language);

/** `5 Oct 2016, 15:48:36`, in the time zone of the person who looks. Times are epoch ms. */
export function formatDateTime(time: number): string {
  return dateAndTime.format(time);
}

/** For a column: without seconds, and without this year. */
export function formatShortTime(time: number, now = Date.now()): string {
  return (new Date(time).getFullYear() === new Date(now).getFullYear() ? dayAndMinute : yearAndMinute).format(time);
}

export function formatClock(time: number): string {
  return timeOfDay.format(time);
}

/** Unmistakable, with the time zone: for a hover. */
export function formatExact(time: number): string {
  return exact.format(time);
}

export function formatNumber(value: number): string {
  return numbers.format(value);
}

/** `1 h 05 min`, `4 min 09 s`, `12 s`. */
export function formatDuration(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  const minutes = Math.floor(seconds / 60);
  const two = (value: number): string => String(value).padStart(2, '0');
  if (minutes >= 60) return t('{0} h {1} min', Math.floor(minutes / 60), two(minutes % 60));
  return minutes > 0 ? t('{0} min {1} s', minutes, two(seconds % 60)) : t('{0} s', seconds);
}

export function formatBytes(bytes: number): string {
  if (bytes < 1000) return t('{0} bytes', bytes);
  return bytes < 1_000_000 ? t('{0} kB', numbers.format(Math.round(bytes / 100) / 10)) : t('{0} MB', numbers.format(Math.round(bytes / 100_000) / 10));
}
