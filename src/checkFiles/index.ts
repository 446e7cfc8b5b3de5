import * as vscode from 'vscode';
import type { CheckController } from './checkController.ts';
import { checkFileLanguage } from './checkFile.ts';
import type { CheckCounts, CheckServices } from './checkServices.ts';

/**
 * Check files. Nothing is looked for at activation: the Testing view gets its entry when the first check file is opened, made or
 * run, and what checks and runs them is loaded then.
 */
export class CheckFiles implements vscode.Disposable {
  readonly #services: CheckServices;
  readonly #listener: vscode.Disposable;
  #controller: Promise<CheckController> | undefined;

  constructor(services: CheckServices) {
    this.#services = services;
    const wakeFor = ({ languageId }: vscode.TextDocument): void => {
      if (languageId === checkFileLanguage) this.#wake();
    };
    this.#listener = vscode.workspace.onDidOpenTextDocument(wakeFor);
    vscode.workspace.textDocuments.forEach(wakeFor);
  }

  /** Runs all assertions of a file; the Testing view shows the results. Rejects when the file cannot be run. */
  async run(uri: vscode.Uri): Promise<CheckCounts> {
    return await (await this.#get()).runFile(uri);
  }

  /** Opens the Testing view with the check files of the workspace. */
  async show(): Promise<void> {
    await this.#get();
    await vscode.commands.executeCommand('workbench.view.testing.focus');
  }

  dispose(): void {
    this.#listener.dispose();
    void this.#controller?.then(
      (controller) => {
        controller.dispose();
      },
      () => undefined, // told when it was loaded
    );
  }

  #wake(): void {
    this.#get().catch((error: unknown) => {
      this.#services.log.error(`Check files are not available: ${String(error)}`);
    });
  }

  #get(): Promise<CheckController> {
    return (this.#controller ??= import('./checkController.ts').then(
      ({ CheckController: Loaded }) => new Loaded(this.#services),
    ));
  }
}
