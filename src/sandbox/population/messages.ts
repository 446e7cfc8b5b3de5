import type { JsonObject } from '../../liveperson/json.ts';
import { historyTime } from '../times.ts';
import type { ScriptLine } from './conversation.ts';
import type { Engagement } from './engagement.ts';

/** A messaging conversation: what was said as in a chat, with the ids that messaging uses. */
export interface MessagingConversation {
  readonly engagement: Engagement;
  readonly conversationId: string;
  readonly consumerId: string;
  readonly sessionId: string;
  readonly intentId: string;
  readonly isOpen: boolean;
  /** Open, and nobody has taken it yet. */
  readonly isQueued: boolean;
  readonly isFirst: boolean;
  readonly source: string;
  readonly closeReason: 'AGENT' | 'CONSUMER';
  /** 1 to 5. */
  readonly csat: number;
}

export function messageId({ conversationId }: MessagingConversation, seq: number): string {
  return `ms::dialog:${conversationId}::msg:${seq}`;
}

/** Source: Messaging Interactions API, `messageRecords`. Sequence numbers have gaps: other events take some. */
export function messageRecords(conversation: MessagingConversation): JsonObject[] {
  const { engagement, conversationId, consumerId } = conversation;
  return engagement.lines.map((line, index) => {
    const at = engagement.acceptedAt + line.after;
    const seq = index + (index > 5 ? 2 : 0);
    const isAgent = line.source === 'agent';
    return {
      ...content(line),
      messageId: messageId(conversation, seq),
      seq,
      dialogId: conversationId,
      participantId: isAgent ? String(engagement.agent.id) : consumerId,
      source: conversation.source,
      time: historyTime(at),
      timeL: at,
      device: isAgent ? 'undefined' : engagement.visitor.device.family,
      audience: line.onlyToRep ? 'AGENTS_AND_MANAGERS' : 'ALL',
      sentBy: isAgent ? 'Agent' : 'Consumer',
      ...(line.canned === 0 ? {} : { predefinedContent: true }),
    };
  });
}

/** Rich content is JSON in a string here. */
function content(line: ScriptLine): JsonObject {
  const text = line.text ?? '';
  switch (line.kind) {
    case 'plain':
      return { type: 'TEXT_PLAIN', messageData: { msg: { text } } };
    case 'html':
      return { type: 'TEXT_HTML', messageData: { msg: { text } } };
    case 'url':
      return { type: 'LINK', messageData: { link: { externalFileLink: text, fileType: 'PDF', caption: 'link' } } };
    case 'rich-content':
      return { type: 'RICH_CONTENT', messageData: { richContent: { content: JSON.stringify(line.json) } } };
  }
}
