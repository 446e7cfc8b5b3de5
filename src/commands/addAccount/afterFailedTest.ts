import * as vscode from 'vscode';
import { plainLine } from '../../explorer/plainText.ts';
import { explanationOf } from '../failure.ts';

export type AfterFailedTest = 'again' | 'change' | 'save';

/** Says why the sign-in failed and asks what to do. Throws `CancellationError` when the person leaves: nothing is saved then. */
export async function askAfterFailedTest(error: unknown): Promise<AfterFailedTest> {
  const { summary, causes } = explanationOf(error);
  const reason = plain(causes.map(({ text }) => text).slice(0, 2).join(' '));
  const choices: readonly (vscode.QuickPickItem & { readonly value: AfterFailedTest })[] = [
    { label: vscode.l10n.t('Change what was entered'), detail: reason, value: 'change' },
    { label: vscode.l10n.t('Try again'), value: 'again' },
    { label: vscode.l10n.t('Save anyway'), detail: vscode.l10n.t('The account is kept as entered and tried again when it is used.'), value: 'save' },
  ];
  const chosen = await vscode.window.showQuickPick(choices, { title: vscode.l10n.t('Sign-in failed'), placeHolder: plain(summary), ignoreFocusOut: true });
  if (!chosen) throw new vscode.CancellationError();
  return chosen.value;
}

function plain(text: string): string {
  return plainLine(text).replaceAll('$(', '$ (');
}
