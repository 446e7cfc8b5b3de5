import * as vscode from 'vscode';
import type { Account } from '../../accounts/account.ts';
import { ExplainedError } from '../../accounts/explainedError.ts';
import { listLine } from '../../shownText/plainText.ts';
import type { CommandServices } from '../commandServices.ts';

/**
 * The account a command is for: the one named, else the only one there is, else the one the person picks. Throws when there is no
 * such account, `CancellationError` when the person leaves the list.
 */
export async function askAccount(services: CommandServices, accountId: string | undefined): Promise<Account> {
  const account = await chosenAccount(services, accountId);
  services.resolved?.add({ accountId: account.id });
  return account;
}

async function chosenAccount(
  { accounts, remembered, privacy }: CommandServices,
  accountId: string | undefined,
): Promise<Account> {
  const all = accounts.list();
  if (accountId !== undefined) return all.find(({ id }) => id === accountId) ?? unknownAccount(accountId);
  const [only, ...others] = all;
  if (only === undefined) return noAccount();
  if (others.length === 0) return only;
  const last = remembered.last('accountId');
  const items = all
    .toSorted((a, b) => Number(b.id === last) - Number(a.id === last))
    .map((account) => ({ label: listLine(account.name), description: account.id, account }));
  const chosen = await privacy.window.showQuickPick(items, { title: vscode.l10n.t('Which account?'), matchOnDescription: true });
  if (!chosen) throw new vscode.CancellationError();
  await remembered.remember('accountId', chosen.account.id);
  return chosen.account;
}

function unknownAccount(accountId: string): never {
  throw new ExplainedError(vscode.l10n.t('There is no account {0} in LivePerson Inspector.', accountId), {
    text: vscode.l10n.t('It was removed, it was never added, or it belonged to a sandbox that no longer runs.'),
    nextSteps: [{ label: vscode.l10n.t('Add Account'), action: 'editAccount' }],
  });
}

function noAccount(): never {
  throw new ExplainedError(vscode.l10n.t('LivePerson Inspector has no account yet.'), {
    text: vscode.l10n.t('Add yours, or start the sandbox, which needs none.'),
    nextSteps: [{ label: vscode.l10n.t('Add Account'), action: 'editAccount' }],
    commands: [{ label: vscode.l10n.t('Start Sandbox'), command: 'liveperson.startSandbox' }],
  });
}
