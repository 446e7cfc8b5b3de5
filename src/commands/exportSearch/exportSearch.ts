import * as vscode from 'vscode';
import { ExplainedError } from '../../accounts/explainedError.ts';
import { manifestName, readManifest, type Manifest } from '../../export/dataset/manifest.ts';
import { exportFailure } from '../../export/exportError.ts';
import type { ExportedSearch } from '../../export/exportedRecord.ts';
import { selectedSearch } from '../../export/selectedSearch.ts';
import type { Screen, ScreenMask } from '../../privacy/screen.ts';
import { field, idsOf } from '../commandArgument.ts';
import type { CommandServices } from '../commandServices.ts';
import { askAccount } from '../prompts/askAccount.ts';
import { askFormat } from './askFormat.ts';
import { askMask } from './askMask.ts';
import { askSearch } from './askSearch.ts';
import { askFolder, askTarget, assertOnDisk, confirmReplacing } from './askTarget.ts';
import { readExportArgument, type ExportArgument } from './exportArgument.ts';
import { explainedExport } from './exportWords.ts';
import { readSearch } from './readSearch.ts';
import { runExport, type Export, type ExportResult } from './runExport.ts';

/**
 * Exports all or the selected results of a search. Resolves when everything is written and checked. Whatever is not given is
 * asked for; leaving any question leaves nothing behind.
 */
export async function exportSearch(services: CommandServices, argument: unknown): Promise<ExportResult> {
  const given = readExportArgument(argument);
  const { id: accountId } = await askAccount(services, idsOf(argument).accountId);
  const search = readSearch(field(argument, 'product'), field(argument, 'query'), accountId);
  const wanted =
    search !== undefined
      ? await completed(services.privacy, selected(accountId, search, given), given)
      : given.format === 'dataset' && given.target !== undefined
        ? await interrupted(services.privacy, accountId, given.target, given)
        : await asked(services.privacy, accountId, given);
  return await runExport(services, wanted);
}

/** The export with its format and its target, and how it masks personal data unless that is decided. */
async function completed(
  screen: Screen,
  { accountId, search, selectedIds }: Pick<Export, 'accountId' | 'search' | 'selectedIds'>,
  given: ExportArgument,
  begun?: ScreenMask,
): Promise<Export> {
  const mask = begun ?? (await askMask(screen, given));
  const { format, byteOrderMark } =
    given.format === undefined ? await askFormat(screen) : { byteOrderMark: false, format: given.format };
  const target = given.target ?? (await askTarget(format, nameOf(search)));
  assertOnDisk(target);
  if (given.target !== undefined && format !== 'dataset') await confirmReplacing(screen, target);
  return {
    accountId,
    search,
    format,
    target,
    byteOrderMark: given.byteOrderMark ?? byteOrderMark,
    mask,
    ...(selectedIds && { selectedIds }),
  };
}

function selected(
  accountId: string,
  search: ExportedSearch,
  { selection }: ExportArgument,
): Pick<Export, 'accountId' | 'search' | 'selectedIds'> {
  return selection === undefined
    ? { accountId, search }
    : { accountId, search: selectedSearch(search, selection), selectedIds: selection.ids };
}

async function asked(screen: Screen, accountId: string, given: ExportArgument): Promise<Export> {
  const chosen = await askSearch(screen, Date.now());
  if (chosen !== 'interrupted')
    return await completed(screen, selected(accountId, { product: 'chats', query: chosen.query }, given), given);
  const folder = await askFolder();
  if (!folder) throw new vscode.CancellationError();
  return await interrupted(screen, accountId, folder, given);
}

/** The search of which a folder holds a part. It goes on as it began, whatever the screen shows by now. */
async function interrupted(
  screen: Screen,
  accountId: string,
  folder: vscode.Uri,
  { personalData }: ExportArgument,
): Promise<Export> {
  assertOnDisk(folder);
  const manifest = await manifestOf(folder);
  if (manifest.accountId !== accountId) {
    throw new ExplainedError(
      vscode.l10n.t('{0} holds an export of account {1}, not of {2}.', folder.fsPath, manifest.accountId, accountId),
    );
  }
  const { masking, search: { product, query, selectedIds } } = manifest;
  const search = readSearch(product, query, accountId);
  if (search === undefined) throw new TypeError('A manifest has a query.');
  return await completed(
    screen,
    { accountId, search, ...(selectedIds && { selectedIds }) },
    { format: 'dataset', target: folder, ...(personalData && { personalData }) },
    personalData === undefined ? (masking?.mask ?? 'off') : undefined,
  );
}

async function manifestOf(folder: vscode.Uri): Promise<Manifest> {
  try {
    return await readManifest(folder.fsPath);
  } catch (error) {
    throw explainedExport(exportFailure(error, vscode.Uri.joinPath(folder, manifestName).fsPath), 'dataset');
  }
}

/** A name for the file: what it holds, by day. */
function nameOf({ product, query: { from, to } }: ExportedSearch): string {
  const day = (time: number): string => new Date(time).toISOString().slice(0, 10);
  return `${product} ${day(from)} to ${day(to)}`;
}
