import * as vscode from 'vscode';

/** The commands above the lines of a document, which is opened where it is not. */
export async function lensesOf(uri: vscode.Uri): Promise<readonly vscode.Command[]> {
  await vscode.workspace.openTextDocument(uri);
  const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri);
  return lenses.flatMap(({ command }) => command ?? []);
}
