import type * as vscode from 'vscode';
import type { CommandServices } from '../commandServices.ts';
import { documentNeeded } from './documentArgument.ts';

/** Fetches a document again: the one that is named, else the one in the active editor. Returns its URI. */
export async function refreshDocument(services: CommandServices, argument: unknown): Promise<vscode.Uri> {
  const { uri, address } = documentNeeded(argument);
  services.resolved?.add(address);
  await services.documents.refresh(uri);
  return uri;
}
