import * as vscode from 'vscode';
import { documentAddress } from '../../documents/scheme.ts';
import type { CommandServices } from '../commandServices.ts';
import { documentOf } from './documentArgument.ts';

/** Fetches a document again. Returns its URI; undefined, after a word, when no document of this extension is there. */
export async function refreshDocument(services: CommandServices, argument: unknown): Promise<vscode.Uri | undefined> {
  const uri = documentOf(argument);
  if (uri === undefined) {
    void vscode.window.showInformationMessage(vscode.l10n.t('This is for the documents of LivePerson Inspector: open one first.'));
    return undefined;
  }
  services.resolved?.add(documentAddress(uri) ?? {});
  await services.documents.refresh(uri);
  return uri;
}
