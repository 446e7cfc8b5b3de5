import type { DocumentAddress } from './documentAddress.ts';
import { encodeSegment } from './pathSegment.ts';
import { daysOfToken } from './searchList/queryToken.ts';

const longestName = 48;

/** What a tab shows: the kind of document and a short form of its id. It is not read back. */
export function fileNameOf(address: DocumentAddress): string {
  switch (address.kind) {
    case 'visitState':
      return `visit ${nameOf(address.visitorId)}.json`;
    case 'chatInfo':
    case 'chatInfoXml':
      // `H{digits}-{hex}K{digits}`: whoever has all of it can read and write the chat, so a tab (and a screenshot of
      // it) shows the start.
      return `chat info ${nameOf(address.chatId.split('-')[0] ?? '')}.${address.kind === 'chatInfo' ? 'json' : 'xml'}`;
    case 'transcript':
      return `chat ${nameOf(withoutAccount(address))}.lptranscript`;
    case 'record':
      return `record ${nameOf(withoutAccount(address))}.json`;
    case 'conversation':
      return `conversation ${nameOf(address.conversationId)}.lptranscript`;
    case 'conversationRecord':
      return `conversation record ${nameOf(address.conversationId)}.json`;
    case 'accountCheck':
      return `check of account ${nameOf(address.accountId)}.lptranscript`;
    case 'searchList':
      return `${`chats ${daysOfToken(address.query)}`.trim()}.lptranscript`;
    case 'timeline':
      return `session ${nameOf(address.sessionId)}.lptranscript`;
  }
}

/** An engagement id is the account id and the chat's real-time id; a tab needs only the second. */
function withoutAccount({ accountId, engagementId }: { readonly accountId: string; readonly engagementId: string }): string {
  return engagementId.startsWith(accountId) && engagementId !== accountId ? engagementId.slice(accountId.length) : engagementId;
}

function nameOf(id: string): string {
  const name = encodeSegment(id);
  return name.length <= longestName ? name : `${name.slice(0, longestName)}…`;
}
