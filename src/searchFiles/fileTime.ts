import { addMonths } from '../liveperson/search/calendar.ts';

const hour = 3_600_000;
const unitMs: Readonly<Record<string, number>> = { min: 60_000, h: hour, d: 24 * hour, w: 7 * 24 * hour };

/** A stretch of time that ends now. Months are calendar months, as the service counts its retention. */
export type Span = { readonly ms: number } | { readonly months: number };

/** `7d`, `30min`, `13mo`: a whole number and a unit of minutes, hours, days, weeks or months. Undefined for anything else. */
export function readSpan(text: string): Span | undefined {
  const [, digits = '', unit = ''] = /^([1-9]\d{0,5})(min|h|d|w|mo)$/.exec(text) ?? [];
  const amount = Number(digits);
  const ms = unitMs[unit];
  if (ms !== undefined) return { ms: amount * ms };
  return unit === 'mo' && amount <= 1200 ? { months: amount } : undefined;
}

/** The range of a span that ends at `now`, epoch ms; never before 1970, where the services' times begin. */
export function rangeOf(span: Span, now: number): { readonly from: number; readonly to: number } {
  const from = 'ms' in span ? now - span.ms : addMonths(now, -span.months);
  return { from: Math.max(0, from), to: now };
}

const isoTime = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,3}))?)?(Z|[+-](?:0\d|1[0-4]):[0-5]\d)?)?$/;

/**
 * An ISO 8601 date or time as epoch ms; undefined when it is none, or names a day or hour that does not exist. Without a zone it
 * is the reader's local time. A date alone means the whole day: its first millisecond as a start, its last as an end.
 */
export function readTime(text: string, end: 'start' | 'end'): number | undefined {
  const match = isoTime.exec(text);
  if (!match) return undefined;
  const [, year, month, day, hours, minutes, seconds, fraction = '', zone] = match;
  const isWholeDay = hours === undefined;
  const atEnd = isWholeDay && end === 'end';
  const fields = [year, month, day, hours ?? (atEnd ? 23 : 0), minutes ?? (atEnd ? 59 : 0), seconds ?? (atEnd ? 59 : 0)].map(
    Number,
  );
  const ms = atEnd ? 999 : Number(fraction.padEnd(3, '0'));
  return isCalendarTime(fields) ? epoch(fields, ms, zone) : undefined;
}

type Fields = readonly number[];

function isCalendarTime([year = 0, month = 0, day = 0, hours = 0, minutes = 0, seconds = 0]: Fields): boolean {
  const date = new Date(Date.UTC(year, month - 1, day, hours, minutes, seconds));
  const isDay = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isDay && hours < 24 && minutes < 60 && seconds < 60;
}

function epoch(
  [year = 0, month = 0, day = 0, hours = 0, minutes = 0, seconds = 0]: Fields,
  ms: number,
  zone: string | undefined,
): number {
  if (zone === undefined) return new Date(year, month - 1, day, hours, minutes, seconds, ms).getTime();
  return Date.UTC(year, month - 1, day, hours, minutes, seconds, ms) - offsetMs(zone);
}

function offsetMs(zone: string): number {
  if (zone === 'Z') return 0;
  const [hours = 0, minutes = 0] = zone.slice(1).split(':').map(Number);
  return (zone.startsWith('-') ? -1 : 1) * (hours * hour + minutes * 60_000);
}
