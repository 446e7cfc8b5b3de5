import * as vscode from 'vscode';
import { registerFileFeatures } from '../jsonFiles/fileFeatures.ts';
import type { JsonFileServices } from '../jsonFiles/jsonFileServices.ts';
import { checkFileEnding, checkFileLanguage } from './checkFile.ts';
import { fromCheckFile } from './readCheckFile.ts';

/** What the editor offers in check files. */
export function registerCheckFileFeatures(services: JsonFileServices): vscode.Disposable {
  const read = (text: string, now: number) => {
    const { problems, check } = fromCheckFile(text, now);
    return { problems, accountId: check?.accountId };
  };
  const files = { language: checkFileLanguage, ending: checkFileEnding, read };
  return registerFileFeatures(files, { provideCodeLenses: ({ uri }) => lenses(uri) }, services);
}

function lenses(uri: vscode.Uri): vscode.CodeLens[] {
  const top = new vscode.Range(0, 0, 0, 0);
  return [
    new vscode.CodeLens(top, {
      title: vscode.l10n.t('$(play) Run checks'),
      command: 'liveperson.runCheckFile',
      arguments: [{ uri }],
    }),
    new vscode.CodeLens(top, { title: vscode.l10n.t('$(beaker) Testing view'), command: 'liveperson.showChecks' }),
  ];
}
