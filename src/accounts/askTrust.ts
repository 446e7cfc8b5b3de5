import * as vscode from 'vscode';
import type { Screen } from '../privacy/screen.ts';

/** A workspace is another person's until it is trusted: its files may not make calls to an account unasked. */
export async function askTrust(
  { window }: Pick<Screen, 'window'>,
  { question, detail, run }: { readonly question: string; readonly detail: string; readonly run: string },
): Promise<void> {
  if (vscode.workspace.isTrusted) return;
  if ((await window.showWarningMessage(question, { modal: true, detail }, run)) !== run) throw new vscode.CancellationError();
}
