import * as vscode from 'vscode';
import { accountCompletion } from './accountCompletion.ts';
import { codeLensProvider } from './codeLensProvider.ts';
import { FileDiagnostics, type CheckedFiles } from './diagnostics.ts';
import type { SearchFileServices } from './index.ts';
import { jsonSupport } from './jsonSupport.ts';
import { fromSearchFile } from './readSearchFile.ts';
import { searchFileEnding, searchFileLanguage } from './searchFile.ts';

/** What the editor offers in search files. Nothing here reaches the network: a file is read, never run, by being opened. */
export function registerSearchFileFeatures({ accounts, log }: SearchFileServices): vscode.Disposable {
  const selector: vscode.DocumentSelector = { language: searchFileLanguage };
  // The editor's JSON support waits for a JSON file; fields, descriptions and allowed values come from there.
  jsonSupport()
    ?.activate()
    .then(undefined, (error: unknown) => {
      log.error(`The editor's JSON support did not start: ${String(error)}`);
    });
  return vscode.Disposable.from(
    new FileDiagnostics({ language: searchFileLanguage, ending: searchFileEnding, read: readForDiagnostics }, accounts),
    vscode.languages.registerCodeLensProvider(selector, codeLensProvider()),
    vscode.languages.registerCompletionItemProvider(selector, accountCompletion(accounts), '"'),
  );
}

function readForDiagnostics(text: string, now: number): ReturnType<CheckedFiles['read']> {
  const { problems, search } = fromSearchFile(text, now);
  return { problems, accountId: search?.accountId };
}
