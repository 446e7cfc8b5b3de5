import * as vscode from 'vscode';
import type { Account } from '../../accounts/account.ts';
import { idsOf } from '../commandArgument.ts';
import type { CommandServices } from '../commandServices.ts';
import { askAccount } from '../prompts/askAccount.ts';
import { credentialOf, editSteps, signInSteps, type AccountDraft } from './accountDraft.ts';
import { runSteps, type Step } from './multiStep.ts';
import { saveAccount } from './saveAccount.ts';
import { testedDraft } from './testedDraft.ts';

/** Asks for the address of an account's Domain API and for a credential of any kind, and tries both. Returns the account id. */
export async function editAccount(services: CommandServices, argument: unknown): Promise<string> {
  const account = await askAccount(services, idsOf(argument).accountId);
  const { id: accountId, domainApiUrl = '' } = account;
  return await change(services, account, { accountId, domainApiUrl, fields: {} }, editSteps(account));
}

/**
 * Asks for a credential of the kind the account has, where it has one only, else of any kind, and tries it. OAuth 2.0 is two
 * kinds to a person, an application's own access and a user's, so there it asks, too.
 */
export async function signIn(services: CommandServices, argument: unknown): Promise<string> {
  const account = await askAccount(services, idsOf(argument).accountId);
  const [only, ...others] = account.credentialKinds;
  const kind = others.length === 0 && only !== 'oauth2' ? only : undefined;
  return await change(services, account, { accountId: account.id, ...(kind && { kind }), fields: {} }, signInSteps(kind));
}

async function change(
  services: CommandServices,
  account: Account,
  first: AccountDraft,
  steps: (draft: AccountDraft) => readonly Step<AccountDraft>[],
): Promise<string> {
  const draft = await testedDraft(services, await runSteps(first, steps), steps);
  const credential = credentialOf(draft);
  if (credential === undefined && draft.kind !== 'kept') throw new vscode.CancellationError();
  const { domainApiUrl: present, ...others } = account;
  const domainApiUrl = draft.domainApiUrl ?? present ?? '';
  const changed = { ...others, ...(domainApiUrl !== '' && { domainApiUrl }) };
  await saveAccount(services, changed, credential ? [credential] : []);
  return account.id;
}
