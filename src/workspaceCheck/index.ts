import * as vscode from 'vscode';
import type { ScanResult } from './scanWorkspace.ts';
import type { WorkspaceChecks } from './workspaceChecks.ts';

/** The check of the workspace for hosts and secrets. Its code is loaded when it is asked for, or when the setting wants it. */
export class WorkspaceCheck implements vscode.Disposable {
  readonly #guide: vscode.Uri;
  readonly #log: Pick<vscode.LogOutputChannel, 'error'>;
  readonly #settings: vscode.Disposable;
  #loading: Promise<WorkspaceChecks> | undefined;
  #disposed = false;

  /** @param guide what the codes of the findings link to */
  constructor(guide: vscode.Uri, log: Pick<vscode.LogOutputChannel, 'error'>) {
    this.#guide = guide;
    this.#log = log;
    this.#settings = vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('liveperson.workspaceCheck.openFiles')) this.#checkVisible();
    });
    if (isWanted()) this.#checkVisible();
  }

  async scan(): Promise<ScanResult> {
    return await (await this.#checks()).scan();
  }

  /** Checks a document again, which was changed by this extension. */
  async check(document: vscode.TextDocument): Promise<void> {
    (await this.#checks()).check(document);
  }

  dispose(): void {
    this.#disposed = true;
    this.#settings.dispose();
    void this.#loading?.then((checks) => {
      checks.dispose();
    });
  }

  #checkVisible(): void {
    if (!isWanted() && !this.#loading) return;
    this.#checks().then(
      (checks) => {
        if (!this.#disposed) checks.checkVisible();
      },
      (error: unknown) => {
        this.#log.error(`Open files are not checked: ${String(error)}`);
      },
    );
  }

  #checks(): Promise<WorkspaceChecks> {
    this.#loading ??= import('./workspaceChecks.ts').then(({ WorkspaceChecks: Loaded }) => new Loaded(this.#guide, isWanted));
    return this.#loading;
  }
}

function isWanted(): boolean {
  return vscode.workspace.getConfiguration('liveperson').get('workspaceCheck.openFiles') === true;
}
