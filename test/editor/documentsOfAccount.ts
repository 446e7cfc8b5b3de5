import * as vscode from 'vscode';
import { until } from './until.ts';

/** Waits until no open document says any longer that its account is gone: once the account is back they are read again. */
export async function documentsAreBack(): Promise<void> {
  await until(() => !vscode.workspace.textDocuments.some(saysGone));
}

function saysGone(document: vscode.TextDocument): boolean {
  return document.uri.scheme === 'liveperson' && document.getText().includes('There is no account');
}
