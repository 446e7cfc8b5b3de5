import * as vscode from 'vscode';

const minute = 60;
const hour = 60 * minute;

/** Date and time in the editor's language and the machine's time zone; the date is left out for today. */
export function formatTime(time: number, now = Date.now()): string {
  const today = new Date(time).toDateString() === new Date(now).toDateString();
  return new Intl.DateTimeFormat(vscode.env.language, today ? { timeStyle: 'medium' } : { dateStyle: 'medium', timeStyle: 'short' }).format(time);
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
