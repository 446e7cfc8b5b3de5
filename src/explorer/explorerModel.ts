import { isDeepStrictEqual } from 'node:util';
import type { AccountStore } from '../accounts/accountStore.ts';
import { jsonChildren } from './jsonChildren.ts';
import { LoadedAccounts, type LoadedAccountsOptions } from './loadedAccounts.ts';
import type { EngagementSummary } from './engagementSummary.ts';
import type { AccountNode, ErrorNode, ExplorerNode, NoticeNode } from './nodes.ts';
import { isFiltering, noFilter, type ViewFilter } from './viewFilter.ts';
import { accountChildren, chatChildren, visitorChildren, type KeptByHand } from './visitorNodes.ts';

export interface ExplorerModelOptions extends LoadedAccountsOptions {
  readonly accounts: Pick<AccountStore, 'list'>;
  /** Told which node's children changed; the whole tree when none is named. */
  readonly changed: (node?: ExplorerNode) => void;
  /** Told when the filter lets another number of visitors through. */
  readonly counted?: () => void;
}

/** How many visitors, and chats without one, the filter lets through. */
export interface FilterCount {
  readonly shown: number;
  readonly loaded: number;
}

/**
 * The tree: accounts → visitors → chats → engagements. Asked for the children of one node at a time, it loads what that node
 * needs and nothing else. An account that fails shows why below itself; the others are not touched.
 */
export class ExplorerModel {
  readonly #options: ExplorerModelOptions;
  readonly #loaded: LoadedAccounts;
  /** The nodes the view holds now: a refresh has to name the very object that the view was given. */
  readonly #accountNodes = new Map<string, AccountNode>();
  readonly #counts = new Map<string, FilterCount>();
  #filter: ViewFilter = noFilter;

  constructor(options: ExplorerModelOptions) {
    this.#options = options;
    this.#loaded = new LoadedAccounts(options);
  }

  async children(node?: ExplorerNode): Promise<readonly ExplorerNode[]> {
    switch (node?.kind) {
      case undefined:
        return this.#roots();
      case 'account':
        return await this.#ofAccount(node);
      case 'visitor':
        return visitorChildren(node, this.#options.lookups.visits(node.accountId));
      case 'chat':
        return chatChildren(node);
      case 'engagement':
        // The deep levels are loaded when somebody gets there: activation goes without them.
        return (await import('./engagementChildren.ts')).engagementChildren(node);
      case 'visitState':
      case 'liveChat':
        return await this.#loaded.fetched(node);
      case 'fact':
        return node.children;
      case 'json':
        return jsonChildren(node);
      default:
        return [];
    }
  }

  /** The node of an account, for the view to reveal. */
  accountNode(accountId: string): AccountNode | undefined {
    return this.#roots().find((node) => node.accountId === accountId);
  }

  get filter(): ViewFilter {
    return this.#filter;
  }

  /** Shows what the filter lets through of what is loaded. Sends nothing. */
  setFilter(filter: ViewFilter): void {
    this.#filter = filter;
    this.#counts.clear();
    this.#options.changed();
  }

  /** Of the accounts that are loaded, whether they are expanded or not. */
  get count(): FilterCount {
    for (const node of this.#roots()) {
      const records = this.#loaded.known(node.accountId)?.pager.records;
      if (records && !this.#counts.has(node.accountId)) this.#visitors(node, records);
    }
    const counts = [...this.#counts.values()];
    const sum = (of: keyof FilterCount): number => counts.reduce((total, count) => total + count[of], 0);
    return { shown: sum('shown'), loaded: sum('loaded') };
  }

  /** The history records that are loaded, of all accounts. */
  get records(): readonly EngagementSummary[] {
    return this.#loaded.records;
  }

  /** Appends the next page to what is there, then tells the view. */
  async loadMore(accountId: string, signal?: AbortSignal): Promise<void> {
    const account = this.#loaded.of(accountId);
    await this.#loaded.nextPage(accountId, signal);
    if (this.#loaded.known(accountId) === account) this.changed(accountId);
  }

  /** Loads again what is below a node; everything when none is given. What was there stays where that fails. */
  refresh(node?: ExplorerNode): void {
    if (node === undefined) for (const accountId of this.#loaded.ids) this.#renew(accountId);
    else if (node.kind === 'visitState' || node.kind === 'liveChat') this.#loaded.known(node.accountId)?.fetched.delete(node.id);
    else this.#renew(node.accountId);
    if (node === undefined) this.#options.changed();
    else if (node.kind === 'visitState' || node.kind === 'liveChat') this.#options.changed(node);
    else this.changed(node.accountId);
  }

  /** Tries again what an error node stands for. */
  async retry({ accountId, failed, parent }: ErrorNode): Promise<void> {
    const account = this.#loaded.known(accountId);
    if (failed === 'moreVisitors') await this.loadMore(accountId);
    else if (parent) this.refresh(parent);
    else {
      delete account?.pageFailed;
      this.changed(accountId);
    }
  }

  /** Shows an account again from what is loaded; the whole tree when the account is new or gone. */
  changed(accountId: string): void {
    this.#options.changed(this.#accountNodes.get(accountId));
  }

  /** Shows everything again from what is loaded: times go by, and accounts may have other names. */
  show(): void {
    this.#options.changed();
  }

  /** An account was added, changed or removed: what was loaded with its old sign-in is dropped. */
  accountChanged(accountId: string): void {
    this.#forget(accountId);
    this.#accountNodes.delete(accountId);
    this.#options.changed();
  }

  dispose(): void {
    for (const accountId of this.#loaded.ids) this.#forget(accountId);
  }

  #roots(): readonly AccountNode[] {
    return this.#options.accounts.list().map((account) => {
      const known = this.#accountNodes.get(account.id);
      if (known && isDeepStrictEqual(known.account, account)) return known;
      const node: AccountNode = { kind: 'account', id: account.id, accountId: account.id, account };
      this.#accountNodes.set(account.id, node);
      return node;
    });
  }

  async #ofAccount(node: AccountNode): Promise<readonly ExplorerNode[]> {
    const { accountId } = node;
    if (node.account.credentialKinds.length === 0) return [notice(accountId, 'signedOut'), ...this.#visitors(node, [])];
    const account = this.#loaded.of(accountId);
    if (!account.pager.started && !account.pageFailed) await this.#loaded.nextPage(accountId);
    const { pager, pageFailed } = account;
    const visitors = this.#visitors(node, pager.records);
    const hidden = visitors.length === 0 && pager.progress.loaded > 0 ? [notice(accountId, 'filteredOut')] : [];
    if (pageFailed) {
      if (pager.started) return [...visitors, ...hidden, pageFailed];
      return [pageFailed, ...this.#visitors(node, this.#loaded.lastRecords(accountId))];
    }
    if (pager.progress.more) {
      const { progress } = pager;
      return [...visitors, ...hidden, { kind: 'loadMore', id: `${accountId}/loadMore`, accountId, progress }];
    }
    return pager.progress.loaded > 0 ? [...visitors, ...hidden] : [...visitors, notice(accountId, 'noChats')];
  }

  #visitors(node: AccountNode, records: Iterable<EngagementSummary>): readonly ExplorerNode[] {
    const { nodes, unfiltered } = accountChildren(node, records, this.#keptByHand(node.accountId), this.#filter);
    const count = { shown: nodes.length, loaded: unfiltered };
    const isNews = !isDeepStrictEqual(this.#counts.get(node.accountId), count);
    this.#counts.set(node.accountId, count);
    if (isNews && isFiltering(this.#filter)) this.#options.counted?.();
    return nodes;
  }

  #keptByHand(accountId: string): KeptByHand {
    const { lookups } = this.#options;
    return { visits: lookups.visits(accountId), chats: lookups.chats(accountId), pinned: lookups.pinned(accountId) };
  }

  #forget(accountId: string): void {
    this.#loaded.forget(accountId);
    this.#counts.delete(accountId);
  }

  #renew(accountId: string): void {
    this.#loaded.renew(accountId);
    this.#counts.delete(accountId);
  }
}

function notice(accountId: string, what: NoticeNode['notice']): NoticeNode {
  return { kind: 'notice', id: `${accountId}/${what}`, accountId, notice: what };
}
