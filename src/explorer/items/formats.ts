import * as vscode from 'vscode';

const minute = 60;
const hour = 60 * minute;

/**
 * Date and time in the editor's language and the machine's time zone, as short as the moment allows: no date today, no year this
 * year.
 */
export function formatTime(time: number, now = Date.now()): string {
  const date = new Date(time);
  const today = new Date(now);
  const clock: Intl.DateTimeFormatOptions = { hour: 'numeric', minute: '2-digit' };
  if (date.toDateString() === today.toDateString()) return new Intl.DateTimeFormat(vscode.env.language, clock).format(date);
  const day: Intl.DateTimeFormatOptions = { month: 'short', day: 'numeric', ...clock };
  const year: Intl.DateTimeFormatOptions = date.getFullYear() === today.getFullYear() ? {} : { year: 'numeric' };
  return new Intl.DateTimeFormat(vscode.env.language, { ...year, ...day }).format(date);
}

/** The same moment unmistakably, for a hover. */
export function formatExactTime(time: number): string {
  return new Intl.DateTimeFormat(vscode.env.language, { dateStyle: 'full', timeStyle: 'long' }).format(time);
}

export function formatDuration(seconds: number): string {
  const whole = Math.round(seconds);
  if (whole < minute) return vscode.l10n.t('{0} s', whole);
  if (whole < hour) return vscode.l10n.t('{0} min {1} s', Math.floor(whole / minute), whole % minute);
  return vscode.l10n.t('{0} h {1} min', Math.floor(whole / hour), Math.floor((whole % hour) / minute));
}

export function formatCount(count: number): string {
  return new Intl.NumberFormat(vscode.env.language).format(count);
}
