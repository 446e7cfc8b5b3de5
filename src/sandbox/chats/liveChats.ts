import type { JsonObject } from '../../liveperson/json.ts';
import type { SandboxClock } from '../clock.ts';
import type { LiveVisits } from '../visits/liveVisits.ts';
import type { Chat, ChatDirectory } from './chat.ts';
import type { EndedChat } from './chatScript.ts';
import { documentedChats } from './documentedChat.ts';
import { LiveChat } from './liveChat.ts';
import { personaChatScript } from './personaChat.ts';
import { startedChatScript } from './startedChat.ts';

interface Options {
  readonly accountId: string;
  readonly seed: number;
  readonly clock: SandboxClock;
  readonly visits: LiveVisits;
  readonly origin: () => string;
}

/** All chats of the account: the documented ones, those of the live visits, those that clients started. */
export class LiveChats implements ChatDirectory {
  readonly #options: Options;
  readonly #documented = documentedChats();
  readonly #ofVisits = new Map<string, LiveChat>();
  readonly #started: LiveChat[] = [];

  constructor(options: Options) {
    this.#options = options;
  }

  request(chatId: string): Chat | undefined {
    const documented = this.#documented.find((chat) => chat.chatId === chatId);
    if (documented !== undefined) return documented;
    const chat = this.all().find((candidate) => candidate.chatId === chatId && candidate.exists());
    chat?.touch();
    return chat;
  }

  start(request: JsonObject): string {
    const { accountId, seed, clock, origin } = this.#options;
    const script = startedChatScript(accountId, seed, this.#started.length, request, clock.now());
    this.#started.push(new LiveChat(script, clock, origin));
    return script.chatId;
  }

  /** Chats of live visits and of clients, ended ones included. */
  all(): readonly LiveChat[] {
    const { accountId, seed, clock, origin, visits } = this.#options;
    const ofVisits = visits.all().flatMap((visit) => {
      const plan = visit.persona?.chat;
      if (plan === undefined) return [];
      const chat = this.#ofVisits.get(visit.key) ?? new LiveChat(personaChatScript(accountId, seed, visit, plan), clock, origin);
      this.#ofVisits.set(visit.key, chat);
      return [chat];
    });
    return [...ofVisits, ...this.#started];
  }

  ended(): readonly EndedChat[] {
    return this.all().flatMap((chat) => chat.ended() ?? []);
  }
}
