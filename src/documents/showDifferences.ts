import * as vscode from 'vscode';
import { comparedAddress } from './compareForm.ts';
import { documentAddress, documentUri } from './scheme.ts';

/** The document that stands for another one in a comparison. */
export function comparedUri(uri: vscode.Uri): vscode.Uri {
  const address = documentAddress(uri);
  return address === undefined ? uri : documentUri(comparedAddress(address));
}

/** Whether both stand for one document: its differences from itself would be an empty editor. */
export function areTheSame(left: vscode.Uri, right: vscode.Uri): boolean {
  return withoutDay(left) === withoutDay(right);
}

/** The day says where to find a chat, not which one it is. */
function withoutDay(uri: vscode.Uri): string {
  const address = documentAddress(uri);
  if (address?.kind !== 'transcript') return comparedUri(uri).toString();
  const { day: _day, ...chat } = address;
  return comparedUri(documentUri(chat)).toString();
}

/**
 * Shows two documents in the diff editor, the one that is older or was chosen first on the left. To be read beforehand:
 * `comparedUri` of each.
 */
export async function showDifferences(left: vscode.Uri, right: vscode.Uri): Promise<void> {
  await vscode.commands.executeCommand(
    'vscode.diff',
    comparedUri(left),
    comparedUri(right),
    `${nameOf(left)} ↔ ${nameOf(right)}`,
  );
}

/** The name of a document without the end that tells its kind. */
export function nameOf({ path }: vscode.Uri): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.\w+$/, '');
}
