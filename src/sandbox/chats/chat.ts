import type { JsonObject } from '../../liveperson/json.ts';

/** Answers of one chat at a time; undefined once the chat is gone. */
export interface Chat {
  readonly chatId: string;
  /** `{ "info": … }` as text. */
  info(): string;
  /** `{ "events": … }` as text, from an event id on. */
  events(from: number): string;
  /** `{ "chat": … }` as text. */
  resource(from: number): string;
  /** The single values of `info` that have calls of their own. */
  value(name: 'agentTyping' | 'visitorTyping' | 'visitorName'): string;
  /** What the visitor's side does; undefined where this chat is an example that never changes. */
  readonly visitorSide?: VisitorSide;
}

export interface VisitorSide {
  say(text: string): void;
  end(): void;
  setTyping(typing: string): void;
  setName(name: string): void;
}

export interface ChatDirectory {
  /** The chat while its resource exists. A look-up counts as a request to the chat: it puts off its time-out. */
  request(chatId: string): Chat | undefined;
  /** Starts a chat as the visitor's side does; answers its id. */
  start(request: JsonObject): string;
}
