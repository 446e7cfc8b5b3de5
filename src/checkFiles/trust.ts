import * as vscode from 'vscode';
import { askTrust } from '../accounts/askTrust.ts';
import type { Screen } from '../privacy/screen.ts';

export async function askCheckTrust(
  screen: Pick<Screen, 'window'>,
  document: vscode.TextDocument,
  accountName: string,
): Promise<void> {
  await askTrust(screen, {
    question: vscode.l10n.t(
      'Run the checks of {0} on the account {1}?',
      vscode.workspace.asRelativePath(document.uri),
      accountName,
    ),
    detail: vscode.l10n.t(
      'This workspace is not trusted. Chats are read from LivePerson with your credentials; read the file first.',
    ),
    run: vscode.l10n.t('Run Checks'),
  });
}
