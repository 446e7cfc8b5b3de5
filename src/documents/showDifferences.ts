import * as vscode from 'vscode';

/** Shows two documents in the diff editor, the one that is older or was chosen first on the left. */
export async function showDifferences(left: vscode.Uri, right: vscode.Uri): Promise<void> {
  await vscode.commands.executeCommand('vscode.diff', left, right, `${nameOf(left)} ↔ ${nameOf(right)}`);
}

/** The name of a document without the end that tells its kind. */
export function nameOf({ path }: vscode.Uri): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.\w+$/, '');
}
