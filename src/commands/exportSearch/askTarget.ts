import { lstat } from 'node:fs/promises';
import { homedir } from 'node:os';
import * as vscode from 'vscode';
import { ExplainedError } from '../../accounts/explainedError.ts';
import type { ExportFormat } from '../../export/exportFormat.ts';
import type { Screen } from '../../privacy/screen.ts';

/** The file or the folder to write to. @throws CancellationError when the person chooses none */
export async function askTarget(format: ExportFormat, name: string): Promise<vscode.Uri> {
  const chosen = format === 'dataset' ? await askFolder() : await askFile(format, name);
  if (!chosen) throw new vscode.CancellationError();
  return chosen;
}

/** A folder with an interrupted export, or an empty one. */
export async function askFolder(): Promise<vscode.Uri | undefined> {
  const folders = await vscode.window.showOpenDialog({
    canSelectFiles: false,
    canSelectFolders: true,
    canSelectMany: false,
    title: vscode.l10n.t('An empty folder, or one with an interrupted export of the same search'),
    openLabel: vscode.l10n.t('Export Here'),
    defaultUri: startFolder(),
  });
  return folders?.[0];
}

/** The editor's dialog asks by itself before a file is replaced. */
async function askFile(format: Exclude<ExportFormat, 'dataset'>, name: string): Promise<vscode.Uri | undefined> {
  return await vscode.window.showSaveDialog({
    title: vscode.l10n.t('Export to'),
    saveLabel: vscode.l10n.t('Export'),
    defaultUri: vscode.Uri.joinPath(startFolder(), `${name}.${format}`),
    filters: { [format.toUpperCase()]: [format] },
  });
}

function startFolder(): vscode.Uri {
  const open = vscode.workspace.workspaceFolders?.find(({ uri }) => uri.scheme === 'file');
  return open?.uri ?? vscode.Uri.file(homedir());
}

/** A caller's target was not seen by a person: nothing of theirs is replaced unasked. @throws CancellationError */
export async function confirmReplacing({ window }: Pick<Screen, 'window'>, target: vscode.Uri): Promise<void> {
  const exists = await lstat(target.fsPath).then(
    (stats) => stats.isFile(),
    () => false,
  );
  if (!exists) return;
  const replace = vscode.l10n.t('Replace');
  const question = vscode.l10n.t('{0} exists already. Replace it?', target.fsPath);
  const chosen = await window.showWarningMessage(question, { modal: true }, replace);
  if (chosen !== replace) throw new vscode.CancellationError();
}

/** Parts and temporary names need a real file system. @throws ExplainedError */
export function assertOnDisk(target: vscode.Uri): void {
  if (target.scheme === 'file') return;
  throw new ExplainedError(vscode.l10n.t('Exports can be written to a disk only, not to {0}.', `${target.scheme}:`));
}
