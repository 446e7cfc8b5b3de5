import * as vscode from 'vscode';
import type { AccountStore } from '../accounts/accountStore.ts';
import type { CredentialVault } from '../accounts/credentialVault.ts';
import { ExplainedError } from '../accounts/explainedError.ts';
import type { Lookups } from '../explorer/lookups.ts';
import type { Credential } from '../liveperson/credential.ts';

/** A simulated Conversational Cloud on this machine, as `src/sandbox` starts it. */
export interface Sandbox {
  readonly accountId: string;
  readonly domainApiUrl: string;
  readonly credentials: {
    readonly oauth2: Credential;
    readonly login: Credential;
    readonly oauth1: Credential;
    readonly bearer: Credential;
  };
  readonly landmarks: {
    readonly visits: readonly { readonly visitorId: string; readonly sessionId: string; readonly label: string }[];
    readonly chats: readonly {
      readonly chatId: string;
      readonly visitorId?: string;
      readonly sessionId?: string;
      readonly label: string;
    }[];
  };
  stop(): Promise<void>;
}

export interface SandboxRunnerOptions {
  readonly accounts: AccountStore;
  readonly vault: CredentialVault;
  readonly lookups: Lookups;
  readonly start: () => Promise<Sandbox>;
}

/**
 * Starts and stops the sandbox and puts its account, credentials and points of interest where the real ones are. One at a time.
 */
export class SandboxRunner implements vscode.Disposable {
  readonly #options: SandboxRunnerOptions;
  #running: Promise<Sandbox> | undefined;
  /** Resolves when the last stop is over, also one that failed. */
  #stopping: Promise<void> = Promise.resolve();

  constructor(options: SandboxRunnerOptions) {
    this.#options = options;
  }

  /** The sandbox that is starting or running. */
  get running(): Promise<Sandbox> | undefined {
    return this.#running;
  }

  /** Waits for a stop that is still at work. */
  async start(): Promise<Sandbox> {
    const running = (this.#running ??= this.#stopping.then(() => this.#start()));
    try {
      return await running;
    } catch (error) {
      if (this.#running === running) this.#running = undefined;
      throw error;
    }
  }

  /** Does nothing when no sandbox runs. */
  async stop(): Promise<void> {
    const running = this.#running;
    this.#running = undefined;
    const stopped = this.#stopping.then(() => this.#stop(running));
    this.#stopping = stopped.catch(() => undefined); // told to who stops it
    await stopped;
  }

  dispose(): void {
    void this.#running?.then(
      (sandbox) => sandbox.stop(),
      () => undefined,
    );
  }

  async #stop(running: Promise<Sandbox> | undefined): Promise<void> {
    if (running === undefined) return;
    const sandbox = await running;
    const { accountId } = sandbox;
    const { accounts, vault, lookups } = this.#options;
    await lookups.forgetAccount(accountId);
    await vault.clear(accountId);
    await accounts.remove(accountId);
    await sandbox.stop();
    await setRunning(undefined);
  }

  async #start(): Promise<Sandbox> {
    const { accounts, vault, lookups, start } = this.#options;
    const sandbox = await start();
    const { accountId, domainApiUrl, credentials, landmarks } = sandbox;
    if (accounts.get(accountId)) {
      await sandbox.stop();
      throw new ExplainedError(
        vscode.l10n.t('The sandbox was not started: it would take the place of your account {0}.', accountId),
        {
          text: vscode.l10n.t(
            'The sandbox simulates the account that the documents use in their examples. Remove your account first.',
          ),
          // Without an argument the command asks before it removes anything.
          commands: [{ label: vscode.l10n.t('Remove Account…'), command: 'liveperson.removeAccount' }],
        },
      );
    }
    for (const credential of Object.values(credentials)) vault.keepForSession(accountId, credential);
    const credentialKinds = Object.values(credentials).map(({ kind }) => kind);
    await accounts.put({ id: accountId, name: vscode.l10n.t('Sandbox'), domainApiUrl, credentialKinds, sandbox: true });
    for (const chat of landmarks.chats.toReversed()) lookups.addChat(accountId, chat);
    for (const visit of landmarks.visits.toReversed()) await lookups.addVisit(accountId, visit);
    await setRunning(accountId);
    return sandbox;
  }
}

async function setRunning(accountId: string | undefined): Promise<void> {
  await vscode.commands.executeCommand('setContext', 'liveperson.sandboxRunning', accountId !== undefined);
}
