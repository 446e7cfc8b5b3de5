import * as vscode from 'vscode';
import { isExplained } from '../accounts/explainedError.ts';
import type { Explanation, NextAction } from '../liveperson/explanation.ts';
import { commandIds } from './commandIds.ts';
import { failureText } from './failureText.ts';
import { documentUri, scheme, type DocumentAddress } from './scheme.ts';

/** Documents that could not be read: why, and the next steps as code lenses above the explanation. */
export class Failures implements vscode.Disposable {
  readonly #explanations = new Map<string, Explanation>();
  readonly #registrations: vscode.Disposable;

  /** `isRead` tells whether a document could be read after all. */
  constructor(isRead: (uri: vscode.Uri) => boolean) {
    this.#registrations = vscode.Disposable.from(
      vscode.languages.registerCodeLensProvider({ scheme }, {
        provideCodeLenses: ({ uri }) => {
          const explanation = isRead(uri) ? undefined : this.#explanations.get(uri.toString());
          return explanation && lensesOf(explanation, uri);
        },
      }),
      vscode.workspace.onDidCloseTextDocument(({ uri, isClosed }) => {
        if (isClosed) this.#explanations.delete(uri.toString());
      }),
    );
  }

  /** The text to show for a document that could not be read. */
  textOf(address: DocumentAddress, error: unknown): string {
    const explanation = explanationOf(error);
    this.#explanations.set(documentUri(address).toString(), explanation);
    return failureText(address.kind, explanation);
  }

  dispose(): void {
    this.#registrations.dispose();
  }
}

function explanationOf(error: unknown): Explanation {
  if (isExplained(error)) return error.explain();
  return { summary: error instanceof Error ? error.message : String(error), causes: [] };
}

/** The steps that can be done by a click, each once. Trying again is always possible and comes first. */
function lensesOf({ causes }: Explanation, uri: vscode.Uri): vscode.CodeLens[] {
  const steps = new Map<NextAction, string>([['retry', vscode.l10n.t('Try Again')]]);
  for (const { action, label } of causes.flatMap(({ nextSteps }) => nextSteps)) {
    if (action !== undefined && !steps.has(action)) steps.set(action, label);
  }
  const top = new vscode.Range(0, 0, 0, 0);
  const command = commandIds.runNextAction;
  return Array.from(steps, ([action, title]) => new vscode.CodeLens(top, { title, command, arguments: [uri, action] }));
}
