import * as vscode from 'vscode';
import { readManifest } from '../../export/dataset/manifest.ts';
import type { ExportProgress } from '../../export/exportedRecord.ts';
import type { Exported } from '../../export/exportFile.ts';
import type { MaskedWindow } from '../../privacy/maskedWindow.ts';
import { noticeLine } from '../../shownText/plainText.ts';
import type { CommandServices } from '../commandServices.ts';
import type { Export } from './runExport.ts';

/** The counts change faster than a person reads. */
const intervalMs = 200;

/** What a person is told while an export runs and when it has ended. */
export class ExportNotice {
  readonly title: string;
  readonly #export: Export;
  readonly #log: vscode.LogOutputChannel;
  readonly #window: MaskedWindow;
  readonly #numbers = new Intl.NumberFormat(vscode.env.language);
  #shownAt = 0;
  #percent = 0;

  constructor(wanted: Export, { log, privacy }: Pick<CommandServices, 'log' | 'privacy'>) {
    this.#log = log;
    this.#window = privacy.window;
    this.#export = wanted;
    this.title = vscode.l10n.t('Exporting to {0}', wanted.target.fsPath);
  }

  show(progress: vscode.Progress<{ readonly message: string; readonly increment: number }>, state: ExportProgress): void {
    const now = performance.now();
    if (now - this.#shownAt < intervalMs) return;
    this.#shownAt = now;
    const total = this.#total(state);
    const percent = total === undefined || total === 0 ? this.#percent : Math.min(100, (state.records / total) * 100);
    const records = this.#numbers.format(state.records);
    const message = total === undefined ? records : vscode.l10n.t('{0} of {1}', records, this.#numbers.format(total));
    progress.report({ message, increment: Math.max(0, percent - this.#percent) });
    this.#percent = Math.max(this.#percent, percent);
  }

  /** Does not wait for the person to close the message. */
  tellEnd({ records, warnings }: Exported): void {
    const { target, format, mask } = this.#export;
    const count = this.#numbers.format(records);
    const done = mask !== 'off'
      ? vscode.l10n.t('{0} records exported to {1}, with personal data masked.', count, target.fsPath)
      : vscode.l10n.t('{0} records exported to {1}.', count, target.fsPath);
    const reveal = vscode.l10n.t('Show in Folder');
    const open = vscode.l10n.t('Open');
    const buttons = format === 'dataset' ? [reveal] : [open, reveal];
    const told =
      warnings.length === 0
        ? this.#window.showInformationMessage(done, ...buttons)
        : this.#window.showWarningMessage(`${done} ${noticeLine(warnings.join(' '))}`, ...buttons);
    this.#later(told, async (chosen) => {
      if (chosen === open) await vscode.commands.executeCommand('vscode.open', target);
      else if (chosen === reveal) await vscode.commands.executeCommand('revealFileInOS', target);
    });
  }

  /** After a cancellation or a failure of the search: what is there and how to go on. Says nothing when nothing was written. */
  async tellInterrupted(): Promise<void> {
    const { accountId, target: folder } = this.#export;
    const manifest = await readManifest(folder.fsPath).catch(() => undefined);
    if (manifest?.state !== 'incomplete') return;
    const text = vscode.l10n.t(
      'The export stopped after {0} records. Export the same search to {1} again and it goes on from there.',
      this.#numbers.format(manifest.records),
      folder.fsPath,
    );
    const goOn = vscode.l10n.t('Continue');
    this.#later(this.#window.showInformationMessage(text, goOn), async (chosen) => {
      if (chosen !== goOn) return;
      await vscode.commands.executeCommand('liveperson.exportSearch', { accountId, format: 'dataset', target: folder });
    });
  }

  #later(told: Thenable<string | undefined>, act: (chosen: string | undefined) => Promise<void>): void {
    void told.then(act).then(undefined, (error: unknown) => {
      this.#log.error(String(error));
    });
  }

  /** Of the records that will be written, when that can be told. */
  #total({ records, found }: ExportProgress): number | undefined {
    const { selectedIds, search } = this.#export;
    if (selectedIds !== undefined) return undefined;
    const total = Math.min(found, search.query.limit ?? Number.POSITIVE_INFINITY);
    // Of a continued search, the windows that were finished before are not in the count.
    return total < records ? undefined : total;
  }
}
