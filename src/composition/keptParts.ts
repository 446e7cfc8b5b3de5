import type * as vscode from 'vscode';
import { AccountStore } from '../accounts/accountStore.ts';
import { CredentialVault } from '../accounts/credentialVault.ts';
import { SignInPrompts } from '../accounts/signInPrompts.ts';
import { Remembered } from '../commands/remembered.ts';
import { Lookups } from '../explorer/lookups.ts';
import { LazyLogChannel } from '../lazyLogChannel.ts';
import { RecentLookups } from '../lookup/recentLookups.ts';
import { Privacy } from '../privacy/screen.ts';
import { firstMask } from '../privacy/screenState.ts';
import { maskSetting } from './settings.ts';

export type KeptParts = ReturnType<typeof keptParts>;

/** What is made of the editor's own storage: accounts, secrets, what was typed and looked up, and who may see it. */
export function keptParts({ globalState, workspaceState, secrets }: vscode.ExtensionContext) {
  // Accounts and ids belong to a machine's user, not to the synchronised settings.
  globalState.setKeysForSync([]);
  const privacy = new Privacy(firstMask(maskSetting(), workspaceState));
  const accounts = new AccountStore(globalState);
  const isSandbox = (accountId: string): boolean => accounts.get(accountId)?.sandbox === true;
  const isKept = (accountId: string): boolean => accounts.get(accountId) !== undefined && !isSandbox(accountId);
  return {
    privacy,
    log: new LazyLogChannel(privacy.forFiles),
    accounts,
    accountName: (accountId: string): string => accounts.get(accountId)?.name ?? accountId,
    vault: new CredentialVault(secrets),
    signInPrompts: new SignInPrompts(),
    lookups: new Lookups(globalState, isSandbox),
    remembered: new Remembered(globalState, isKept),
    recent: new RecentLookups(globalState, isKept),
  };
}
