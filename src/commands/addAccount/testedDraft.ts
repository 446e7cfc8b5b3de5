import * as vscode from 'vscode';
import type { Credential } from '../../liveperson/credential.ts';
import type { CommandServices } from '../commandServices.ts';
import { settingSteps } from '../domainApiAddress.ts';
import { isCancelled } from '../failure.ts';
import { credentialOf, type AccountDraft } from './accountDraft.ts';
import { askAfterFailedTest, type AfterFailedTest } from './afterFailedTest.ts';
import { runSteps, type Step } from './multiStep.ts';
import { signedInWithBrowser } from './signInWithBrowser.ts';
import { trySignIn } from './trySignIn.ts';

/** Tries the sign-in until it works or the person wants to keep it as it is. Cancelled, it leaves nothing behind. */
export async function testedDraft(
  services: CommandServices,
  entered: AccountDraft,
  steps: (draft: AccountDraft) => readonly Step<AccountDraft>[],
): Promise<AccountDraft> {
  let draft = entered;
  for (;;) {
    const { choice, tried } = await test(services, draft);
    if (choice === undefined || choice === 'save') return tried;
    draft = choice === 'change' ? await runSteps(withoutRefreshToken(tried), steps) : tried;
  }
}

interface Test {
  /** Absent when it went well. */
  readonly choice?: AfterFailedTest;
  /** What was tried, with what the browser brought. */
  readonly tried: AccountDraft;
}

async function test(services: CommandServices, draft: AccountDraft): Promise<Test> {
  let tried = draft;
  const { accountId } = draft;
  if (accountId === undefined) return { choice: 'change', tried };
  const domainApiUrl = draft.domainApiUrl ?? services.accounts.get(accountId)?.domainApiUrl ?? '';
  const account = { id: accountId, ...(domainApiUrl !== '' && { domainApiUrl }) };
  try {
    tried = await signedInWithBrowser(services, account, draft);
    const credentials = await credentialsOf(services, accountId, tried);
    if (credentials.length === 0) return { choice: 'change', tried };
    await trySignIn(services, account, credentials);
    return { tried };
  } catch (error) {
    if (isCancelled(error)) throw error;
    const [settings] = domainApiUrl === '' ? settingSteps(error) : [];
    const choice = await askAfterFailedTest(services.privacy.window, accountId, error, settings?.label);
    if (choice !== 'settings' || settings === undefined) return { choice, tried };
    await vscode.commands.executeCommand(settings.command, settings.argument);
    throw new vscode.CancellationError();
  }
}

/** Changed entries may be those of another application: the browser is asked again. */
function withoutRefreshToken({ fields, ...draft }: AccountDraft): AccountDraft {
  const { refreshToken: _ofThose, ...typed } = fields;
  return { ...draft, fields: typed };
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
