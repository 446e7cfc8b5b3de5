import * as vscode from 'vscode';
import type { Screen } from '../privacy/screen.ts';

/** A workspace is another person's until it is trusted: its files may not make calls to an account unasked. */
export async function askTrust(
  { window }: Pick<Screen, 'window'>,
  document: vscode.TextDocument,
  accountName: string,
): Promise<void> {
  if (vscode.workspace.isTrusted) return;
  const run = vscode.l10n.t('Run Checks');
  const question = vscode.l10n.t(
    'Run the checks of {0} on the account {1}?',
    vscode.workspace.asRelativePath(document.uri),
    accountName,
  );
  const detail = vscode.l10n.t(
    'This workspace is not trusted. Chats are read from LivePerson with your credentials; read the file first.',
  );
  if ((await window.showWarningMessage(question, { modal: true, detail }, run)) !== run) throw new vscode.CancellationError();
}
