import { explanationOf } from '../accounts/explainedError.ts';
import type { Clients } from '../accounts/clients.ts';
import type { EngagementQuery } from '../liveperson/engagementHistory/engagementQuery.ts';
import { EngagementPager } from './engagementPager.ts';
import type { EngagementSummary } from './engagementSummary.ts';
import { LastGood } from './lastGood.ts';
import type { Lookups } from './lookups.ts';
import type { ErrorNode, ExplorerNode, LiveChatNode, VisitStateNode } from './nodes.ts';

export interface LoadedAccountsOptions {
  readonly clients: Clients;
  readonly lookups: Lookups;
  /** How far back the history is shown, in ms. */
  readonly rangeMs: () => number;
  readonly now: () => number;
  /** Told about every failure, beside the node that shows it. */
  readonly failed: (error: unknown) => void;
}

/** What was loaded below one account. A new one takes its place on refresh, so that an answer that comes late changes nothing. */
export interface LoadedAccount {
  readonly pager: EngagementPager;
  readonly abort: AbortController;
  /** Children that were fetched, by the id of their parent. */
  readonly fetched: Map<string, Promise<readonly ExplorerNode[]>>;
  pageFailed?: ErrorNode;
}

/** What the tree has loaded, by account, and the last good answers that are shown where a refresh fails. */
export class LoadedAccounts {
  readonly #options: LoadedAccountsOptions;
  readonly #loaded = new Map<string, LoadedAccount>();
  readonly #lastGood = new LastGood();

  constructor(options: LoadedAccountsOptions) {
    this.#options = options;
  }

  get ids(): readonly string[] {
    return [...this.#loaded.keys()];
  }

  /** All records that are loaded, of all accounts. */
  get records(): readonly EngagementSummary[] {
    return [...this.#loaded.values()].flatMap(({ pager }) => [...pager.records]);
  }

  known(accountId: string): LoadedAccount | undefined {
    return this.#loaded.get(accountId);
  }

  of(accountId: string): LoadedAccount {
    const known = this.#loaded.get(accountId);
    if (known) return known;
    const to = this.#options.now();
    const query: EngagementQuery = { from: to - this.#options.rangeMs(), to, sort: 'start:desc' };
    const pager = new EngagementPager(() => this.#options.clients.get(accountId), query);
    const loaded: LoadedAccount = { pager, abort: new AbortController(), fetched: new Map() };
    this.#loaded.set(accountId, loaded);
    return loaded;
  }

  /** Records of before a refresh that failed. */
  lastRecords(accountId: string): Iterable<EngagementSummary> {
    return this.#lastGood.recordsOf(accountId);
  }

  /** Cancelled by `signal`, what is loaded stays and there is still more to load. */
  async nextPage(accountId: string, signal?: AbortSignal): Promise<void> {
    const account = this.of(accountId);
    const either = signal ? AbortSignal.any([account.abort.signal, signal]) : account.abort.signal;
    delete account.pageFailed;
    try {
      await account.pager.next(either);
      if (this.#loaded.get(accountId) === account) this.#lastGood.dropRecords(accountId);
    } catch (error) {
      if (either.aborted) return;
      this.#options.failed(error);
      account.pageFailed = {
        kind: 'error',
        id: `${accountId}/error`,
        accountId,
        failed: account.pager.started ? 'moreVisitors' : 'visitors',
        explanation: explanationOf(error),
        error,
      };
    }
  }

  /** What is below a visit or a live chat, fetched once. */
  async fetched(node: VisitStateNode | LiveChatNode): Promise<readonly ExplorerNode[]> {
    const { fetched, abort } = this.of(node.accountId);
    const known = fetched.get(node.id);
    if (known) return await known;
    const services = { ...this.#options, signal: abort.signal };
    const loading = import('./fetchChildren.ts')
      .then(({ fetchChildren }) => fetchChildren(node, services))
      // An answer that comes after a refresh is nobody's any more.
      .then((children) => (services.signal.aborted ? children : this.#lastGood.children(node.accountId, node.id, children)));
    fetched.set(node.id, loading);
    return await loading;
  }

  /** Everything below an account will be loaded again, and shown as it was where that fails. */
  renew(accountId: string): void {
    const account = this.#loaded.get(accountId);
    if (account) this.#lastGood.keepRecords(accountId, account.pager);
    this.#drop(accountId);
  }

  forget(accountId: string): void {
    this.#drop(accountId);
    this.#lastGood.forget(accountId);
  }

  #drop(accountId: string): void {
    this.#loaded.get(accountId)?.abort.abort();
    this.#loaded.delete(accountId);
  }
}
