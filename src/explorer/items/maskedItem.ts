import type * as vscode from 'vscode';
import type { ScreenMasker } from '../../privacy/screenMasker.ts';
import { isPlain } from '../jsonChildren.ts';
import type { ExplorerNode } from '../nodes.ts';

/** The item of a node without personal data in what is read of it. What commands and menus go by, ids and context, stays. */
export function maskedItem(node: ExplorerNode, item: vscode.TreeItem, masker: ScreenMasker): vscode.TreeItem {
  // The account's name is its user's own word for it, and its id is nobody's.
  if (node.kind === 'account') return item;
  if (masker.hideText && isSurveyAnswer(node)) {
    if (typeof item.description === 'string') item.description = masker.hidden(item.description);
    if (typeof item.label === 'string') item.tooltip = item.label;
  }
  const { label, description, tooltip, accessibilityInformation: spoken } = item;
  if (typeof label === 'string') item.label = masker.text(label);
  if (typeof description === 'string') item.description = descriptionOf(node, description, masker);
  if (typeof tooltip === 'string') item.tooltip = masker.text(tooltip);
  if (spoken) item.accessibilityInformation = { ...spoken, label: masker.text(spoken.label) };
  return item;
}

/** Visitors typed it, as they typed their chat. */
function isSurveyAnswer({ kind, id }: ExplorerNode): boolean {
  return kind === 'fact' && /\/surveys\/\w+\/\d+$/.test(id);
}

/** A field of an attribute is told by its name, which its id ends with, below that of its object. */
function descriptionOf(node: ExplorerNode, description: string, masker: ScreenMasker): string {
  if (node.kind !== 'json' || !isPlain(node.value)) return masker.text(description);
  const [parent, name] = node.id.split('/').filter((part) => !/^\d+$/.test(part)).slice(-2);
  return masker.field(description, name, parent);
}
