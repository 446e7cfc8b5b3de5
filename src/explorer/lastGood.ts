import type { EngagementPager } from './engagementPager.ts';
import type { EngagementSummary } from './engagementSummary.ts';
import type { ExplorerNode } from './nodes.ts';

interface Kept {
  pager?: EngagementPager;
  /** By the id of their parent. */
  readonly children: Map<string, readonly ExplorerNode[]>;
}

/** What was loaded of an account before it was refreshed: shown beside the reason when loading it again fails. */
export class LastGood {
  readonly #kept = new Map<string, Kept>();

  keepRecords(accountId: string, pager: EngagementPager): void {
    if (pager.started) this.#of(accountId).pager = pager;
  }

  recordsOf(accountId: string): Iterable<EngagementSummary> {
    return this.#kept.get(accountId)?.pager?.records ?? [];
  }

  /** New ones are there: the former are of no use. */
  dropRecords(accountId: string): void {
    delete this.#kept.get(accountId)?.pager;
  }

  /** The children as they are to be shown: those that explain a failure have the last good ones behind them. */
  children(accountId: string, parentId: string, loaded: readonly ExplorerNode[]): readonly ExplorerNode[] {
    const { children } = this.#of(accountId);
    if (loaded.some(({ kind }) => kind === 'error')) return [...loaded, ...(children.get(parentId) ?? [])];
    children.set(parentId, loaded);
    return loaded;
  }

  forget(accountId: string): void {
    this.#kept.delete(accountId);
  }

  #of(accountId: string): Kept {
    const kept = this.#kept.get(accountId) ?? { children: new Map() };
    this.#kept.set(accountId, kept);
    return kept;
  }
}
