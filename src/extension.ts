import * as vscode from 'vscode';
import { AccountClients } from './accounts/accountClients.ts';
import { AccountStore } from './accounts/accountStore.ts';
import { accountOfSecret, CredentialVault } from './accounts/credentialVault.ts';
import type { CommandServices } from './commands/commandServices.ts';
import { registerCommands } from './commands/registerCommands.ts';
import { Remembered } from './commands/remembered.ts';
import { SandboxRunner } from './commands/sandboxRunner.ts';
import { registerDocuments } from './documents/index.ts';
import { ExplorerView } from './explorer/explorerView.ts';
import { Lookups } from './explorer/lookups.ts';
import { LazyLogChannel } from './lazyLogChannel.ts';
import type { LivePersonClient } from './liveperson/livePersonClient.ts';

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
  const { globalState, secrets, subscriptions } = context;
  // Accounts and ids belong to a machine's user, not to the synchronised settings.
  globalState.setKeysForSync([]);
  const log = new LazyLogChannel();
  const accounts = new AccountStore(globalState);
  const vault = new CredentialVault(secrets);
  const lookups = new Lookups(globalState, (accountId) => accounts.get(accountId)?.sandbox === true);
  const sandbox = new SandboxRunner({ accounts, vault, lookups, start: async () => (await import('./sandbox/index.ts')).startSandbox() });
  const clients = new AccountClients({
    accounts,
    vault,
    log,
    settings: clientSettings,
    onExchange: ({ error }) => { if (error) log.warn(error.message); },
    onRetry: (accountId, { operation, waitMs, reason }) => { log.info(`Account ${accountId}: ${operation} waits ${waitMs} ms. ${reason}`); },
    pending: () => sandbox.running,
  });
  const explorer = new ExplorerView({ state: globalState, accounts, clients, lookups, failed: (error) => { log.warn(String(error)); } });
  const ofDocuments: vscode.Disposable[] = [];
  const documents = registerDocuments({
    clients,
    log,
    subscriptions: ofDocuments,
    runNextAction: async (action, address, retry) => (await import('./commands/nextActions.ts')).runNextAction(services, action, address, retry),
  });
  const services: CommandServices = {
    accounts, vault, clients, lookups, explorer, sandbox, documents, log, remembered: new Remembered(globalState), panels: documentsInstead(documents),
  };
  subscriptions.push(
    log,
    ...ofDocuments,
    clients,
    explorer,
    sandbox,
    registerCommands(services),
    secrets.onDidChange(({ key }) => { clients.drop(accountOfSecret(key) ?? ''); }),
    accounts.onDidChange((accountId) => { clients.drop(accountId); }),
    vscode.workspace.onDidChangeConfiguration((change) => { if (change.affectsConfiguration('liveperson')) clients.dropAll(); }),
  );
  if (vscode.workspace.getConfiguration('liveperson').get('sandbox.autoStart') === true) startSandbox(services);
  return { version: 1, getClient: (accountId) => clients.get(accountId) };
}

/** Until there are panels, their subjects open as documents. */
function documentsInstead(documents: CommandServices['documents']): CommandServices['panels'] {
  return {
    openVisitState: (address) => documents.open({ kind: 'visitState', ...address }),
    openChatStatus: (address) => documents.open({ kind: 'chatInfo', ...address }),
    openSearch: () => Promise.reject(new Error('There is no search panel yet.')),
  };
}

function clientSettings(): { readonly domainApiUrl?: string; readonly appKey?: string } {
  const settings = vscode.workspace.getConfiguration('liveperson');
  const domainApiUrl = settings.get<string>('domainApiUrl') ?? '';
  const appKey = settings.get<string>('appKey') ?? '';
  return { ...(domainApiUrl !== '' && { domainApiUrl }), ...(appKey !== '' && { appKey }) };
}

/** Activation does not wait for it; documents and panels that are restored do, see `AccountClients`. */
function startSandbox({ sandbox, explorer, log }: CommandServices): void {
  sandbox.start().then(
    ({ accountId }) => { explorer.showAccount(accountId); },
    (error: unknown) => { log.error(`The sandbox did not start: ${String(error)}`); },
  );
}
