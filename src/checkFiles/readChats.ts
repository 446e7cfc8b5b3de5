import { dayOf } from '../documents/chatDay.ts';
import { chatAt } from '../documents/transcript/chatAt.ts';
import { recordsOfChat } from '../documents/transcript/recordsOfChat.ts';
import type { LivePersonClient } from '../liveperson/livePersonClient.ts';
import { collectPages } from '../liveperson/search/collectPages.ts';
import type { ChatToCheck, CheckFile } from './checkFile.ts';
import { judgedChat, type JudgedChat } from './judge.ts';

/** A chat that was read, or why it was not. */
export type ReadChat = ChatToCheck & ({ readonly chat: JudgedChat } | { readonly error: unknown });

/** The chats that are checked, and how many more the search has found. */
export interface ChatsToCheck {
  readonly chats: readonly ChatToCheck[];
  readonly left: number;
}

/** The chats a file names or finds, each once. One search, whose limit bounds it. Rejects with the client's errors. */
export async function chatsOf(
  client: LivePersonClient,
  subject: CheckFile['subject'],
  signal: AbortSignal,
): Promise<ChatsToCheck> {
  if (subject.kind === 'chats')
    return { chats: [...new Map(subject.chats.map((chat) => [chat.engagementId, chat])).values()], left: 0 };
  const { records, count } = await collectPages(client.searchEngagements(subject.query, { signal, concurrency: 1 }));
  const chats = new Map<string, ChatToCheck>();
  for (const { engagementId, info } of records) {
    const day = dayOf(info.startTime);
    if (engagementId !== '') chats.set(engagementId, { engagementId, ...(day !== undefined && { day }) });
  }
  return { chats: [...chats.values()], left: Math.max(0, count - (subject.query.limit ?? count)) };
}

/** Reads a chat in full, as its transcript document does. A failure is part of the result; cancelling is not. */
export async function readChat(client: LivePersonClient, chat: ChatToCheck, signal: AbortSignal): Promise<ReadChat> {
  try {
    const records = recordsOfChat(await client.getEngagement(chatAt(chat), { signal }));
    const day = chat.day ?? dayOf(records[0].info.startTime);
    return { ...chat, ...(day !== undefined && { day }), chat: judgedChat(client.accountId, records) };
  } catch (error) {
    signal.throwIfAborted();
    return { ...chat, error };
  }
}
