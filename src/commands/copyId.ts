import * as vscode from 'vscode';
import { nodeIds, type RoleAndValue } from '../explorer/nodeIds.ts';
import type { MaskedWindow } from '../privacy/maskedWindow.ts';
import { listLine } from '../shownText/plainText.ts';
import { isExplorerNode } from './commandArgument.ts';
import type { CommandServices } from './commandServices.ts';
import { idRoleName } from './idRoleName.ts';

/** Copies an id of a node to the clipboard; asks which when there are several. Returns what was copied. */
export async function copyId({ privacy }: CommandServices, argument: unknown): Promise<string | undefined> {
  const ids = isExplorerNode(argument) ? nodeIds(argument) : [];
  const [only, ...others] = ids;
  const chosen = others.length === 0 ? only?.value : await choose(privacy.window, ids);
  if (chosen === undefined) return undefined;
  await vscode.env.clipboard.writeText(chosen);
  privacy.window.setStatusBarMessage(vscode.l10n.t('Copied {0}', listLine(chosen)), 3000);
  return chosen;
}

async function choose(window: MaskedWindow, ids: readonly RoleAndValue[]): Promise<string | undefined> {
  const items = ids.map(({ role, value }) => ({ label: listLine(value), description: idRoleName(role), value }));
  const chosen = await window.showQuickPick(items, { title: vscode.l10n.t('Copy which id?'), matchOnDescription: true });
  return chosen?.value;
}
