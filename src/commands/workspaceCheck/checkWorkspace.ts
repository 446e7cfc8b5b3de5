import * as vscode from 'vscode';
import type { MaskedWindow } from '../../privacy/maskedWindow.ts';
import type { ScanResult } from '../../workspaceCheck/scanWorkspace.ts';
import { textField } from '../commandArgument.ts';
import type { CommandServices } from '../commandServices.ts';

/**
 * Looks for fixed hosts and credentials in the files of the workspace and shows what was found in the Problems view. Returns the
 * counts.
 */
export async function checkWorkspace({ workspaceCheck, privacy, log }: CommandServices): Promise<ScanResult> {
  const result = await workspaceCheck.scan();
  void tell(privacy.window, result).then(undefined, (error: unknown) => {
    log.error(String(error));
  });
  return result;
}

/** Copies the address that looks up a service: `{ address }`. */
export async function copyLookUpAddress({ privacy }: CommandServices, argument: unknown): Promise<void> {
  const address = textField(argument, 'address');
  if (address === undefined) return;
  await vscode.env.clipboard.writeText(address);
  privacy.window.setStatusBarMessage(vscode.l10n.t('Copied: {0}', address), 5000);
}

async function tell(
  window: MaskedWindow,
  { files, filesWithFindings, hosts, credentials, skipped, limited }: ScanResult,
): Promise<void> {
  const numbers = new Intl.NumberFormat(vscode.env.language);
  const number = (value: number): string => numbers.format(value);
  const sentences = [
    hosts + credentials === 0
      ? vscode.l10n.t('No fixed hosts and no credentials of LivePerson in {0} files.', number(files))
      : vscode.l10n.t(
          'Fixed hosts: {0}. Credentials: {1}. Found in {2} of {3} files.',
          number(hosts),
          number(credentials),
          number(filesWithFindings),
          number(files),
        ),
    ...(skipped === 0 ? [] : [vscode.l10n.t('Left out, because they are large or cannot be read: {0}.', number(skipped))]),
    ...(limited
      ? [vscode.l10n.t('There are more files than one check reads: open a part of the workspace and check that.')]
      : []),
  ];
  const message = sentences.join(' ');
  if (hosts + credentials === 0) {
    await window.showInformationMessage(message);
    return;
  }
  const show = vscode.l10n.t('Show Problems');
  const chosen = await (credentials > 0
    ? window.showWarningMessage(message, show)
    : window.showInformationMessage(message, show));
  if (chosen === show) await vscode.commands.executeCommand('workbench.actions.view.problems');
}
