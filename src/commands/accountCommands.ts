import * as vscode from 'vscode';
import type { Account } from '../accounts/account.ts';
import { withLateProgress } from '../documents/lateProgress.ts';
import { hasArguments, idsOf, isExplorerNode, textField } from './commandArgument.ts';
import type { CommandServices } from './commandServices.ts';
import { askAccount } from './prompts/askAccount.ts';
import { askOwnAccount } from './ownAccount.ts';

/** How long signing out at the service may take before the account goes without it. */
const signOutLimitMs = 5000;

/** Removes an account with its secrets; with `{ accountId }` without asking. The sandbox's account goes with its sandbox. */
export async function removeAccount(services: CommandServices, argument: unknown): Promise<void> {
  const { accountId } = idsOf(argument);
  const account = await askAccount(services, accountId);
  if (accountId === undefined || isExplorerNode(argument)) await confirmRemoval(services, account);
  if (account.sandbox) {
    await services.sandbox.stop();
    return;
  }
  await endSession(services, account.id);
  // Secrets first: if the store keeps one, the account stays in the list and can be removed again.
  await services.vault.clear(account.id);
  services.clients.drop(account.id);
  await services.lookups.forgetAccount(account.id);
  await services.accounts.remove(account.id);
}

/** Ends the session at the service and deletes the secrets; the account stays in the list. */
export async function signOut(services: CommandServices, argument: unknown): Promise<void> {
  const account = await askOwnAccount(services, idsOf(argument).accountId);
  await endSession(services, account.id);
  await services.vault.clear(account.id);
  services.clients.drop(account.id);
  await services.accounts.put({ ...account, credentialKinds: [] });
}

/** Gives an account the name `{ name }`, or the one the person types. */
export async function renameAccount(services: CommandServices, argument: unknown): Promise<void> {
  const account = await askAccount(services, idsOf(argument).accountId);
  const given = hasArguments(argument) ? textField(argument, 'name') : undefined;
  const name =
    given ??
    (await services.privacy.window.showInputBox({
      title: vscode.l10n.t('Rename account {0}', account.id),
      prompt: vscode.l10n.t('Name in the tree and in titles. Empty: the account id.'),
      value: account.name,
    }));
  if (name === undefined) return;
  await services.accounts.rename(account.id, name.trim() === '' ? account.id : name.trim());
}

async function confirmRemoval({ privacy }: CommandServices, { name }: Account): Promise<void> {
  const remove = vscode.l10n.t('Remove');
  const detail = vscode.l10n.t('Its credentials are deleted from the secret store. Nothing changes at LivePerson.');
  const chosen = await privacy.window.showWarningMessage(
    vscode.l10n.t('Remove the account {0}?', name),
    { modal: true, detail },
    remove,
  );
  if (chosen !== remove) throw new vscode.CancellationError();
}

/** A session that cannot be ended expires by itself: no reason to keep the account. */
async function endSession({ clients, log }: CommandServices, accountId: string): Promise<void> {
  try {
    const client = await clients.peek(accountId);
    await withLateProgress(vscode.l10n.t('Ending the session of account {0} …', accountId), async (signal) =>
      client?.signOut({ signal: AbortSignal.any([signal, AbortSignal.timeout(signOutLimitMs)]) }),
    );
  } catch (error) {
    log.warn(
      `The session of account ${accountId} could not be ended: ${error instanceof Error ? error.message : 'unknown reason'}`,
    );
  }
}
