import type * as vscode from 'vscode';
import { idsOf } from '../commandArgument.ts';
import { rememberingOf, type CommandServices } from '../commandServices.ts';
import { askAccount } from '../prompts/askAccount.ts';
import { askConversationId } from '../prompts/askIds.ts';
import { assertPossible } from '../prompts/idProblems.ts';

/** Opens a conversation of the messaging product: `{ accountId, conversationId }`, or asked for. Returns the document's URI. */
export async function openConversation(services: CommandServices, argument: unknown): Promise<vscode.Uri> {
  const ids = idsOf(argument);
  const { id: accountId } = await askAccount(services, ids.accountId);
  const conversationId = ids.conversationId ?? (await askConversationId(rememberingOf(services, accountId)));
  assertPossible('conversationId', conversationId);
  return await services.documents.open({ kind: 'conversation', accountId, conversationId });
}
