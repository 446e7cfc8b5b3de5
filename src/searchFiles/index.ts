import * as vscode from 'vscode';
import type { JsonFileServices } from '../jsonFiles/jsonFileServices.ts';
import { searchFileLanguage } from './searchFile.ts';

/** Registers search files at activation. What checks and completes them is loaded when the first one is open. */
export function registerSearchFiles(services: JsonFileServices): vscode.Disposable {
  let features: Promise<vscode.Disposable> | undefined;
  const loadFor = ({ languageId }: vscode.TextDocument): void => {
    if (languageId !== searchFileLanguage || features) return;
    features = import('./features.ts').then(({ registerSearchFileFeatures }) => registerSearchFileFeatures(services));
    features.catch((error: unknown) => {
      services.log.error(`Search files are not checked: ${String(error)}`);
    });
  };
  vscode.workspace.textDocuments.forEach(loadFor);
  return vscode.Disposable.from(
    vscode.workspace.onDidOpenTextDocument(loadFor),
    new vscode.Disposable(() => {
      features?.then(
        (registrations) => {
          registrations.dispose();
        },
        () => undefined, // told above
      );
    }),
  );
}
