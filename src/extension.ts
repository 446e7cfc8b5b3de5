import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { AccountClients } from './accounts/accountClients.ts';
import { AccountStore } from './accounts/accountStore.ts';
import { BrowserSignIns } from './accounts/browserSignIns.ts';
import { accountOfSecret, CredentialVault } from './accounts/credentialVault.ts';
import { needsSignIn, SignInPrompts, type SignInFailure } from './accounts/signInPrompts.ts';
import { CheckFiles } from './checkFiles/index.ts';
import type { CommandServices } from './commands/commandServices.ts';
import { CompareSelection } from './commands/documents/compareSelection.ts';
import { registerCommands } from './commands/registerCommands.ts';
import { Remembered } from './commands/remembered.ts';
import { SandboxAutoStart } from './commands/sandboxAutoStart.ts';
import { SandboxRunner } from './commands/sandboxRunner.ts';
import { registerDocuments } from './documents/index.ts';
import { ExplorerView } from './explorer/explorerView.ts';
import { plainLine } from './explorer/plainText.ts';
import { Lookups } from './explorer/lookups.ts';
import { LazyLinks } from './lazyLinks.ts';
import { Inspector } from './inspector/inspector.ts';
import { LazyLogChannel } from './lazyLogChannel.ts';
import { LazyPanels } from './lazyPanels.ts';
import { LazyStatusBar } from './lazyStatusBar.ts';
import { RecentLookups } from './lookup/recentLookups.ts';
import type { RetryNotice } from './liveperson/http/exchange.ts';
import type { ClientOptions, LivePersonClient } from './liveperson/livePersonClient.ts';
import { registerSearchFiles } from './searchFiles/index.ts';
import { WorkspaceCheck } from './workspaceCheck/index.ts';
import { registerTools } from './tools/index.ts';
import { MaskSign } from './privacy/maskSign.ts';
import { isScreenMask, Privacy } from './privacy/screen.ts';
import { firstMask, keepMask } from './privacy/screenState.ts';

/** What other extensions get from this one. */
export interface PublicApi {
  readonly version: 1;
  /** The client of a configured account. Rejects when there is no such account. */
  readonly getClient: (accountId: string) => Promise<LivePersonClient>;
}

/**
 * Composition root: makes the services, hands them down, registers what VS Code calls. Nothing is fetched, no secret is read, and
 * what is heavy is loaded on first use.
 */
export function activate(context: vscode.ExtensionContext): PublicApi {
  // Before the client, the panels and the documents are loaded: they make their texts without the editor.
  if (vscode.l10n.bundle) l10n.config({ contents: vscode.l10n.bundle });
  const { globalState, workspaceState, secrets, subscriptions } = context;
  // Accounts and ids belong to a machine's user, not to the synchronised settings.
  globalState.setKeysForSync([]);
  const privacy = new Privacy(firstMask(maskSetting(), workspaceState));
  const log = new LazyLogChannel(privacy.forFiles);
  const accounts = new AccountStore(globalState);
  const vault = new CredentialVault(secrets);
  const signInPrompts = new SignInPrompts();
  const lookups = new Lookups(globalState, (accountId) => accounts.get(accountId)?.sandbox === true);
  const isKept = (accountId: string): boolean => {
    const account = accounts.get(accountId);
    return account !== undefined && !account.sandbox;
  };
  const remembered = new Remembered(globalState, isKept);
  const recent = new RecentLookups(globalState, isKept);
  const sandbox = new SandboxRunner({
    accounts,
    vault,
    lookups,
    start: async () => (await import('./sandbox/index.ts')).startSandbox(),
  });
  const autoStart = new SandboxAutoStart({
    wanted: () => vscode.workspace.getConfiguration('liveperson').get('sandbox.autoStart') === true,
    start: () => sandbox.start(),
    failed: (error) => {
      log.error(`The sandbox did not start: ${String(error)}`);
    },
  });
  const statusBar = new LazyStatusBar((accountId) => accounts.get(accountId)?.name);
  const { activity } = statusBar;
  const inspector = new Inspector({
    masker: privacy.forFiles,
    screen: privacy,
    accountName: (accountId) => accounts.get(accountId)?.name ?? accountId,
    runNextStep: async (argument) => (await import('./commands/requests/explainRequest.ts')).runNextStep(services, argument),
  });
  const clients = new AccountClients({
    accounts,
    vault,
    log,
    known: privacy.known,
    settings: clientSettings,
    onExchange: (exchange, failure) => {
      const { accountId, request, error } = exchange;
      inspector.record(exchange, failure);
      recent.answered(accountId, request.url, error?.kind ?? 'found').catch((reason: unknown) => {
        log.error(`The look-up could not be remembered: ${String(reason)}`);
      });
    },
    onRetry: (accountId, notice) => { showWait(privacy, accountId, notice); },
    onCall: (accountId, phase) => {
      if (phase === 'began') activity.callBegan(accountId);
      else activity.callEnded();
    },
    pending: () => sandbox.running ?? autoStart.begin(),
  });
  const explorer = new ExplorerView({
    state: workspaceState,
    accounts,
    clients,
    lookups,
    screen: privacy,
    failed: (error) => {
      log.warn(String(error));
      if (needsSignIn(error)) void askToSignIn(services, error);
    },
    shown: () => {
      void autoStart.begin()?.then((started) => {
        if (started) explorer.showAccount(started.accountId);
      });
    },
  });
  const ofDocuments: vscode.Disposable[] = [];
  const documents = registerDocuments({
    clients,
    log,
    screen: privacy,
    subscriptions: ofDocuments,
    runNextAction: async (action, address, retry) =>
      (await import('./commands/nextActions.ts')).runNextAction(services, action, address, retry),
    showFailure: async (error, address, retry) =>
      (await import('./commands/failure.ts')).showFailure(services, error, address, retry),
  });
  const panels = new LazyPanels({
    extensionUri: context.extensionUri,
    clients,
    log,
    screen: privacy,
    state: globalState,
    accountName: (accountId) => accounts.get(accountId)?.name ?? accountId,
    watching: (key, watched) => {
      activity.watch(key, watched);
    },
    runNextAction: async (action, ids) =>
      (await import('./commands/nextActions.ts')).runNextAction(services, action, ids, () => Promise.resolve()),
  });
  const checks = new CheckFiles({
    accounts,
    clients,
    log,
    screen: privacy,
    askAccount: async (accountId) => (await import('./commands/prompts/askAccount.ts')).askAccount(services, accountId),
  });
  const signIns = new BrowserSignIns();
  const guide = vscode.Uri.joinPath(context.extensionUri, 'docs', 'guides', 'hosts-and-secrets.md');
  const workspaceCheck = new WorkspaceCheck(guide, log);
  const services: CommandServices = {
    extensionId: context.extension.id,
    signIns,
    activity,
    accounts,
    vault,
    signInPrompts,
    clients,
    lookups,
    explorer,
    sandbox,
    inspector,
    documents,
    checks,
    compareSelection: new CompareSelection(),
    panels,
    workspaceCheck,
    privacy,
    log,
    remembered,
    recent,
  };
  subscriptions.push(
    log,
    privacy,
    new MaskSign(privacy),
    privacy.onDidChange((mask) => {
      keepMask(mask, workspaceState).then(undefined, (error: unknown) => {
        log.error(`Whether the screen is masked could not be kept: ${String(error)}`);
      });
    }),
    ...ofDocuments,
    clients,
    panels,
    checks,
    statusBar,
    explorer,
    inspector,
    sandbox,
    workspaceCheck,
    registerCommands(services),
    registerSearchFiles({ accounts, log }),
    registerTools({ accounts, clients, calls: inspector.log, masker: privacy.forFiles, isTrusted: () => vscode.workspace.isTrusted }),
    vscode.window.registerUriHandler(new LazyLinks({ accounts, signIns, screen: privacy, log })),
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
    accounts.onDidChange((accountId) => {
      signInPrompts.reset(accountId);
      statusBar.changed();
      clients.drop(accountId);
      if (accounts.get(accountId)) documents.retryAccount(accountId);
      else forgetAccount(services, globalState, accountId);
    }),
    vscode.workspace.onDidChangeConfiguration((change) => {
      const changed = ['liveperson.domainApiUrl', 'liveperson.appKey', 'http.proxySupport'];
      if (changed.some((setting) => change.affectsConfiguration(setting))) clients.dropAll();
      const mask = maskSetting();
      if (change.affectsConfiguration('liveperson.maskPersonalData') && isScreenMask(mask)) void privacy.setMask(mask);
    }),
  );
  return { version: 1, getClient: (accountId) => clients.get(accountId) };
}

/** What is left of an account once it is out of the list: texts that were read for it, ids and searches that were typed for it. */
function forgetAccount({ documents, inspector, remembered, recent, log }: CommandServices, state: vscode.Memento, accountId: string): void {
  documents.releaseAccount(accountId);
  inspector.forgetAccount(accountId);
  Promise.all([remembered.forget(accountId), recent.forget(accountId), forgetSearches(state, accountId)]).catch((error: unknown) => {
    log.error(`What was typed for account ${accountId} could not be forgotten: ${String(error)}`);
  });
}

/** The node in the tree says what failed; the message is there for whoever does not look at it. */
async function askToSignIn(services: CommandServices, error: SignInFailure): Promise<void> {
  const { accountId } = error;
  const { showFailure } = await import('./commands/failure.ts');
  const retry = (): Promise<void> => {
    services.explorer.model.refresh(services.explorer.model.accountNode(accountId));
    return Promise.resolve();
  };
  await showFailure(services, error, { accountId }, retry, 'background');
}

async function forgetSearches(state: vscode.Memento, accountId: string): Promise<void> {
  const { SavedSearches } = await import('./panels/search/savedSearches.ts');
  await new SavedSearches(state).forget(accountId);
}

/** The client pauses before it repeats a call; the person sees for how long. */
function showWait({ window }: Privacy, accountId: string, { reason, waitMs }: RetryNotice): void {
  const text = vscode.l10n.t(
    'LivePerson account {0}: {1}. Trying again in {2} s.',
    accountId,
    plainLine(reason),
    Math.ceil(waitMs / 1000),
  );
  window.setStatusBarMessage(text, waitMs);
}

function maskSetting(): unknown {
  return vscode.workspace.getConfiguration('liveperson').get<unknown>('maskPersonalData');
}

function clientSettings(): Pick<ClientOptions, 'domainApiUrl' | 'appKey' | 'connections'> {
  const settings = vscode.workspace.getConfiguration('liveperson');
  const domainApiUrl = settings.get<string>('domainApiUrl') ?? '';
  const appKey = settings.get<string>('appKey') ?? '';
  // With `on` the editor leads only requests without an agent of their own through the proxy.
  const connections = vscode.workspace.getConfiguration('http').get('proxySupport') === 'on' ? 'platform' : 'own';
  return { ...(domainApiUrl !== '' && { domainApiUrl }), ...(appKey !== '' && { appKey }), connections };
}
