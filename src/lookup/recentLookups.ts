import type { LookupAction } from './lookupActions.ts';

/** Things that are opened by their ids. */
export type LookedUp = Exclude<LookupAction, { readonly command: 'liveperson.searchTranscripts' }>['command'];

export interface RecentLookup {
  readonly command: LookedUp;
  /** With the account: what the command is called with to look it up again. */
  readonly argument: Readonly<Record<string, string>>;
  /** When a chat was, where that is known: by its id alone it is looked for in the last month. */
  readonly day?: string;
  /** Epoch ms. */
  readonly at: number;
  /** `found`, the kind of the error that came back, or `asked` while nothing has. */
  readonly result: string;
}

/** The part of the editor's state that is needed here. */
export interface RecentStore {
  get(key: string): unknown;
  update(key: string, value: unknown): PromiseLike<void>;
}

const key = 'liveperson.recentLookups';
const most = 20;
/** The ids that name a thing, by the command that opens it. */
const idsOfCommand: Readonly<Record<LookedUp, readonly string[]>> = {
  'liveperson.openVisitState': ['visitorId', 'sessionId'],
  'liveperson.openChatStatus': ['chatId'],
  'liveperson.openTranscript': ['engagementId'],
  'liveperson.openConversation': ['conversationId'],
};

export function isLookedUp(command: unknown): command is LookedUp {
  return typeof command === 'string' && Object.hasOwn(idsOfCommand, command);
}

/**
 * What was looked up last, newest first, with what came of it. Chats are kept until the window closes only, because whoever has
 * a chat id can read and write the chat; so is everything of accounts that are not kept, as the sandbox's.
 */
export class RecentLookups {
  readonly #store: RecentStore;
  readonly #isKept: (accountId: string) => boolean;
  readonly #now: () => number;
  #session: readonly RecentLookup[] = [];

  constructor(store: RecentStore, isKept: (accountId: string) => boolean, now: () => number = Date.now) {
    this.#store = store;
    this.#isKept = isKept;
    this.#now = now;
  }

  list(): readonly RecentLookup[] {
    return [...this.#session, ...readRecent(this.#store.get(key))].sort((a, b) => b.at - a.at).slice(0, most);
  }

  /**
   * Notes that a command was run with these ids. Ids that are missing make it none; a result that is not in yet leaves the last
   * one; so does a `day` that is not known.
   */
  async note(command: LookedUp, ids: Readonly<Record<string, string | undefined>>, result: string | undefined): Promise<void> {
    const argument = argumentOf(command, ids);
    if (!argument) return;
    const before = this.list().find((recent) => isSame(recent, { command, argument }));
    const day = ids['day'] ?? before?.day;
    const at = this.#now();
    await this.#put({ command, argument, ...(day !== undefined && { day }), at, result: result ?? before?.result ?? 'asked' });
  }

  /** Notes an answer of the service: `url` tells what was asked for. */
  async answered(accountId: string, url: string, result: string): Promise<void> {
    const about = this.list().find(({ argument: { accountId: account, ...ids } }) => {
      return account === accountId && Object.values(ids).every((id) => url.includes(encodeURIComponent(id)));
    });
    if (about && about.result !== result) await this.#put({ ...about, result });
  }

  /** Everything of an account, for its removal. */
  async forget(accountId: string): Promise<void> {
    const isOther = ({ argument }: RecentLookup): boolean => argument['accountId'] !== accountId;
    this.#session = this.#session.filter(isOther);
    const kept = readRecent(this.#store.get(key));
    if (!kept.every(isOther)) await this.#store.update(key, kept.filter(isOther));
  }

  async #put(recent: RecentLookup): Promise<void> {
    const others = (all: readonly RecentLookup[]): readonly RecentLookup[] => all.filter((other) => !isSame(other, recent));
    const isKept = recent.command !== 'liveperson.openChatStatus' && this.#isKept(recent.argument['accountId'] ?? '');
    if (isKept) await this.#store.update(key, [recent, ...others(readRecent(this.#store.get(key)))].slice(0, most));
    else this.#session = [recent, ...others(this.#session)].slice(0, most);
  }
}

function argumentOf(
  command: LookedUp,
  ids: Readonly<Record<string, string | undefined>>,
): Readonly<Record<string, string>> | undefined {
  const entries = ['accountId', ...idsOfCommand[command]].map((name) => [name, ids[name]] as const);
  const known = entries.filter((entry): entry is readonly [string, string] => entry[1] !== undefined);
  return known.length === entries.length ? Object.fromEntries(known) : undefined;
}

function isSame(a: Pick<RecentLookup, 'command' | 'argument'>, b: Pick<RecentLookup, 'command' | 'argument'>): boolean {
  return a.command === b.command && Object.entries(a.argument).every(([name, id]) => b.argument[name] === id);
}

/** State may have been written by another version: an entry that is not understood is left out. */
function readRecent(value: unknown): readonly RecentLookup[] {
  return Array.isArray(value) ? value.map(readEntry).filter((entry) => entry !== undefined) : [];
}

function readEntry(value: unknown): RecentLookup | undefined {
  const fields = entriesOf(value);
  const [command, at, result, day] = ['command', 'at', 'result', 'day'].map((name) => fields.get(name));
  if (!isLookedUp(command) || typeof at !== 'number' || typeof result !== 'string') return undefined;
  const ids = [...entriesOf(fields.get('argument'))].filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  const argument = argumentOf(command, Object.fromEntries(ids));
  return argument && { command, argument, ...(typeof day === 'string' && { day }), at, result };
}

function entriesOf(value: unknown): ReadonlyMap<string, unknown> {
  return new Map<string, unknown>(typeof value === 'object' && value !== null ? Object.entries(value) : []);
}
