import * as vscode from 'vscode';
import { AccountClients } from '../accounts/accountClients.ts';
import { BrowserSignIns } from '../accounts/browserSignIns.ts';
import { needsSignIn } from '../accounts/signInPrompts.ts';
import { CheckFiles } from '../checkFiles/index.ts';
import type { CommandServices } from '../commands/commandServices.ts';
import { CompareSelection } from '../commands/documents/compareSelection.ts';
import { SandboxAutoStart } from '../commands/sandboxAutoStart.ts';
import { SandboxRunner, type Sandbox } from '../commands/sandboxRunner.ts';
import { registerDocuments } from '../documents/index.ts';
import { ExplorerView } from '../explorer/explorerView.ts';
import { Inspector } from '../inspector/inspector.ts';
import { LazyPanels } from '../lazyPanels.ts';
import { LazyStatusBar } from '../lazyStatusBar.ts';
import type { Activity } from '../statusBar/activity.ts';
import { WorkspaceCheck } from '../workspaceCheck/index.ts';
import { keptParts, type KeptParts } from './keptParts.ts';
import { askToSignIn, showWait } from './messages.ts';
import { clientSettings, wantsSandbox } from './settings.ts';

/** All services, those included that no command needs, and what ends with them. */
export interface Services extends CommandServices {
  readonly checks: CheckFiles;
  readonly panels: LazyPanels;
  readonly workspaceCheck: WorkspaceCheck;
  readonly statusBar: LazyStatusBar;
  readonly ofDocuments: readonly vscode.Disposable[];
  readonly autoStart: AutoStart;
}

/** Some services lead to a command once something is chosen in them: by then all services are there. */
type Later = () => CommandServices;

type AutoStart = SandboxAutoStart<Sandbox>;

type WithClients = KeptParts & { readonly clients: AccountClients };

/**
 * Makes the services and hands them to each other. Nothing is fetched, no secret is read; what is heavy is loaded on first use.
 */
export function makeServices(context: vscode.ExtensionContext): Services {
  const later: Later = () => services;
  const kept = keptParts(context);
  const { accounts, log } = kept;
  const sandbox = makeSandbox(kept);
  const autoStart = makeAutoStart(sandbox, log);
  const statusBar = new LazyStatusBar((accountId) => accounts.get(accountId)?.name);
  const { activity } = statusBar;
  const inspector = makeInspector(kept, later);
  const clients = makeClients(kept, inspector, activity, () => sandbox.running ?? autoStart.begin());
  const parts = { ...kept, clients };
  const ofDocuments: vscode.Disposable[] = [];
  const services: Services = {
    ...parts,
    extensionId: context.extension.id,
    sandbox,
    autoStart,
    statusBar,
    activity,
    inspector,
    explorer: makeExplorer(parts, context.workspaceState, autoStart, later),
    ofDocuments,
    documents: makeDocuments(parts, ofDocuments, later),
    panels: makePanels(parts, context, activity, later),
    checks: makeChecks(parts, later),
    signIns: new BrowserSignIns(),
    compareSelection: new CompareSelection(),
    workspaceCheck: new WorkspaceCheck(vscode.Uri.joinPath(context.extensionUri, 'docs', 'guides', 'hosts-and-secrets.md'), log),
  };
  return services;
}

function makeSandbox({ accounts, vault, lookups }: KeptParts): SandboxRunner {
  return new SandboxRunner({ accounts, vault, lookups, start: async () => (await import('../sandbox/index.ts')).startSandbox() });
}

function makeAutoStart(sandbox: SandboxRunner, log: KeptParts['log']): AutoStart {
  return new SandboxAutoStart({
    wanted: wantsSandbox,
    start: () => sandbox.start(),
    failed: (error) => {
      log.error(`The sandbox did not start: ${String(error)}`);
    },
  });
}

function makeInspector({ privacy, accountName }: KeptParts, later: Later): Inspector {
  return new Inspector({
    masker: privacy.forFiles,
    screen: privacy,
    accountName,
    runNextStep: async (argument) => (await import('../commands/requests/explainRequest.ts')).runNextStep(later(), argument),
  });
}

function makeClients(
  kept: KeptParts,
  inspector: Inspector,
  activity: Activity,
  pending: () => Promise<unknown> | undefined,
): AccountClients {
  const { accounts, vault, log, privacy, recent } = kept;
  return new AccountClients({
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
    onRetry: (accountId, notice) => {
      showWait(privacy, accountId, notice);
    },
    onCall: (accountId, phase) => {
      if (phase === 'began') activity.callBegan(accountId);
      else activity.callEnded();
    },
    pending,
  });
}

function makeExplorer(parts: WithClients, state: vscode.Memento, autoStart: AutoStart, later: Later): ExplorerView {
  const { accounts, clients, lookups, privacy, log } = parts;
  const explorer = new ExplorerView({
    state,
    accounts,
    clients,
    lookups,
    screen: privacy,
    failed: (error) => {
      log.warn(String(error));
      if (needsSignIn(error)) void askToSignIn(later(), error);
    },
    shown: () => {
      void autoStart.begin()?.then((started) => {
        if (started) explorer.showAccount(started.accountId);
      });
    },
  });
  return explorer;
}

function makeDocuments(
  { clients, log, privacy }: WithClients,
  subscriptions: vscode.Disposable[],
  later: Later,
): Services['documents'] {
  return registerDocuments({
    clients,
    log,
    screen: privacy,
    subscriptions,
    runNextAction: async (action, address, retry) =>
      (await import('../commands/nextActions.ts')).runNextAction(later(), action, address, retry),
    showFailure: async (error, address, retry) =>
      (await import('../commands/failure.ts')).showFailure(later(), error, address, retry),
  });
}

function makePanels(parts: WithClients, context: vscode.ExtensionContext, activity: Activity, later: Later): LazyPanels {
  const { accounts, clients, log, privacy, accountName } = parts;
  return new LazyPanels({
    extensionUri: context.extensionUri,
    clients,
    log,
    screen: privacy,
    state: context.globalState,
    accountName,
    hasAccount: (accountId) => accounts.get(accountId) !== undefined,
    onDidChangeAccount: (listener) => accounts.onDidChange(listener),
    watching: (key, watched) => {
      activity.watch(key, watched);
    },
    runNextAction: async (action, ids) =>
      (await import('../commands/nextActions.ts')).runNextAction(later(), action, ids, () => Promise.resolve()),
  });
}

function makeChecks({ accounts, clients, log, privacy }: WithClients, later: Later): CheckFiles {
  return new CheckFiles({
    accounts,
    clients,
    log,
    screen: privacy,
    askAccount: async (accountId) => (await import('../commands/prompts/askAccount.ts')).askAccount(later(), accountId),
  });
}
