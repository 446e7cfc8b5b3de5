import { EventEmitter } from 'node:events';
import { isDeepStrictEqual } from 'node:util';
import type { State, Subscription } from '../accounts/accountStore.ts';
import { readLookups, type KeptLookups } from './readLookups.ts';
import type { Visit } from './visitors.ts';

const key = 'liveperson.lookups';
const mostPerAccount = 50;

/** A visit somebody looked up by hand. */
export interface LookedUpVisit extends Visit {
  readonly label?: string;
}

/** A chat somebody looked up by hand. */
export interface LookedUpChat {
  readonly chatId: string;
  readonly visitorId?: string;
  readonly sessionId?: string;
  readonly label?: string;
  /** As of the last look at it. */
  readonly state?: string;
}

/**
 * What was looked up and pinned, per account, newest first. Visits and pins are remembered. Chats are not: whoever has a chat
 * id can read and write the chat, so it lasts as long as the window. Nothing of the sandbox's account is remembered.
 */
export class Lookups {
  readonly #state: State;
  readonly #isSandbox: (accountId: string) => boolean;
  readonly #changes = new EventEmitter<{ change: [accountId: string] }>();
  readonly #session = new Map<string, KeptLookups>();
  readonly #chats = new Map<string, readonly LookedUpChat[]>();

  constructor(state: State, isSandbox: (accountId: string) => boolean) {
    this.#state = state;
    this.#isSandbox = isSandbox;
  }

  visits(accountId: string): readonly LookedUpVisit[] {
    return this.#kept(accountId).visits;
  }

  chats(accountId: string): readonly LookedUpChat[] {
    return this.#chats.get(accountId) ?? [];
  }

  pinned(accountId: string): readonly string[] {
    return this.#kept(accountId).pinned;
  }

  async addVisit(accountId: string, visit: LookedUpVisit): Promise<void> {
    const { visits, pinned } = this.#kept(accountId);
    const others = visits.filter(({ sessionId, visitorId }) => sessionId !== visit.sessionId || visitorId !== visit.visitorId);
    await this.#keep(accountId, { visits: [visit, ...others].slice(0, mostPerAccount), pinned });
  }

  addChat(accountId: string, chat: LookedUpChat): void {
    const known = this.chats(accountId);
    const before = known.find(({ chatId }) => chatId === chat.chatId);
    const others = known.filter((other) => other !== before);
    this.#chats.set(accountId, [{ ...before, ...chat }, ...others].slice(0, mostPerAccount));
    this.#changes.emit('change', accountId);
  }

  /** Adds what an answer told about a chat that is there, without moving it up. */
  learn(accountId: string, { chatId, state, visitorId, sessionId }: Omit<LookedUpChat, 'label'>): void {
    const learned = {
      ...(state !== undefined && { state }),
      ...(visitorId !== undefined && { visitorId }),
      ...(sessionId !== undefined && { sessionId }),
    };
    const chats = this.chats(accountId);
    const before = chats.find((chat) => chat.chatId === chatId);
    if (!before || isDeepStrictEqual({ ...before, ...learned }, before)) return;
    this.#chats.set(
      accountId,
      chats.map((chat) => (chat === before ? { ...chat, ...learned } : chat)),
    );
    this.#changes.emit('change', accountId);
  }

  async pin(accountId: string, visitorId: string): Promise<void> {
    const { visits, pinned } = this.#kept(accountId);
    await this.#keep(accountId, { visits, pinned: [visitorId, ...pinned.filter((id) => id !== visitorId)] });
  }

  async unpin(accountId: string, visitorId: string): Promise<void> {
    const { visits, pinned } = this.#kept(accountId);
    await this.#keep(accountId, { visits, pinned: pinned.filter((id) => id !== visitorId) });
  }

  async forgetVisitor(accountId: string, visitorId: string): Promise<void> {
    const { visits, pinned } = this.#kept(accountId);
    this.#chats.set(
      accountId,
      this.chats(accountId).filter((chat) => chat.visitorId !== visitorId),
    );
    await this.#keep(accountId, { visits: visits.filter((visit) => visit.visitorId !== visitorId), pinned });
  }

  forgetChat(accountId: string, chatId: string): void {
    this.#chats.set(
      accountId,
      this.chats(accountId).filter((chat) => chat.chatId !== chatId),
    );
    this.#changes.emit('change', accountId);
  }

  /** Everything of an account, for its removal. */
  async forgetAccount(accountId: string): Promise<void> {
    this.#chats.delete(accountId);
    this.#session.delete(accountId);
    const all = readLookups(this.#state.get(key));
    if (all.delete(accountId)) await this.#state.update(key, Object.fromEntries(all));
  }

  onDidChange(listener: (accountId: string) => void): Subscription {
    this.#changes.on('change', listener);
    return { dispose: () => void this.#changes.off('change', listener) };
  }

  #kept(accountId: string): KeptLookups {
    const kept = this.#isSandbox(accountId) ? this.#session.get(accountId) : readLookups(this.#state.get(key)).get(accountId);
    return kept ?? { visits: [], pinned: [] };
  }

  async #keep(accountId: string, lookups: KeptLookups): Promise<void> {
    if (this.#isSandbox(accountId)) this.#session.set(accountId, lookups);
    else await this.#state.update(key, Object.fromEntries(readLookups(this.#state.get(key)).set(accountId, lookups)));
    this.#changes.emit('change', accountId);
  }
}
