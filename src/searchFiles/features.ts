import type * as vscode from 'vscode';
import { registerFileFeatures } from '../jsonFiles/fileFeatures.ts';
import type { JsonFileServices } from '../jsonFiles/jsonFileServices.ts';
import { codeLensProvider } from './codeLensProvider.ts';
import { fromSearchFile } from './readSearchFile.ts';
import { searchFileEnding, searchFileLanguage } from './searchFile.ts';

/** What the editor offers in search files. */
export function registerSearchFileFeatures(services: JsonFileServices): vscode.Disposable {
  const read = (text: string, now: number) => {
    const { problems, search } = fromSearchFile(text, now);
    return { problems, accountId: search?.accountId };
  };
  return registerFileFeatures({ language: searchFileLanguage, ending: searchFileEnding, read }, codeLensProvider(), services);
}
