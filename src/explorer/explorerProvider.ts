import * as vscode from 'vscode';
import { ExplorerModel, type ExplorerModelOptions } from './explorerModel.ts';
import type { treeItem } from './items/treeItem.ts';
import type { ExplorerNode } from './nodes.ts';

/** Connects the model to the view: it passes nodes on and turns them into items. */
export class ExplorerProvider implements vscode.TreeDataProvider<ExplorerNode>, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<ExplorerNode | undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly model: ExplorerModel;
  #treeItem: typeof treeItem | undefined;

  constructor(options: Omit<ExplorerModelOptions, 'changed' | 'now'>) {
    this.model = new ExplorerModel({
      ...options,
      now: Date.now,
      changed: (node) => {
        this.#changed.fire(node);
      },
    });
  }

  /** How nodes look is loaded with the first one that is shown. */
  getTreeItem(node: ExplorerNode): vscode.TreeItem | Promise<vscode.TreeItem> {
    return this.#treeItem?.(node) ?? this.#firstItem(node);
  }

  async getChildren(node?: ExplorerNode): Promise<ExplorerNode[]> {
    return [...(await this.model.children(node))];
  }

  getParent(node: ExplorerNode): ExplorerNode | undefined {
    return 'parent' in node ? node.parent : undefined;
  }

  async #firstItem(node: ExplorerNode): Promise<vscode.TreeItem> {
    const { treeItem } = await import('./items/treeItem.ts');
    this.#treeItem = treeItem;
    return treeItem(node);
  }

  dispose(): void {
    this.model.dispose();
    this.#changed.dispose();
  }
}
