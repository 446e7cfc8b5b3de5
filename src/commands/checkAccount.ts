import type * as vscode from 'vscode';
import { idsOf } from './commandArgument.ts';
import type { CommandServices } from './commandServices.ts';
import { askAccount } from './prompts/askAccount.ts';

/**
 * Checks an account and opens what was found as a document: services, clock, sign-ins, what each API takes. Returns its URI.
 * Where not even the services can be looked up, the failure says why, and no document is opened.
 */
export async function checkAccount(services: CommandServices, argument: unknown): Promise<vscode.Uri> {
  const { id: accountId } = await askAccount(services, idsOf(argument).accountId);
  return await services.documents.open({ kind: 'accountCheck', accountId });
}
