import * as vscode from 'vscode';
import type { Screen } from '../privacy/screen.ts';
import type { ScreenMasker } from '../privacy/screenMasker.ts';
import type { ExchangeLog } from './exchangeLog.ts';
import { filtered, isFiltering, noFilter, type RequestFilter } from './requestFilter.ts';

/** Calls come in bursts; the list is drawn once for each. */
const collectMs = 150;

export interface RequestsViewOptions {
  readonly log: ExchangeLog;
  readonly accountName: (accountId: string) => string;
  readonly screen: Screen;
}

/** What a line of the view passes to the commands of its menus. */
export interface RequestNode {
  readonly requestId: string;
}

/** The view `liveperson.requests`: the calls of this window, newest first. Nothing is built while nobody looks. */
export class RequestsView implements vscode.TreeDataProvider<RequestNode>, vscode.Disposable {
  readonly #options: RequestsViewOptions;
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly #view: vscode.TreeView<RequestNode>;
  readonly #subscriptions: readonly { dispose(): unknown }[];
  readonly onDidChangeTreeData = this.#changed.event;
  #filter = noFilter;
  #drawing: NodeJS.Timeout | undefined;
  #hasBeenRead = false;
  #hasRequests = false;

  constructor(options: RequestsViewOptions) {
    this.#options = options;
    this.#view = vscode.window.createTreeView('liveperson.requests', { treeDataProvider: this });
    this.#subscriptions = [
      this.#view,
      this.#changed,
      options.log.onDidChange(() => {
        this.#noteCount();
        this.#drawSoon();
      }),
      // What it shows for the first time the editor reads by itself. Drawn again meanwhile, lines would not know their calls.
      this.#view.onDidChangeVisibility(() => {
        if (this.#hasBeenRead) this.#draw();
        else this.#tellFilter();
      }),
      options.screen.onDidChange(() => {
        this.#draw();
      }),
    ];
  }

  get filter(): RequestFilter {
    return this.#filter;
  }

  /** Shows what the filter lets through and says how many that are. It lasts as long as the window. */
  setFilter(filter: RequestFilter): void {
    this.#filter = filter;
    void vscode.commands.executeCommand('setContext', 'liveperson.requestsFiltered', filter.text !== '');
    void vscode.commands.executeCommand('setContext', 'liveperson.requestsFailedOnly', filter.failedOnly);
    this.#draw();
  }

  /** How many calls there are, and how many the filter lets through. */
  get count(): { readonly shown: number; readonly all: number } {
    const all = this.#options.log.list();
    return { shown: filtered(all, this.#filter).length, all: all.length };
  }

  /** The calls as they are shown. */
  getChildren(node?: RequestNode): RequestNode[] {
    if (node) return [];
    this.#hasBeenRead = true;
    return filtered(this.#options.log.list(), this.#filter).map(({ exchange }) => ({ requestId: exchange.id }));
  }

  async getTreeItem({ requestId }: RequestNode): Promise<vscode.TreeItem> {
    const entry = this.#options.log.get(requestId);
    const { requestItem } = await import('./requestItem.ts');
    if (!entry) return new vscode.TreeItem('');
    const item = requestItem(entry, this.#options.accountName(entry.exchange.accountId));
    const masker = await this.#options.screen.masker();
    // Its label is a time and the extension's own words. Codes, addresses and messages come from the service.
    return masker ? maskedParts(item, masker) : item;
  }

  getParent(): undefined {
    return undefined;
  }

  dispose(): void {
    clearTimeout(this.#drawing);
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #drawSoon(): void {
    if (!this.#view.visible) return;
    this.#drawing ??= setTimeout(() => {
      this.#draw();
    }, collectMs);
  }

  #draw(): void {
    clearTimeout(this.#drawing);
    this.#drawing = undefined;
    if (!this.#view.visible) return;
    this.#tellFilter();
    this.#changed.fire(undefined);
  }

  #tellFilter(): void {
    this.#view.message = isFiltering(this.#filter) ? this.#filterText() : '';
  }

  #filterText(): string {
    const { shown, all } = this.count;
    const parts = [
      vscode.l10n.t('{0} of {1} requests', shown, all),
      ...(this.#filter.failedOnly ? [vscode.l10n.t('failed ones')] : []),
      ...(this.#filter.text === '' ? [] : [`“${this.#shownFilter()}”`]),
    ];
    return parts.join(' · ');
  }

  #shownFilter(): string {
    const { mask, loaded } = this.#options.screen;
    return mask === 'off' ? this.#filter.text : (loaded?.text(this.#filter.text) ?? '…');
  }

  #noteCount(): void {
    const hasRequests = this.#options.log.count > 0;
    if (hasRequests === this.#hasRequests) return;
    this.#hasRequests = hasRequests;
    void vscode.commands.executeCommand('setContext', 'liveperson.hasRequests', hasRequests);
  }
}

function maskedParts(item: vscode.TreeItem, masker: ScreenMasker): vscode.TreeItem {
  const { tooltip, description, accessibilityInformation: spoken } = item;
  if (typeof tooltip === 'string') item.tooltip = masker.text(tooltip);
  if (typeof description === 'string') item.description = masker.text(description);
  if (spoken) item.accessibilityInformation = { ...spoken, label: masker.text(spoken.label) };
  return item;
}
