import * as vscode from 'vscode';
import { datasetSearch, exportDataset } from '../../export/dataset/exportDataset.ts';
import { ExportError } from '../../export/exportError.ts';
import { exportedPages } from '../../export/exportedPages.ts';
import type { ExportedPage, ExportedSearch, ExportProgress } from '../../export/exportedRecord.ts';
import { exportFile, type Exported } from '../../export/exportFile.ts';
import type { ExportFormat } from '../../export/exportFormat.ts';
import { fileText } from '../../export/fileText.ts';
import type { LivePersonClient } from '../../liveperson/livePersonClient.ts';
import type { ScreenMask } from '../../privacy/screen.ts';
import type { ScreenMasker } from '../../privacy/screenMasker.ts';
import { abortSignal } from '../abortSignal.ts';
import type { CommandServices } from '../commandServices.ts';
import { ExportNotice } from './exportNotice.ts';
import { explainedExport } from './exportWords.ts';
import { maskedPages } from './maskedPages.ts';

/** An export of which everything is known. */
export interface Export {
  readonly accountId: string;
  readonly search: ExportedSearch;
  readonly selectedIds?: readonly string[];
  readonly format: ExportFormat;
  readonly target: vscode.Uri;
  readonly byteOrderMark: boolean;
  readonly mask: ScreenMask;
}

export interface ExportResult {
  readonly records: number;
  readonly files: number;
}

/** Runs an export with progress and a way to cancel it, and tells the person how it ended. */
export async function runExport({ clients, privacy, log }: CommandServices, wanted: Export): Promise<ExportResult> {
  const { format } = wanted;
  const notice = new ExportNotice(wanted, { log, privacy });
  try {
    const exported = await privacy.window.withProgress(
      { location: vscode.ProgressLocation.Notification, title: notice.title, cancellable: true },
      async (progress, token) => {
        const signal = abortSignal(token);
        const client = await clients.get(wanted.accountId);
        signal.throwIfAborted();
        const masker = wanted.mask === 'off' ? undefined : await privacy.maskerOf(wanted.mask);
        return await write(client, wanted, masker, signal, (state) => {
          notice.show(progress, state);
        });
      },
    );
    notice.tellEnd(exported);
    return { records: exported.records, files: exported.files };
  } catch (error) {
    if (format === 'dataset' && !(error instanceof ExportError)) await notice.tellInterrupted();
    throw explainedExport(error, format);
  }
}

async function write(
  client: LivePersonClient,
  { accountId, search: asked, selectedIds, format, target, byteOrderMark, mask }: Export,
  masker: ScreenMasker | undefined,
  signal: AbortSignal,
  onProgress: (progress: ExportProgress) => void,
): Promise<Exported> {
  const shown = (found: AsyncGenerator<ExportedPage, void, undefined>) =>
    (masker ? maskedPages(found, masker, asked.product) : found);
  if (format === 'dataset') {
    const search = datasetSearch(asked);
    const pages = (resume: string | undefined) => shown(exportedPages(client, search, { selectedIds, signal, resume }));
    // A token tells the keys of two windows apart and gives neither away.
    const masking = mask !== 'off' && masker ? { mask, key: masker.hidden('dataset') } : undefined;
    const folder = target.fsPath;
    return await exportDataset({ folder, accountId, search, selectedIds, masking, pages, signal, onProgress });
  }
  const text = fileText(format, asked.product, { byteOrderMark });
  const pages = shown(exportedPages(client, asked, { selectedIds, signal }));
  return await exportFile({ target: target.fsPath, text, pages, signal, onProgress });
}
