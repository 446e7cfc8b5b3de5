import * as vscode from 'vscode';
import { nodeIds } from './nodeIds.ts';
import type { ExplorerNode } from './nodes.ts';

/** Drags a node out of the tree as the id it stands for, as text. Nothing can be dropped on the tree. */
export class DragIds implements vscode.TreeDragAndDropController<ExplorerNode> {
  readonly dragMimeTypes = ['text/plain'];
  readonly dropMimeTypes = [];

  handleDrag(nodes: readonly ExplorerNode[], data: vscode.DataTransfer): void {
    const text = draggedText(nodes);
    if (text !== '') data.set('text/plain', new vscode.DataTransferItem(text));
  }
}

/** One id a line. A node without an id, as a fact, gives none. */
function draggedText(nodes: readonly ExplorerNode[]): string {
  return nodes.flatMap((node) => nodeIds(node).slice(0, 1).map(({ value }) => value)).join('\n');
}
