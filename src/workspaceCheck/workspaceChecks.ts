import * as vscode from 'vscode';
import { ExplainedError } from '../accounts/explainedError.ts';
import { findingActions } from './findingActions.ts';
import { FindingsOfDocuments } from './openDocuments.ts';
import { scanWorkspace, type ScanResult } from './scanWorkspace.ts';

/** The check of the workspace at work: its findings and what the lightbulb offers at them. */
export class WorkspaceChecks implements vscode.Disposable {
  readonly #findings: FindingsOfDocuments;
  readonly #actions: vscode.Disposable;
  #running: Promise<ScanResult> | undefined;

  constructor(guide: vscode.Uri, wanted: () => boolean) {
    this.#findings = new FindingsOfDocuments(guide, wanted);
    this.#actions = vscode.languages.registerCodeActionsProvider({ pattern: '**' }, findingActions, {
      providedCodeActionKinds: [vscode.CodeActionKind.QuickFix],
    });
  }

  /** Checks what is visible, as far as the setting wants it. */
  checkVisible(): void {
    this.#findings.checkVisible();
  }

  /** Checks a document again: it was changed by this extension. */
  check(document: vscode.TextDocument): void {
    this.#findings.check(document);
  }

  /**
   * Reads the files of the workspace, with a notification that lets a person cancel. One check at a time: a second call waits for
   * the first.
   */
  async scan(): Promise<ScanResult> {
    this.#running ??= this.#scan().finally(() => {
      this.#running = undefined;
    });
    return await this.#running;
  }

  dispose(): void {
    this.#findings.dispose();
    this.#actions.dispose();
  }

  async #scan(): Promise<ScanResult> {
    const folders = vscode.workspace.workspaceFolders ?? [];
    if (folders.length === 0) throw nothingOpen();
    const numbers = new Intl.NumberFormat(vscode.env.language);
    return await vscode.window.withProgress(
      {
        location: vscode.ProgressLocation.Notification,
        title: vscode.l10n.t('Checking the workspace for hosts and secrets'),
        cancellable: true,
      },
      async (progress, token) => {
        this.#findings.beginRun();
        let shown = 0;
        return await scanWorkspace(folders, {
          token,
          progress: (done, all) => {
            const percent = Math.floor((done / all) * 100);
            if (percent === shown) return;
            progress.report({
              message: vscode.l10n.t('{0} of {1} files', numbers.format(done), numbers.format(all)),
              increment: percent - shown,
            });
            shown = percent;
          },
          found: (uri, findings, positionAt) => {
            this.#findings.add(uri, findings, positionAt);
          },
        });
      },
    );
  }
}

function nothingOpen(): ExplainedError {
  return new ExplainedError(vscode.l10n.t('The workspace was not checked: no folder is open.'), {
    text: vscode.l10n.t('Open the folder of your project first.'),
    commands: [{ label: vscode.l10n.t('Open Folder'), command: 'vscode.openFolder' }],
  });
}
