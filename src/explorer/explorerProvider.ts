import * as vscode from 'vscode';
import { ExplorerModel, type ExplorerModelOptions } from './explorerModel.ts';
import { treeItem } from './items/treeItem.ts';
import type { ExplorerNode } from './nodes.ts';

/** Connects the model to the view: it passes nodes on and turns them into items. */
export class ExplorerProvider implements vscode.TreeDataProvider<ExplorerNode>, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<ExplorerNode | undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly model: ExplorerModel;

  constructor(options: Omit<ExplorerModelOptions, 'changed' | 'now'>) {
    this.model = new ExplorerModel({
      ...options,
      now: Date.now,
      changed: (node) => {
        this.#changed.fire(node);
      },
    });
  }

  getTreeItem(node: ExplorerNode): vscode.TreeItem {
    return treeItem(node);
  }

  async getChildren(node?: ExplorerNode): Promise<ExplorerNode[]> {
    return [...(await this.model.children(node))];
  }

  getParent(node: ExplorerNode): ExplorerNode | undefined {
    return 'parent' in node ? node.parent : undefined;
  }

  dispose(): void {
    this.model.dispose();
    this.#changed.dispose();
  }
}
