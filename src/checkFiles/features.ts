import * as vscode from 'vscode';
import { accountCompletion } from '../searchFiles/accountCompletion.ts';
import { FileDiagnostics, type CheckedFiles } from '../searchFiles/diagnostics.ts';
import { jsonSupport } from '../searchFiles/jsonSupport.ts';
import { checkFileEnding, checkFileLanguage } from './checkFile.ts';
import type { CheckServices } from './checkServices.ts';
import { fromCheckFile } from './readCheckFile.ts';

/** What the editor offers in check files. Nothing here reaches the network: a file is read, never run, by being opened. */
export function registerCheckFileFeatures({ accounts, log }: CheckServices): vscode.Disposable {
  const selector: vscode.DocumentSelector = { language: checkFileLanguage };
  // The editor's JSON support waits for a JSON file; fields, descriptions and allowed values come from there.
  jsonSupport()
    ?.activate()
    .then(undefined, (error: unknown) => {
      log.error(`The editor's JSON support did not start: ${String(error)}`);
    });
  return vscode.Disposable.from(
    new FileDiagnostics({ language: checkFileLanguage, ending: checkFileEnding, read: readForDiagnostics }, accounts),
    vscode.languages.registerCodeLensProvider(selector, { provideCodeLenses: ({ uri }) => lenses(uri) }),
    vscode.languages.registerCompletionItemProvider(selector, accountCompletion(accounts), '"'),
  );
}

function readForDiagnostics(text: string, now: number): ReturnType<CheckedFiles['read']> {
  const { problems, check } = fromCheckFile(text, now);
  return { problems, accountId: check?.accountId };
}

function lenses(uri: vscode.Uri): vscode.CodeLens[] {
  const top = new vscode.Range(0, 0, 0, 0);
  return [
    new vscode.CodeLens(top, { title: vscode.l10n.t('$(play) Run checks'), command: 'liveperson.runCheckFile', arguments: [{ uri }] }),
    new vscode.CodeLens(top, { title: vscode.l10n.t('$(beaker) Testing view'), command: 'liveperson.showChecks' }),
  ];
}
