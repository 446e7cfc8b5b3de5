/**
 * What a document shows. Holds ids, and of a search what its user typed; never a secret and nothing that a visitor or an agent
 * wrote, because the editor remembers it across reloads.
 */
export type DocumentAddress =
  | { readonly kind: 'visitState'; readonly accountId: string; readonly visitorId: string; readonly sessionId: string }
  | ChatInfoAddress
  | EngagementAddress
  | ConversationAddress
  | { readonly kind: 'conversationRecord'; readonly accountId: string; readonly conversationId: string }
  | { readonly kind: 'accountCheck'; readonly accountId: string }
  | SearchListAddress
  | TimelineAddress;

/** What the live service says of a chat, in either of the forms in which it answers. Asking keeps the chat alive. */
export interface ChatInfoAddress {
  readonly kind: 'chatInfo' | 'chatInfoXml';
  readonly accountId: string;
  readonly chatId: string;
}

/** The chats that a search finds. */
export interface SearchListAddress {
  readonly kind: 'searchList';
  readonly accountId: string;
  /** The search, as `queryToken` gives it. */
  readonly query: string;
}

/** A chat of the history, as text or as its record. */
export type EngagementAddress = (TimedText & { readonly kind: 'transcript' } | { readonly kind: 'record' }) & {
  readonly accountId: string;
  readonly engagementId: string;
  /** When the chat was, as `dayOf` gives it. A search by id covers a month: without the day it is the last one. */
  readonly day?: string;
};

/** A messaging conversation as text. */
export interface ConversationAddress extends TimedText {
  readonly kind: 'conversation';
  readonly accountId: string;
  readonly conversationId: string;
}

/** A text whose lines have times. */
interface TimedText {
  /** Without them, two texts can be compared line by line. */
  readonly times?: 'none';
}

/** All that is known of one session. The chats named are part of it whatever their age. */
export interface TimelineAddress {
  readonly kind: 'timeline';
  readonly accountId: string;
  readonly visitorId: string;
  readonly sessionId: string;
  /** A chat in the history. */
  readonly engagementId?: string;
  /** A chat that the live service still holds. Asking for it keeps it alive. */
  readonly chatId?: string;
  /** When the visit was, as `dayOf` gives it; without it the last month of the history is searched. */
  readonly day?: string;
}
