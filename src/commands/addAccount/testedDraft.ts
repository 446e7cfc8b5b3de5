import * as vscode from 'vscode';
import type { Credential } from '../../liveperson/credential.ts';
import type { CommandServices } from '../commandServices.ts';
import { settingSteps } from '../domainApiAddress.ts';
import { isCancelled } from '../failure.ts';
import { credentialOf, type AccountDraft } from './accountDraft.ts';
import { askAfterFailedTest, type AfterFailedTest } from './afterFailedTest.ts';
import { runSteps, type Step } from './multiStep.ts';
import { trySignIn } from './trySignIn.ts';

/** Tries the sign-in until it works or the person wants to keep it as it is. Cancelled, it leaves nothing behind. */
export async function testedDraft(
  services: CommandServices,
  entered: AccountDraft,
  steps: (draft: AccountDraft) => readonly Step<AccountDraft>[],
): Promise<AccountDraft> {
  let draft = entered;
  for (;;) {
    const choice = await failedTest(services, draft);
    if (choice === undefined || choice === 'save') return draft;
    if (choice === 'change') draft = await runSteps(draft, steps);
  }
}

async function failedTest(services: CommandServices, draft: AccountDraft): Promise<AfterFailedTest | undefined> {
  const { accountId } = draft;
  if (accountId === undefined) return 'change';
  const domainApiUrl = draft.domainApiUrl ?? services.accounts.get(accountId)?.domainApiUrl ?? '';
  try {
    const credentials = await credentialsOf(services, accountId, draft);
    if (credentials.length === 0) return 'change';
    await trySignIn(services, { id: accountId, ...(domainApiUrl !== '' && { domainApiUrl }) }, credentials);
    return undefined;
  } catch (error) {
    if (isCancelled(error)) throw error;
    const [settings] = domainApiUrl === '' ? settingSteps(error) : [];
    const choice = await askAfterFailedTest(accountId, error, settings?.label);
    if (choice !== 'settings' || settings === undefined) return choice;
    await vscode.commands.executeCommand(settings.command, settings.argument);
    throw new vscode.CancellationError();
  }
}

/** What to try: the credential that was typed, or those the account keeps. */
async function credentialsOf(
  { accounts, vault }: CommandServices,
  accountId: string,
  draft: AccountDraft,
): Promise<readonly Credential[]> {
  if (draft.kind === 'kept') return await vault.read(accountId, accounts.get(accountId)?.credentialKinds ?? []);
  const credential = credentialOf(draft);
  return credential ? [credential] : [];
}
