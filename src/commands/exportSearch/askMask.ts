import * as vscode from 'vscode';
import type { Screen, ScreenMask } from '../../privacy/screen.ts';
import { confirmPersonalData } from '../requests/confirmPersonalData.ts';

/**
 * How an export masks personal data: as the screen does, `off` being as it was sent. While that is masked, a person may choose
 * otherwise and says so twice; whoever calls the command with a target gets what is on the screen, unless it says otherwise
 * itself.
 */
export async function askMask(
  { mask, window }: Screen,
  { personalData, target }: { readonly personalData?: 'masked' | 'asSent'; readonly target?: vscode.Uri },
): Promise<ScreenMask> {
  if (personalData === 'asSent' || (personalData === undefined && mask === 'off')) return 'off';
  const masked = mask === 'off' ? 'personalData' : mask;
  if (personalData === 'masked' || target !== undefined) return masked;
  const items = [
    { label: vscode.l10n.t('Mask personal data, as on the screen'), kept: masked },
    {
      label: vscode.l10n.t('Include personal data…'),
      detail: vscode.l10n.t('As it was sent and received.'),
      kept: 'off' as const,
    },
  ];
  const chosen = await window.showQuickPick(items, { title: vscode.l10n.t('Export while the screen is masked') });
  if (!chosen) throw new vscode.CancellationError();
  if (chosen.kept === 'off') await confirmPersonalData(window);
  return chosen.kept;
}
