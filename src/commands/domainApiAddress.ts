import * as vscode from 'vscode';
import type { CommandStep } from '../accounts/explainedError.ts';

/**
 * The address of the Domain API in the settings; empty when there is none. It counts for accounts without an address of their
 * own.
 */
export function addressOfSetting(): string {
  return vscode.workspace.getConfiguration('liveperson').get<string>('domainApiUrl')?.trim() ?? '';
}

/** The settings as a next step, when the Domain API failed for an account without an address of its own and they name one. */
export function settingSteps(error: unknown): readonly CommandStep[] {
  if (addressOfSetting() === '' || !isAboutAddress(error)) return [];
  return [
    {
      label: vscode.l10n.t('Open Settings'),
      command: 'workbench.action.openSettings',
      argument: 'liveperson.domainApiUrl',
    },
  ];
}

function isAboutAddress(error: unknown): boolean {
  if (!(error instanceof Error) || !('kind' in error) || error.kind === 'invalidQuery') return false;
  return error.kind === 'refusedHost' || ('service' in error && error.service === 'domain');
}
