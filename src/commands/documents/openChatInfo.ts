import * as vscode from 'vscode';
import { field, idsOf, isExplorerNode } from '../commandArgument.ts';
import { rememberingOf, type CommandServices } from '../commandServices.ts';
import { askAccount } from '../prompts/askAccount.ts';
import { askChatId } from '../prompts/askIds.ts';
import { assertPossible } from '../prompts/idProblems.ts';

type Format = 'json' | 'xml';

/**
 * Opens what the live service says of a chat, as it was sent: `{ accountId, chatId, format? }`, or asked for. Asking keeps the
 * chat alive. Returns the document's URI.
 */
export async function openChatInfo(services: CommandServices, argument: unknown): Promise<vscode.Uri> {
  const ids = idsOf(argument);
  const { id: accountId } = await askAccount(services, ids.accountId);
  const chatId = ids.chatId ?? (await askChatId(rememberingOf(services, accountId)));
  assertPossible('chatId', chatId);
  const isAsked = argument === undefined || isExplorerNode(argument);
  const format = isAsked ? await askFormat(services) : formatOf(field(argument, 'format'));
  return await services.documents.open({ kind: format === 'xml' ? 'chatInfoXml' : 'chatInfo', accountId, chatId });
}

function formatOf(value: unknown): Format {
  return value === 'xml' ? 'xml' : 'json';
}

async function askFormat({ privacy }: CommandServices): Promise<Format> {
  const choices: readonly (vscode.QuickPickItem & { readonly format: Format })[] = [
    { label: 'JSON', format: 'json', description: vscode.l10n.t('what this extension asks for') },
    { label: 'XML', format: 'xml', description: vscode.l10n.t('what the service answers when it is not asked for JSON') },
  ];
  const chosen = await privacy.window.showQuickPick(choices, { title: vscode.l10n.t('Chat information: as what?') });
  if (!chosen) throw new vscode.CancellationError();
  return chosen.format;
}
