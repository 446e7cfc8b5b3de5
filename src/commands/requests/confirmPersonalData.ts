import * as vscode from 'vscode';
import type { MaskedWindow } from '../../privacy/maskedWindow.ts';

/** The second time of asking before personal data leaves the window. Throws `CancellationError` unless the person agrees. */
export async function confirmPersonalData(window: MaskedWindow): Promise<void> {
  const agree = vscode.l10n.t('Include Personal Data');
  const chosen = await window.showWarningMessage(
    vscode.l10n.t('Include personal data?'),
    {
      modal: true,
      detail: vscode.l10n.t(
        'Names, e-mail addresses, telephone numbers, IP addresses and what people wrote are included as they were sent. Secrets are not.',
      ),
    },
    agree,
  );
  if (chosen !== agree) throw new vscode.CancellationError();
}
