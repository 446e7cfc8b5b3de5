import * as vscode from 'vscode';
import type { Account } from '../../accounts/account.ts';
import { isAccountId } from '../../accounts/accountId.ts';
import { ExplainedError } from '../../accounts/explainedError.ts';
import { readCredential } from '../../accounts/readCredential.ts';
import type { Credential } from '../../liveperson/credential.ts';
import { readDomainApiUrl } from '../../liveperson/http/host.ts';
import { field, hasArguments, idsOf, textField } from '../commandArgument.ts';
import type { CommandServices } from '../commandServices.ts';
import { accountSteps, credentialOf } from './accountDraft.ts';
import { runSteps } from './multiStep.ts';
import { saveAccount } from './saveAccount.ts';
import { testedDraft } from './testedDraft.ts';

/**
 * Adds an account, or replaces the credentials of one that is there. With an argument object nothing is asked and nothing is
 * tried: `{ accountId, name?, domainApiUrl?, credentials }`. Returns the account id.
 */
export async function addAccount(services: CommandServices, argument: unknown): Promise<string> {
  if (hasArguments(argument)) return await addGiven(services, argument);
  const steps = accountSteps({});
  const draft = await testedDraft(services, await runSteps({ fields: {} }, steps), steps);
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
  const domainApiUrl = textField(argument, 'domainApiUrl');
  if (domainApiUrl !== undefined && readDomainApiUrl(domainApiUrl) === undefined) {
    throw refused(
      vscode.l10n.t('The address of the Domain API has to be https and a host, nothing else; http is for this machine alone.'),
    );
  }
  const account: Account = {
    id: accountId,
    name: textField(argument, 'name')?.trim() ?? services.accounts.get(accountId)?.name ?? accountId,
    ...(domainApiUrl !== undefined && { domainApiUrl }),
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
