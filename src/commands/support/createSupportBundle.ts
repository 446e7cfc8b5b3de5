import * as vscode from 'vscode';
import { zipOf } from '../../support/zip.ts';
import { supportFiles, type SupportFile } from '../../support/supportFiles.ts';
import { abortSignal } from '../abortSignal.ts';
import { field, idsOf } from '../commandArgument.ts';
import type { CommandServices } from '../commandServices.ts';
import { askAccount } from '../prompts/askAccount.ts';
import { writeExport } from '../writeExport.ts';
import { accountCheck } from './accountCheck.ts';
import { askSupportFiles } from './askSupportFiles.ts';
import { changedSettings, versions } from './surroundings.ts';

export interface SupportBundle {
  readonly files: readonly string[];
  readonly target: vscode.Uri;
}

/**
 * Writes what helps somebody else to find a fault into one ZIP: the check of an account, its calls, versions, settings, the log.
 * Always without secrets, personal data and chat texts. What will be in it is listed first and can be looked at; with `{ target
 * }` it is written at once.
 */
export async function createSupportBundle(services: CommandServices, argument: unknown): Promise<SupportBundle> {
  const given = field(argument, 'target');
  const account = services.accounts.list().length === 0 ? undefined : await askAccount(services, idsOf(argument).accountId);
  const files = await collected(services, account?.id);
  if (!(given instanceof vscode.Uri)) await askSupportFiles(services, files);
  const target = given instanceof vscode.Uri ? given : await askTarget();
  await writeExport(target, [zipOf(files, Date.now())]);
  void tell(services, target);
  return { files: files.map(({ name }) => name), target };
}

async function collected(services: CommandServices, accountId: string | undefined): Promise<readonly SupportFile[]> {
  const { inspector, privacy, log } = services;
  const check = await accountCheck(services, accountId);
  const exchanges = inspector.log.list().map(({ exchange }) => exchange).filter((exchange) => exchange.accountId === accountId);
  const facts = {
    exchanges,
    versions: versions(services.extensionId),
    settings: changedSettings(),
    log: await log.tail(),
    accountCheck: check,
  };
  const maskers = await privacy.forSupport();
  return await privacy.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title: vscode.l10n.t('Create Support Bundle'), cancellable: true },
    (_, token) => supportFiles(facts, maskers, abortSignal(token)),
  );
}

async function askTarget(): Promise<vscode.Uri> {
  const name = `liveperson-support-${new Date().toISOString().slice(0, 10)}.zip`;
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const target = await vscode.window.showSaveDialog({
    title: vscode.l10n.t('Create Support Bundle'),
    filters: { [vscode.l10n.t('ZIP archive')]: ['zip'] },
    ...(folder && { defaultUri: vscode.Uri.joinPath(folder, name) }),
  });
  if (!target) throw new vscode.CancellationError();
  return target;
}

/** Does not wait for the person to close the message. */
async function tell({ log, privacy }: CommandServices, target: vscode.Uri): Promise<void> {
  const show = vscode.l10n.t('Show in Folder');
  const text = vscode.l10n.t(
    'The support bundle is in {0}. Secrets are left out; personal data and chat texts are masked.',
    target.fsPath,
  );
  try {
    if ((await privacy.window.showInformationMessage(text, show)) === show)
      await vscode.commands.executeCommand('revealFileInOS', target);
  } catch (error) {
    log.error(String(error));
  }
}
