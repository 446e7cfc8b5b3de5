import { hour } from './clock.ts';

/** The account's side of Server Chat writes local times, as the documented example does. */
const accountOffset = -5 * hour;

/** `2017-02-01 17:11:59.916+0000`: the form of both history APIs. */
export function historyTime(time: number): string {
  return new Date(time).toISOString().replace('T', ' ').replace('Z', '+0000');
}

/** `2017-02-27T06:35:45.448-05:00`: the form of Server Chat. */
export function chatTime(time: number): string {
  return new Date(time + accountOffset).toISOString().replace('Z', '-05:00');
}

/** `Sep 22, 2016 4:10:15 PM`: the form of the Login Service's CSRF error. */
export function longUsTime(time: number): string {
  const date = new Date(time);
  const month = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'][date.getUTCMonth()] ?? '';
  const two = (value: number) => String(value).padStart(2, '0');
  const clock = `${date.getUTCHours() % 12 || 12}:${two(date.getUTCMinutes())}:${two(date.getUTCSeconds())}`;
  return `${month} ${date.getUTCDate()}, ${date.getUTCFullYear()} ${clock} ${date.getUTCHours() < 12 ? 'AM' : 'PM'}`;
}

/** The same day and hour some calendar months earlier; the last day where the month is shorter. */
export function monthsBefore(time: number, months: number): number {
  const date = new Date(time);
  const dayOfMonth = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() - months + 1, 0);
  date.setUTCDate(Math.min(dayOfMonth, date.getUTCDate()));
  return date.getTime();
}
