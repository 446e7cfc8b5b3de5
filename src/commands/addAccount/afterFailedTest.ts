import * as vscode from 'vscode';
import { explanationOf } from '../../accounts/explainedError.ts';
import type { MaskedWindow } from '../../privacy/maskedWindow.ts';
import { plainLine } from '../../shownText/plainText.ts';

export type AfterFailedTest = 'again' | 'change' | 'save' | 'settings';

/**
 * Says why the sign-in failed and asks what to do. `settings` is the button for what the settings have to do with it, if
 * anything. Throws `CancellationError` when the person leaves: nothing is saved then.
 */
export async function askAfterFailedTest(
  window: MaskedWindow,
  accountId: string,
  error: unknown,
  settings: string | undefined,
): Promise<AfterFailedTest> {
  const buttons = new Map<string, AfterFailedTest>([
    ...(settings === undefined ? [] : [[settings, 'settings'] as const]),
    [vscode.l10n.t('Change Entries'), 'change'],
    [vscode.l10n.t('Try Again'), 'again'],
    [vscode.l10n.t('Save Anyway'), 'save'],
  ]);
  const message = vscode.l10n.t('Signing in to account {0} failed.', accountId);
  const { summary, causes } = explanationOf(error);
  const detail = [summary, '', ...causes.map(({ text }) => `• ${text}`)].map(plainLine).join('\n');
  const chosen = await window.showWarningMessage(message, { modal: true, detail }, ...buttons.keys());
  const choice = chosen === undefined ? undefined : buttons.get(chosen);
  if (choice === undefined) throw new vscode.CancellationError();
  return choice;
}
