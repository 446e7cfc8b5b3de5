import type { LivePersonClient } from '../liveperson/livePersonClient.ts';
import { accountCheckText } from './account/accountCheckText.ts';
import { checkAccount } from './account/accountFindings.ts';
import type { DocumentContent } from './documentContent.ts';
import type { DocumentAddress } from './documentPath.ts';
import { formatJson } from './json/formatJson.ts';
import { recordJson } from './json/recordJson.ts';
import { readSearchList } from './searchList/readSearchList.ts';
import { searchListText } from './searchList/searchListText.ts';
import { readTimeline } from './timeline/readTimeline.ts';
import { chatTranscript } from './transcript/chatTranscript.ts';
import { chatAt } from './transcript/chatAt.ts';
import { messagingTranscript } from './transcript/messagingTranscript.ts';
import { recordsOfChat } from './transcript/recordsOfChat.ts';
import { formatXml } from './xml/formatXml.ts';

/** Asks the service for what a document shows and lays it out as text. Rejects with the client's errors. */
export async function readDocument(
  client: LivePersonClient,
  address: DocumentAddress,
  signal: AbortSignal,
): Promise<DocumentContent> {
  switch (address.kind) {
    case 'visitState': {
      const { visitorId, sessionId } = address;
      return { text: formatJson((await client.getVisitState({ visitorId, sessionId }, { signal })).raw) };
    }
    case 'chatInfo':
      return { text: formatJson((await client.getChatInfo({ chatId: address.chatId }, { signal })).raw) };
    case 'chatInfoXml':
      return { text: formatXml((await client.getChatInfo({ chatId: address.chatId, format: 'xml' }, { signal })).raw) };
    case 'record': {
      const { raw } = await client.getEngagement(chatAt(address), { signal });
      return { text: formatJson(recordJson(raw)) };
    }
    case 'transcript': {
      const answer = await client.getEngagement(chatAt(address), { signal });
      return chatTranscript(address, recordsOfChat(answer));
    }
    case 'conversation': {
      const { value } = await client.getConversation({ conversationId: address.conversationId }, { signal });
      return messagingTranscript(address, value);
    }
    case 'accountCheck':
      return accountCheckText(await checkAccount(client, { signal, now: Date.now() }));
    case 'searchList':
      return searchListText(await readSearchList(client, address.query, { signal, now: Date.now() }));
    case 'timeline':
      return await readTimeline(client, address, { signal, now: Date.now() });
    case 'conversationRecord': {
      const { raw } = await client.getConversation({ conversationId: address.conversationId }, { signal });
      return { text: formatJson(recordJson(raw)) };
    }
  }
}
