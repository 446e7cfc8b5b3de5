import * as vscode from 'vscode';
import { timeRangeName } from '../../explorer/items/timeRangeName.ts';
import { rangeMs, timeRanges } from '../../explorer/timeRange.ts';
import type { EngagementQuery } from '../../liveperson/engagementHistory/engagementQuery.ts';
import type { Screen } from '../../privacy/screen.ts';

export type ChosenSearch = { readonly query: EngagementQuery } | 'interrupted';

/** What to export when nothing was given. @throws CancellationError when the person leaves the list */
export async function askSearch({ window }: Pick<Screen, 'window'>, now: number): Promise<ChosenSearch> {
  const ranges = timeRanges.map((range) => ({
    label: vscode.l10n.t('Chats of the {0}', timeRangeName(range)),
    chosen: { query: { from: now - rangeMs(range), to: now } } satisfies ChosenSearch,
  }));
  const interrupted = {
    label: vscode.l10n.t('Continue an interrupted dataset…'),
    detail: vscode.l10n.t('Choose its folder; the search is read from it'),
    chosen: 'interrupted',
  } as const;
  const picked = await window.showQuickPick<vscode.QuickPickItem & { readonly chosen: ChosenSearch }>([...ranges, interrupted], {
    title: vscode.l10n.t('What is to be exported?'),
    placeHolder: vscode.l10n.t('For anything else, search and export from there'),
  });
  if (!picked) throw new vscode.CancellationError();
  return picked.chosen;
}
