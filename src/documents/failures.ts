import * as vscode from 'vscode';
import { isExplained } from '../accounts/explainedError.ts';
import type { Explanation, NextAction } from '../liveperson/explanation.ts';
import { failureText } from './failureText.ts';
import { documentAddress, documentUri, scheme, type DocumentAddress } from './scheme.ts';

const actionCommand = '_liveperson.runDocumentAction';

export interface FailureServices {
  /** Reads a document again. */
  readonly retry: (uri: vscode.Uri) => Promise<void>;
  /** True once a document could be read after all. */
  readonly isRead: (uri: vscode.Uri) => boolean;
  /** Does what a next step offers, for the ids of a document. */
  readonly runNextAction: (action: NextAction, address: DocumentAddress, retry: () => Promise<void>) => Promise<void>;
}

/** Documents that could not be read: why, and the next steps as code lenses above the explanation. */
export class Failures implements vscode.Disposable {
  readonly #explanations = new Map<string, Explanation>();
  readonly #registrations: vscode.Disposable;

  constructor({ retry, isRead, runNextAction }: FailureServices) {
    this.#registrations = vscode.Disposable.from(
      vscode.languages.registerCodeLensProvider({ scheme }, {
        provideCodeLenses: ({ uri }) => {
          const explanation = isRead(uri) ? undefined : this.#explanations.get(uri.toString());
          return explanation && lensesOf(explanation, uri);
        },
      }),
      vscode.commands.registerCommand(actionCommand, async (uri: vscode.Uri, action: NextAction) => {
        const address = documentAddress(uri);
        if (address !== undefined) await runNextAction(action, address, () => retry(uri));
      }),
      vscode.workspace.onDidCloseTextDocument(({ uri, isClosed }) => {
        if (isClosed) this.#explanations.delete(uri.toString());
      }),
    );
  }

  /** The text to show for a document that could not be read. */
  textOf(address: DocumentAddress, error: unknown): string {
    const explanation = isExplained(error) ? error.explain() : { summary: error instanceof Error ? error.message : String(error), causes: [] };
    this.#explanations.set(documentUri(address).toString(), explanation);
    return failureText(address.kind, explanation);
  }

  dispose(): void {
    this.#registrations.dispose();
  }
}

function lensesOf({ causes }: Explanation, uri: vscode.Uri): vscode.CodeLens[] {
  const steps = new Map<NextAction, string>([['retry', vscode.l10n.t('Try Again')]]);
  for (const { nextSteps } of causes) {
    for (const { action, label } of nextSteps) if (action !== undefined && !steps.has(action)) steps.set(action, label);
  }
  const top = new vscode.Range(0, 0, 0, 0);
  return Array.from(steps, ([action, title]) => new vscode.CodeLens(top, { title, command: actionCommand, arguments: [uri, action] }));
}
