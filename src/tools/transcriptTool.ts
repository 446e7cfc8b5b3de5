import * as vscode from 'vscode';
import { chatAt } from '../documents/transcript/chatAt.ts';
import { joinParts } from '../documents/transcript/joinParts.ts';
import { formatTranscript } from '../liveperson/transcript/format.ts';
import { transcriptFromConversation } from '../liveperson/transcript/fromConversation.ts';
import { transcriptFromEngagement } from '../liveperson/transcript/fromEngagement.ts';
import type { Transcript } from '../liveperson/transcript/transcript.ts';
import type { Masker } from '../privacy/masker.ts';
import { maskedChat, maskedConversation, maskedTranscript } from './maskedRecords.ts';
import { toolOf, type ToolCall } from './tool.ts';
import { toolForms } from './toolForms.ts';

/** A model's clock is nobody's: times are in UTC, as in most logs. */
const zone = { zone: 'utc' } as const;

/** What was said in an ended chat or in a messaging conversation, as text. */
export const transcriptTool = toolOf(toolForms.liveperson_get_transcript, (input) => {
  const rest = {
    account: 'needed' as const,
    ...(input.accountId !== undefined && { accountId: input.accountId }),
    fromLine: input.fromLine ?? 1,
  };
  const { engagementId: chat, conversationId: conversation } = input;
  if (chat !== undefined && conversation === undefined) {
    const subject = vscode.l10n.t('the transcript of chat {0}', chat);
    return {
      request: {
        ...rest,
        subject,
        run: (call) => readChat(call, { engagementId: chat, ...(input.day !== undefined && { day: input.day }) }),
      },
    };
  }
  if (conversation !== undefined && chat === undefined) {
    const subject = vscode.l10n.t('the transcript of conversation {0}', conversation);
    return { request: { ...rest, subject, run: (call) => readConversation(call, conversation) } };
  }
  return { problems: ['Needs either engagementId or conversationId.'] };
});

async function readChat(
  { services, accountId, signal }: ToolCall,
  chat: { readonly engagementId: string; readonly day?: string },
): Promise<string> {
  const client = await services.clients.get(accountId);
  const answer = await client.getEngagement(chatAt(chat), { signal });
  const masker = await services.masker();
  const parts = maskedChat(answer, masker).map((record) => textOf(transcriptFromEngagement(record, zone), masker));
  return joinParts(parts).text;
}

async function readConversation({ services, accountId, signal }: ToolCall, id: string): Promise<string> {
  const client = await services.clients.get(accountId);
  const { raw } = await client.getConversation({ conversationId: id }, { signal });
  const masker = await services.masker();
  const record = maskedConversation(raw, id, masker);
  return record === undefined
    ? `The answer holds no conversation ${id}.`
    : textOf(transcriptFromConversation(record, zone), masker).text;
}

function textOf(transcript: Transcript, masker: Masker): ReturnType<typeof formatTranscript> {
  return formatTranscript(maskedTranscript(transcript, masker), zone);
}
