import * as vscode from 'vscode';
import type { AccountStore, State, Subscription } from '../accounts/accountStore.ts';
import type { Clients } from '../accounts/clients.ts';
import type { Screen } from '../privacy/screen.ts';
import { ExplorerProvider } from './explorerProvider.ts';
import type { ExplorerModel } from './explorerModel.ts';
import { DragIds } from './dragIds.ts';
import { filterText } from './items/filterText.ts';
import { timeRangeName } from './items/timeRangeName.ts';
import { keepFilter, readKeptFilter } from './keptFilter.ts';
import type { Lookups } from './lookups.ts';
import { MaskedTree } from './maskedTree.ts';
import type { ExplorerNode } from './nodes.ts';
import { defaultTimeRange, isTimeRange, rangeMs, type TimeRange } from './timeRange.ts';
import { isFiltering, type ViewFilter } from './viewFilter.ts';

const rangeKey = 'liveperson.timeRange';

export interface ExplorerViewOptions {
  /** Of the workspace: what is looked at differs from project to project. */
  readonly state: State;
  readonly accounts: AccountStore;
  readonly clients: Clients;
  readonly lookups: Lookups;
  readonly screen: Screen;
  readonly failed: (error: unknown) => void;
  /** The view is on the screen: each time it comes there, and when what shall happen then is set while it is there. */
  readonly shown: () => void;
}

/** The view `liveperson.explorer`: the tree, its time range, and what follows from changes of accounts and look-ups. */
export class ExplorerView implements vscode.Disposable {
  readonly model: ExplorerModel;
  readonly #options: ExplorerViewOptions;
  readonly #view: vscode.TreeView<ExplorerNode>;
  readonly #disposables: readonly Subscription[];
  #filtering = false;

  constructor(options: ExplorerViewOptions) {
    const { accounts, clients, lookups, screen, failed } = options;
    this.#options = options;
    const provider = new ExplorerProvider({
      accounts,
      clients,
      lookups,
      failed,
      rangeMs: () => rangeMs(this.timeRange),
      counted: () => {
        this.#describe();
      },
    });
    const tree = new MaskedTree(provider, screen);
    this.model = provider.model;
    this.model.setFilter(readKeptFilter(options.state));
    this.#view = vscode.window.createTreeView('liveperson.explorer', {
      treeDataProvider: tree,
      showCollapseAll: true,
      canSelectMany: false,
      dragAndDropController: new DragIds(),
    });
    this.#describe();
    this.#disposables = [
      this.#view,
      tree,
      provider,
      this.#view.onDidChangeVisibility(({ visible }) => {
        if (!visible) return;
        options.shown();
        this.model.show();
      }),
      accounts.onDidChange((accountId, what) => {
        if (what === 'name') this.model.show();
        else this.model.accountChanged(accountId);
        this.#describe();
      }),
      lookups.onDidChange((accountId) => {
        this.model.changed(accountId);
      }),
      screen.onDidChange(() => {
        this.#describe();
      }),
    ];
  }

  get timeRange(): TimeRange {
    const kept = this.#options.state.get(rangeKey);
    return isTimeRange(kept) ? kept : defaultTimeRange;
  }

  async setTimeRange(range: TimeRange): Promise<void> {
    await this.#options.state.update(rangeKey, range);
    this.#describe();
    this.model.refresh();
  }

  get filter(): ViewFilter {
    return this.model.filter;
  }

  /** Shows what the filter lets through, says so above the tree, and remembers it for the workspace. */
  async setFilter(filter: ViewFilter): Promise<void> {
    this.previewFilter(filter);
    await keepFilter(this.#options.state, filter);
  }

  /** The same, without remembering it: while somebody types. */
  previewFilter(filter: ViewFilter): void {
    this.model.setFilter(filter);
    this.#describe();
  }

  /** Opens the view and selects an account in it. Does not wait for the view. */
  showAccount(accountId: string): void {
    const node = this.model.accountNode(accountId);
    // A view that is not on the screen yet rejects: the account is in it all the same.
    if (node) this.#view.reveal(node, { select: true, focus: false, expand: true }).then(undefined, this.#options.failed);
  }

  dispose(): void {
    vscode.Disposable.from(...this.#disposables).dispose();
  }

  /** Agents are in it by name, and what was typed may be one. */
  #masked(filter: ViewFilter): ViewFilter {
    if (this.#options.screen.mask === 'off') return filter;
    const { loaded } = this.#options.screen;
    const mask = (text: string): string => loaded?.text(text) ?? '…';
    return { ...filter, text: filter.text === '' ? '' : mask(filter.text), agents: filter.agents.map(mask) };
  }

  #describe(): void {
    const { filter, count } = this.model;
    const filtering = isFiltering(filter);
    this.#view.description = this.#options.accounts.list().length === 0 ? '' : timeRangeName(this.timeRange);
    this.#view.message = filtering ? filterText(this.#masked(filter), count) : '';
    if (filtering === this.#filtering) return;
    this.#filtering = filtering;
    void vscode.commands.executeCommand('setContext', 'liveperson.filtered', filtering);
  }
}
