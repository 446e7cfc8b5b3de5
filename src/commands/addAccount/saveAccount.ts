import * as vscode from 'vscode';
import type { Account } from '../../accounts/account.ts';
import { ExplainedError } from '../../accounts/explainedError.ts';
import type { Credential } from '../../liveperson/credential.ts';
import type { MaskedWindow } from '../../privacy/maskedWindow.ts';
import type { CommandServices } from '../commandServices.ts';

/**
 * Keeps an account and its credentials: secrets first, so that no account is listed whose secrets are nowhere. Kinds that the
 * account has already stay.
 */
export async function saveAccount(
  { accounts, vault, clients, privacy }: CommandServices,
  account: Account,
  credentials: readonly Credential[],
): Promise<void> {
  if (accounts.get(account.id)?.sandbox) {
    throw new ExplainedError(vscode.l10n.t('The account was not added: the running sandbox has the same account id.'), {
      text: vscode.l10n.t('Stop the sandbox first.'),
      commands: [{ label: vscode.l10n.t('Stop Sandbox'), command: 'liveperson.stopSandbox' }],
    });
  }
  const kept = await Promise.all(credentials.map((credential) => vault.store(account.id, credential)));
  const kinds = new Set([...(accounts.get(account.id)?.credentialKinds ?? []), ...credentials.map(({ kind }) => kind)]);
  clients.drop(account.id);
  await accounts.put({ ...account, credentialKinds: [...kinds] });
  if (kept.includes('session')) tellSessionOnly(privacy.window, account);
}

/** Not waited for: the account can be used meanwhile. */
function tellSessionOnly(window: MaskedWindow, { name }: Account): void {
  void window.showWarningMessage(
    vscode.l10n.t('No keyring of this system kept the credentials of {0}. They last until this window closes.', name),
  );
}
