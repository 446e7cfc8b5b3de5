import * as vscode from 'vscode';
import type { ExportFormat } from '../../export/exportFormat.ts';
import type { Screen } from '../../privacy/screen.ts';

export interface ChosenFormat {
  readonly format: ExportFormat;
  readonly byteOrderMark: boolean;
}

/** @throws CancellationError when the person leaves the list */
export async function askFormat({ window }: Pick<Screen, 'window'>): Promise<ChosenFormat> {
  const items: readonly (vscode.QuickPickItem & ChosenFormat)[] = [
    {
      label: vscode.l10n.t('CSV for a spreadsheet'),
      detail: vscode.l10n.t('One row per conversation, UTF-8 with byte order mark; no cell can become a formula'),
      format: 'csv',
      byteOrderMark: true,
    },
    {
      label: vscode.l10n.t('CSV'),
      detail: vscode.l10n.t('The same without byte order mark, for other programs'),
      format: 'csv',
      byteOrderMark: false,
    },
    {
      label: vscode.l10n.t('NDJSON'),
      detail: vscode.l10n.t('The records as the service sent them, one a line'),
      format: 'ndjson',
      byteOrderMark: false,
    },
    {
      label: vscode.l10n.t('JSON'),
      detail: vscode.l10n.t('The records as the service sent them, in one list'),
      format: 'json',
      byteOrderMark: false,
    },
    {
      label: vscode.l10n.t('Dataset'),
      detail: vscode.l10n.t('A folder of compressed NDJSON by day, for DuckDB, Spark or Trino; can be interrupted and continued'),
      format: 'dataset',
      byteOrderMark: false,
    },
  ];
  const chosen = await window.showQuickPick(items, { title: vscode.l10n.t('Export as'), matchOnDetail: true });
  if (!chosen) throw new vscode.CancellationError();
  return chosen;
}
