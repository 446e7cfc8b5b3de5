import { EventEmitter } from 'node:events';
import { isDeepStrictEqual } from 'node:util';
import type { Account } from './account.ts';
import { readAccounts } from './readAccounts.ts';

/** The part of `vscode.Memento` that is needed here. */
export interface State {
  get(key: string): unknown;
  update(key: string, value: unknown): PromiseLike<void>;
}

export interface Subscription {
  dispose(): void;
}

const key = 'liveperson.accounts';

/** `name`: it is called otherwise, and all else is as it was: what goes on with it goes on. */
export type AccountChange = 'name' | 'account';

/**
 * The configured accounts. Names and ids live in the editor's global state, which other windows share; secrets never do.
 * The sandbox's account lives in memory only, so that nothing of it is left after its run.
 */
export class AccountStore {
  readonly #state: State;
  readonly #changes = new EventEmitter<{ change: [accountId: string, what: AccountChange] }>();
  readonly #sandboxes = new Map<string, Account>();
  /** As this window knows them: what differs from it was written by another window. */
  #seen: readonly Account[];

  constructor(state: State) {
    this.#state = state;
    this.#seen = this.#kept();
  }

  /** Sandbox first, then in the order in which accounts were added. */
  list(): readonly Account[] {
    const kept = this.#kept().filter(({ id }) => !this.#sandboxes.has(id));
    return [...this.#sandboxes.values(), ...kept];
  }

  get(accountId: string): Account | undefined {
    return this.list().find(({ id }) => id === accountId);
  }

  /** Adds the account, or replaces the one with the same id. */
  async put(account: Account): Promise<void> {
    await this.#put(account, 'account');
  }

  /** Does nothing when there is no such account. */
  async rename(accountId: string, name: string): Promise<void> {
    const account = this.get(accountId);
    if (account) await this.#put({ ...account, name }, 'name');
  }

  async remove(accountId: string): Promise<void> {
    if (!this.#sandboxes.delete(accountId)) await this.#write((accounts) => accounts.filter(({ id }) => id !== accountId));
    this.#changes.emit('change', accountId, 'account');
  }

  /** Tells the listeners of accounts that another window has added, changed or removed: the editor does not say so itself. */
  catchUp(): void {
    const before = this.#seen;
    this.#seen = this.#kept();
    const ids = new Set([...before, ...this.#seen].map(({ id }) => id));
    const of = (accounts: readonly Account[], id: string): Account | undefined => accounts.find((account) => account.id === id);
    for (const id of ids) {
      const [was, is] = [of(before, id), of(this.#seen, id)];
      if (isDeepStrictEqual(was, is)) continue;
      this.#changes.emit('change', id, was && is && isDeepStrictEqual({ ...was, name: is.name }, is) ? 'name' : 'account');
    }
  }

  /** Called with the id of the account that was added, changed or removed. */
  onDidChange(listener: (accountId: string, what: AccountChange) => void): Subscription {
    this.#changes.on('change', listener);
    return { dispose: () => void this.#changes.off('change', listener) };
  }

  async #put(account: Account, what: AccountChange): Promise<void> {
    if (account.sandbox) this.#sandboxes.set(account.id, account);
    else await this.#write((accounts) => replaced(accounts, account));
    this.#changes.emit('change', account.id, what);
  }

  async #write(change: (accounts: readonly Account[]) => readonly Account[]): Promise<void> {
    this.catchUp();
    await this.#state.update(key, change(this.#kept()));
    this.#seen = this.#kept();
  }

  #kept(): readonly Account[] {
    return readAccounts(this.#state.get(key));
  }
}

function replaced(accounts: readonly Account[], account: Account): readonly Account[] {
  return accounts.some(({ id }) => id === account.id)
    ? accounts.map((known) => (known.id === account.id ? account : known))
    : [...accounts, account];
}
