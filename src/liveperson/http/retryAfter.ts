/**
 * The pause that a `Retry-After` header asks for, in ms; undefined when there is none or it cannot be read.
 * The documents do not mention the header; it is honoured when it comes. Dates are taken relative to the answer's own `Date`,
 * because the machine's clock may be wrong.
 */
export function readRetryAfter(headers: Readonly<Record<string, string>>, now: number): number | undefined {
  const value = headers['retry-after']?.trim();
  if (value === undefined || value === '') return undefined;
  if (/^\d{1,9}$/.test(value)) return Number(value) * 1000;
  // Date.parse takes many things for a year; an HTTP date names its day and month.
  const until = /[a-z]{3}/i.test(value) ? Date.parse(value) : Number.NaN;
  if (Number.isNaN(until)) return undefined;
  const serverNow = Date.parse(headers['date'] ?? '');
  return Math.max(0, until - (Number.isNaN(serverNow) ? now : serverNow));
}
