import * as vscode from 'vscode';
import type { Account } from '../../accounts/account.ts';
import { isAccountId } from '../../accounts/accountId.ts';
import { ExplainedError } from '../../accounts/explainedError.ts';
import { readCredential } from '../../accounts/readCredential.ts';
import type { Credential } from '../../liveperson/credential.ts';
import { field, hasArguments, idsOf, textField } from '../commandArgument.ts';
import type { CommandServices } from '../commandServices.ts';
import { addressProblem } from './askAddress.ts';
import { credentialOf, newAccountSteps, type AccountDraft } from './accountDraft.ts';
import { runSteps, type Step } from './multiStep.ts';
import { saveAccount } from './saveAccount.ts';
import { testedDraft } from './testedDraft.ts';

/**
 * Adds an account, or credentials to one that is there: those of the same kind are replaced, other kinds stay. With an argument
 * object nothing is asked and nothing is tried: `{ accountId, name?, domainApiUrl?, credentials }`. What it leaves out stays as
 * it is, an empty `domainApiUrl` is the default address, an empty `name` the account id. Returns the account id.
 */
export async function addAccount(services: CommandServices, argument: unknown): Promise<string> {
  if (hasArguments(argument)) return await addGiven(services, argument);
  return await addAsked(services, { fields: {} }, newAccountSteps);
}

/** Asks what is not filled in yet, and once more for what is; tries the sign-in and saves. Returns the account id. */
export async function addAsked(
  services: CommandServices,
  first: AccountDraft,
  steps: (draft: AccountDraft) => readonly Step<AccountDraft>[],
): Promise<string> {
  const draft = await testedDraft(services, await runSteps(first, steps), steps);
  const credential = credentialOf(draft);
  if (draft.accountId === undefined || credential === undefined) throw new vscode.CancellationError();
  const known = services.accounts.get(draft.accountId);
  await saveAccount(services, known ?? { id: draft.accountId, name: draft.accountId, credentialKinds: [] }, [credential]);
  services.explorer.showAccount(draft.accountId);
  return draft.accountId;
}

async function addGiven(services: CommandServices, argument: unknown): Promise<string> {
  const { accountId = '' } = idsOf(argument);
  if (!isAccountId(accountId))
    throw refused(vscode.l10n.t('“{0}” is not an account id, which is a number such as 12345678.', accountId));
  const known = services.accounts.get(accountId);
  const domainApiUrl = textField(argument, 'domainApiUrl')?.trim() ?? known?.domainApiUrl ?? '';
  const problem = addressProblem(domainApiUrl);
  if (problem !== undefined) throw refused(problem);
  const name = textField(argument, 'name')?.trim() ?? known?.name ?? '';
  const account: Account = {
    id: accountId,
    name: name === '' ? accountId : name,
    ...(domainApiUrl !== '' && { domainApiUrl }),
    credentialKinds: [],
  };
  await saveAccount(services, account, givenCredentials(argument));
  return accountId;
}

function givenCredentials(argument: unknown): readonly Credential[] {
  const given = field(argument, 'credentials');
  const credentials = (Array.isArray(given) ? given : []).map(readCredential);
  const complete = credentials.filter((credential) => credential !== undefined);
  if (complete.length === 0 || complete.length < credentials.length)
    throw refused(vscode.l10n.t('A credential is missing, or a field of one is missing or empty.'));
  return complete;
}

function refused(reason: string): ExplainedError {
  return new ExplainedError(vscode.l10n.t('The account was not added. {0}', reason), {
    text: vscode.l10n.t('Enter it step by step instead.'),
    nextSteps: [{ label: vscode.l10n.t('Add Account'), action: 'editAccount' }],
  });
}
