import * as vscode from 'vscode';
import { explanationOf } from '../accounts/explainedError.ts';
import { LivePersonError } from '../liveperson/errors.ts';
import type { NextAction } from '../liveperson/explanation.ts';
import type { WarnedSearch } from '../liveperson/search/warnedSearch.ts';
import type { DocumentContent } from './documentContent.ts';
import { commandIds } from './commandIds.ts';
import { failureText } from './failureText.ts';
import { documentUri, scheme, type DocumentAddress } from './scheme.ts';

/** Documents that could not be read: why, and the next steps as code lenses above the explanation. */
export class Failures implements vscode.Disposable {
  readonly #errors = new Map<string, unknown>();
  readonly #registrations: vscode.Disposable;

  /** `contentOf` tells what a document shows that could be read after all. */
  constructor(contentOf: (uri: vscode.Uri) => DocumentContent | undefined) {
    this.#registrations = vscode.Disposable.from(
      vscode.languages.registerCodeLensProvider({ scheme }, {
        provideCodeLenses: ({ uri }) => {
          const content = contentOf(uri);
          if (content) return lensesOfContent(content);
          return this.#errors.has(uri.toString()) ? lensesOf(this.#errors.get(uri.toString()), uri) : undefined;
        },
      }),
      vscode.workspace.onDidCloseTextDocument(({ uri, isClosed }) => {
        if (isClosed) this.#errors.delete(uri.toString());
      }),
    );
  }

  /** The text to show for a document that could not be read. */
  textOf(address: DocumentAddress, error: unknown): string {
    this.#errors.set(documentUri(address).toString(), error);
    return failureText(address.kind, explanationOf(error));
  }

  dispose(): void {
    this.#registrations.dispose();
  }
}

/** The steps that can be done by a click, each once. Trying again is always possible and comes first. */
function lensesOf(error: unknown, uri: vscode.Uri): vscode.CodeLens[] {
  const { causes } = explanationOf(error);
  const steps = new Map<NextAction, string>([['retry', vscode.l10n.t('Try Again')]]);
  for (const { action, label } of causes.flatMap(({ nextSteps }) => nextSteps)) {
    if (action !== undefined && !steps.has(action)) steps.set(action, label);
  }
  const command = commandIds.runNextAction;
  return [
    ...Array.from(steps, ([action, title]) => new vscode.CodeLens(top, { title, command, arguments: [uri, action] })),
    ...(error instanceof LivePersonError ? [explainLens(error, vscode.l10n.t('Explain'))] : []),
  ];
}

const top = new vscode.Range(0, 0, 0, 0);

/** Of what the text tells, the calls that failed and the search that may lack something. */
function lensesOfContent({ failures = [], warned }: DocumentContent): vscode.CodeLens[] {
  return [
    ...failures.map((error) => explainLens(error, vscode.l10n.t('Explain: {0}', error.operation))),
    ...(warned ? [explainLens(warned, vscode.l10n.t('Explain the warnings'))] : []),
  ];
}

/** The error stays in this process: the editor hands back what it was given. */
function explainLens(what: LivePersonError | WarnedSearch, title: string): vscode.CodeLens {
  const argument = what instanceof LivePersonError ? { error: what } : { search: what };
  return new vscode.CodeLens(top, { title, command: 'liveperson.explainRequest', arguments: [argument] });
}
