import type { State } from '../accounts/accountStore.ts';

const accountKey = 'liveperson.lastAccount';
const idsKey = 'liveperson.lastValues';

export type RememberedField = 'accountId' | 'visitorId' | 'sessionId' | 'engagementId' | 'chatId' | 'conversationId';

/**
 * What was typed last, to be offered again: the account, and per account its ids. Until the window closes only are kept: a chat
 * id, because whoever has it can read and write the chat, and all of an account that is not `kept`, as the sandbox's.
 */
export class Remembered {
  readonly #state: State;
  readonly #isKept: (accountId: string) => boolean;
  readonly #accountId: string | undefined;
  /** By account; the last account itself under the empty id. */
  readonly #session: Map<string, ReadonlyMap<RememberedField, string>>;

  /** Without `accountId` it knows of accounts only, not of their ids: see `of`. */
  constructor(
    state: State,
    isKept: (accountId: string) => boolean,
    accountId?: string,
    session = new Map<string, ReadonlyMap<RememberedField, string>>(),
  ) {
    this.#state = state;
    this.#isKept = isKept;
    this.#accountId = accountId;
    this.#session = session;
  }

  /** The same memory, for the ids of one account. */
  of(accountId: string): Remembered {
    return new Remembered(this.#state, this.#isKept, accountId, this.#session);
  }

  last(field: RememberedField): string | undefined {
    const ofSession = this.#session.get(this.#owner(field))?.get(field);
    if (ofSession !== undefined) return ofSession;
    if (field !== 'accountId') return this.#ids().get(this.#accountId ?? '')?.get(field);
    const kept = this.#state.get(accountKey);
    return typeof kept === 'string' ? kept : undefined;
  }

  async remember(field: RememberedField, value: string): Promise<void> {
    const accountId = field === 'accountId' ? value : this.#accountId;
    if (accountId === undefined || this.last(field) === value) return;
    const owner = this.#owner(field);
    const session = new Map(this.#session.get(owner));
    const isKept = field !== 'chatId' && this.#isKept(accountId);
    if (isKept) session.delete(field);
    else session.set(field, value);
    this.#session.set(owner, session);
    if (!isKept) return;
    if (field === 'accountId') await this.#state.update(accountKey, value);
    else await this.#write((ids) => ids.set(accountId, new Map(ids.get(accountId)).set(field, value)));
  }

  /** Everything of an account, for its removal. */
  async forget(accountId: string): Promise<void> {
    this.#session.delete(accountId);
    if (this.#session.get('')?.get('accountId') === accountId) this.#session.delete('');
    if (this.#state.get(accountKey) === accountId) await this.#state.update(accountKey, undefined);
    if (this.#ids().has(accountId)) await this.#write((ids) => ids.delete(accountId));
  }

  #owner(field: RememberedField): string {
    return field === 'accountId' ? '' : (this.#accountId ?? '');
  }

  async #write(change: (ids: Map<string, ReadonlyMap<string, string>>) => unknown): Promise<void> {
    const ids = this.#ids();
    change(ids);
    const plain = Array.from(ids, ([accountId, values]) => [accountId, Object.fromEntries(values)]);
    await this.#state.update(idsKey, Object.fromEntries(plain));
  }

  #ids(): Map<string, ReadonlyMap<string, string>> {
    const accounts = entriesOf(this.#state.get(idsKey)).filter(([, values]) => typeof values === 'object' && values !== null);
    return new Map(accounts.map(([accountId, values]) => [accountId, textsOf(values)]));
  }
}

/** State may have been written by another version: what is no text is left out. */
function textsOf(values: unknown): ReadonlyMap<string, string> {
  return new Map(entriesOf(values).filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}

function entriesOf(value: unknown): [string, unknown][] {
  return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}
