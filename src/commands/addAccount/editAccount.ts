import * as vscode from 'vscode';
import type { Account } from '../../accounts/account.ts';
import type { CredentialKind } from '../../liveperson/credential.ts';
import { idsOf } from '../commandArgument.ts';
import type { CommandServices } from '../commandServices.ts';
import { askAccount } from '../prompts/askAccount.ts';
import { accountSteps, credentialOf } from './accountDraft.ts';
import { runSteps } from './multiStep.ts';
import { saveAccount } from './saveAccount.ts';
import { testedDraft } from './testedDraft.ts';

/** Asks for a credential of an account, of any kind, and tries it. Returns the account id. */
export async function editAccount(services: CommandServices, argument: unknown): Promise<string> {
  const account = await askAccount(services, idsOf(argument).accountId);
  return await askCredential(services, account, undefined);
}

/** The same for the kind of credential the account has, where it has one only. */
export async function signIn(services: CommandServices, argument: unknown): Promise<string> {
  const account = await askAccount(services, idsOf(argument).accountId);
  const [only, ...others] = account.credentialKinds;
  return await askCredential(services, account, others.length === 0 ? only : undefined);
}

async function askCredential(services: CommandServices, account: Account, kind: CredentialKind | undefined): Promise<string> {
  const known = { accountId: account.id, ...(kind && { kind }) };
  const steps = accountSteps(known);
  const draft = await testedDraft(services, await runSteps({ ...known, fields: {} }, steps), steps);
  const credential = credentialOf(draft);
  if (credential === undefined) throw new vscode.CancellationError();
  await saveAccount(services, account, [credential]);
  return account.id;
}
