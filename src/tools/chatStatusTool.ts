import * as vscode from 'vscode';
import { formatJson } from '../documents/json/formatJson.ts';
import { toolOf } from './tool.ts';
import { toolForms } from './toolForms.ts';

/** What the live service says of a chat, as JSON. Source: Server Chat API, retrieve chat information. */
export const chatStatusTool = toolOf(toolForms.liveperson_get_chat_status, (input) => ({
  request: {
    account: 'needed',
    ...(input.accountId !== undefined && { accountId: input.accountId }),
    fromLine: input.fromLine ?? 1,
    subject: vscode.l10n.t('the status of chat {0}', input.chatId),
    note: vscode.l10n.t('Asking for the status keeps the chat alive.'),
    run: async ({ services, accountId, signal }) => {
      const client = await services.clients.get(accountId);
      const { raw } = await client.getChatInfo({ chatId: input.chatId }, { signal });
      const head = `Chat information of chat ${input.chatId}, account ${accountId}, as answered just now. Asking again and again keeps the chat alive.`;
      return `${head}\n${formatJson((await services.masker()).body(raw))}`;
    },
  },
}));
