import * as vscode from 'vscode';
import type { SearchPlan } from '../liveperson/search/search.ts';

/** Windows beyond these are counted. */
const windowsNamed = 3;

/** "3 windows, 3 requests or more": how many there will be is known only when the first page of each window is in. */
export function shortPlan({ windows, minimumRequests }: SearchPlan): string {
  return windows.length === 1
    ? vscode.l10n.t('1 window, 1 request or more')
    : vscode.l10n.t('{0} windows, {1} requests or more', windows.length, minimumRequests);
}

/** The plan in sentences: its windows, their order, the pages to expect. */
export function longPlan(plan: SearchPlan, limit: number | undefined): string {
  const { windows, merged } = plan;
  return [
    windows.length === 1 ? vscode.l10n.t('The search runs in 1 window: {0}.', windowList(plan)) : windowsInOrder(plan),
    requests(plan),
    ...(limit === undefined ? [] : [vscode.l10n.t('It ends as soon as it has {0} records.', limit)]),
    ...(merged && windows.length > 1
      ? [vscode.l10n.t('The windows are read side by side, because the order is not by start.')]
      : []),
  ].join(' ');
}

/** How many there will be is known only when the first page of each window is in. */
function requests({ windows, minimumRequests, pageSize }: SearchPlan): string {
  return windows.length === 1
    ? vscode.l10n.t('1 request, and one more for every {0} records found beyond the first {0}.', pageSize)
    : vscode.l10n.t(
        '{0} requests, and one more for every {1} records found beyond the first {1} of a window.',
        minimumRequests,
        pageSize,
      );
}

function windowsInOrder(plan: SearchPlan): string {
  const { windows, merged } = plan;
  const [first, second] = windows;
  const isAscending = first !== undefined && second !== undefined && first.from < second.from;
  if (merged) return vscode.l10n.t('The search runs in {0} windows: {1}.', windows.length, windowList(plan));
  return isAscending
    ? vscode.l10n.t('The search runs in {0} windows, oldest first: {1}.', windows.length, windowList(plan))
    : vscode.l10n.t('The search runs in {0} windows, newest first: {1}.', windows.length, windowList(plan));
}

function windowList({ windows }: SearchPlan): string {
  const named = windows.slice(0, windowsNamed).map(({ from, to }) => `${moment(from)} – ${moment(to)}`);
  const more = windows.length - named.length;
  return [...named, ...(more > 0 ? [vscode.l10n.t('and {0} more', more)] : [])].join(', ');
}

function moment(time: number): string {
  return new Intl.DateTimeFormat(vscode.env.language, { dateStyle: 'medium', timeStyle: 'short' }).format(time);
}
