import * as vscode from 'vscode';
import type { Subscription } from '../accounts/accountStore.ts';
import { accountOfSecret } from '../accounts/credentialVault.ts';
import { isScreenMask } from '../privacy/screen.ts';
import { keepMask } from '../privacy/screenState.ts';
import type { Services } from './services.ts';
import { autoStartSettingName, clientSettingNames, maskSetting, maskSettingName } from './settings.ts';

/** What follows from changes of accounts, secrets, settings and the masking switch, in this window or in another one. */
export function followChanges(
  services: Services,
  { globalState, workspaceState, secrets }: vscode.ExtensionContext,
): readonly Subscription[] {
  const { accounts, autoStart, clients, documents, vault, privacy, signInPrompts, statusBar, log } = services;
  return [
    privacy.onDidChange((mask) => {
      keepMask(mask, workspaceState).then(undefined, (error: unknown) => {
        log.error(`Whether the screen is masked could not be kept: ${String(error)}`);
      });
    }),
    secrets.onDidChange(({ key }) => {
      const drop = (): void => {
        clients.drop(accountOfSecret(key) ?? '');
      };
      vault.changedElsewhere(key).then(drop, drop);
    }),
    // Windows share the list of accounts. The editor tells nobody when another one wrote it, so it is compared on return.
    vscode.window.onDidChangeWindowState(({ focused }) => {
      if (focused) accounts.catchUp();
    }),
    accounts.onDidChange((accountId, what) => {
      statusBar.changed();
      if (what === 'name') return;
      signInPrompts.reset(accountId);
      clients.drop(accountId);
      if (accounts.get(accountId)) documents.retryAccount(accountId);
      else forgetAccount(services, globalState, accountId);
    }),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (clientSettingNames.some((setting) => change.affectsConfiguration(setting))) clients.dropAll();
      if (change.affectsConfiguration(autoStartSettingName)) autoStart.settingChanged();
      const mask = maskSetting();
      if (change.affectsConfiguration(maskSettingName) && isScreenMask(mask)) void privacy.setMask(mask);
    }),
  ];
}

/**
 * What is left of an account once it is out of the list: texts that were read for it, ids and searches that were typed for it.
 */
function forgetAccount(
  { documents, inspector, remembered, recent, log }: Services,
  state: vscode.Memento,
  accountId: string,
): void {
  documents.releaseAccount(accountId);
  inspector.forgetAccount(accountId);
  Promise.all([remembered.forget(accountId), recent.forget(accountId), forgetSearches(state, accountId)]).catch(
    (error: unknown) => {
      log.error(`What was typed for account ${accountId} could not be forgotten: ${String(error)}`);
    },
  );
}

async function forgetSearches(state: vscode.Memento, accountId: string): Promise<void> {
  const { SavedSearches } = await import('../panels/search/savedSearches.ts');
  await new SavedSearches(state).forget(accountId);
}
