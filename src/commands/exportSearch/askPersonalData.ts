import * as vscode from 'vscode';
import type { Screen } from '../../privacy/screen.ts';
import { confirmPersonalData } from '../requests/confirmPersonalData.ts';

/**
 * How an export treats personal data: as the screen does. While that is masked, a person may choose otherwise and says so twice;
 * whoever calls the command with a target gets what is on the screen, unless it says otherwise itself.
 */
export async function askPersonalData(
  { mask, window }: Screen,
  { personalData, target }: { readonly personalData?: 'masked' | 'asSent'; readonly target?: vscode.Uri },
): Promise<'masked' | 'asSent'> {
  if (personalData !== undefined) return personalData;
  if (mask === 'off') return 'asSent';
  if (target !== undefined) return 'masked';
  const items = [
    { label: vscode.l10n.t('Mask personal data, as on the screen'), kept: 'masked' as const },
    {
      label: vscode.l10n.t('Include personal data…'),
      detail: vscode.l10n.t('As it was sent and received.'),
      kept: 'asSent' as const,
    },
  ];
  const chosen = await window.showQuickPick(items, { title: vscode.l10n.t('Export while the screen is masked') });
  if (!chosen) throw new vscode.CancellationError();
  if (chosen.kept === 'asSent') await confirmPersonalData(window);
  return chosen.kept;
}
