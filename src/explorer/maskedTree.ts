import * as vscode from 'vscode';
import type { Screen } from '../privacy/screen.ts';
import type { ExplorerProvider } from './explorerProvider.ts';
import type { ExplorerNode } from './nodes.ts';

/** The tree as it is shown: the one place where its items are masked while the screen is. */
export class MaskedTree implements vscode.TreeDataProvider<ExplorerNode>, vscode.Disposable {
  readonly #tree: ExplorerProvider;
  readonly #screen: Screen;
  readonly #changed = new vscode.EventEmitter<ExplorerNode | undefined>();
  readonly #subscriptions: vscode.Disposable;
  readonly onDidChangeTreeData = this.#changed.event;

  constructor(tree: ExplorerProvider, screen: Screen) {
    this.#tree = tree;
    this.#screen = screen;
    this.#subscriptions = vscode.Disposable.from(
      this.#changed,
      tree.onDidChangeTreeData((node) => {
        this.#changed.fire(node);
      }),
      screen.onDidChange(() => {
        this.#changed.fire(undefined);
      }),
    );
  }

  getTreeItem(node: ExplorerNode): vscode.TreeItem | Promise<vscode.TreeItem> {
    const masker = this.#screen.masker();
    const item = this.#tree.getTreeItem(node);
    return masker
      ? masker.then(async (made) => (await import('./items/maskedItem.ts')).maskedItem(node, await item, made))
      : item;
  }

  getChildren(node?: ExplorerNode): Promise<ExplorerNode[]> {
    return this.#tree.getChildren(node);
  }

  getParent(node: ExplorerNode): ExplorerNode | undefined {
    return this.#tree.getParent(node);
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }
}
