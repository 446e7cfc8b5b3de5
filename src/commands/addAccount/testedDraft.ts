import type { CommandServices } from '../commandServices.ts';
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
  const credential = credentialOf(draft);
  const { accountId } = draft;
  if (credential === undefined || accountId === undefined) return 'change';
  const domainApiUrl = services.accounts.get(accountId)?.domainApiUrl;
  try {
    await trySignIn(services, { id: accountId, ...(domainApiUrl !== undefined && { domainApiUrl }) }, credential);
    return undefined;
  } catch (error) {
    if (isCancelled(error)) throw error;
    return await askAfterFailedTest(accountId, error);
  }
}
