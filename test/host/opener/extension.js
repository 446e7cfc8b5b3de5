import * as vscode from 'vscode';

/** Opening the view activates the extension, as a click on its icon would. */
export async function activate() {
  await vscode.commands.executeCommand('workbench.view.extension.liveperson');
}
