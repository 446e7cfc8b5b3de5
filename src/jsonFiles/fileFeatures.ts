import * as vscode from 'vscode';
import { accountCompletion } from './accountCompletion.ts';
import { FileDiagnostics, type CheckedFiles } from './diagnostics.ts';
import type { JsonFileServices } from './jsonFileServices.ts';
import { jsonSupport } from './jsonSupport.ts';

/** What the editor offers in files of a kind. Nothing here reaches the network: a file is read, never run, by being opened. */
export function registerFileFeatures(
  files: CheckedFiles,
  lenses: vscode.CodeLensProvider,
  { accounts, log }: JsonFileServices,
): vscode.Disposable {
  const selector: vscode.DocumentSelector = { language: files.language };
  // The editor's JSON support waits for a JSON file; fields, descriptions and allowed values come from there.
  jsonSupport()
    ?.activate()
    .then(undefined, (error: unknown) => {
      log.error(`The editor's JSON support did not start: ${String(error)}`);
    });
  return vscode.Disposable.from(
    new FileDiagnostics(files, accounts),
    vscode.languages.registerCodeLensProvider(selector, lenses),
    vscode.languages.registerCompletionItemProvider(selector, accountCompletion(accounts), '"'),
  );
}
