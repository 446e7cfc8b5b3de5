import * as vscode from 'vscode';

/** The form of the selected document, for the menus: only documents of the same form are offered to be compared with it. */
const contextKey = 'liveperson.compareForm';

/** The document that was selected to be compared with another one. Lasts as long as the window. */
export class CompareSelection {
  #uri: vscode.Uri | undefined;

  get uri(): vscode.Uri | undefined {
    return this.#uri;
  }

  async select(uri: vscode.Uri, form: string): Promise<void> {
    this.#uri = uri;
    await vscode.commands.executeCommand('setContext', contextKey, form);
  }
}
