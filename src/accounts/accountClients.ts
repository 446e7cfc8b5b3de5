import * as vscode from 'vscode';
import type { Credential } from '../liveperson/credential.ts';
import type { LivePersonError } from '../liveperson/errors.ts';
import type { CallPhase, Exchange, RetryNotice } from '../liveperson/http/exchange.ts';
import type { ClientOptions, LivePersonClient } from '../liveperson/livePersonClient.ts';
import type { KnownValues } from '../privacy/knownValues.ts';
import type { Account } from './account.ts';
import type { AccountStore } from './accountStore.ts';
import type { Clients } from './clients.ts';
import type { CredentialVault } from './credentialVault.ts';
import { ExplainedError, UnknownAccountError } from './explainedError.ts';

/** What the history APIs are told about who asks. At most 20 characters. Source: Engagement History API, `source`. */
const source = 'LP_Inspector_VSCode';

export interface AccountClientsOptions {
  readonly accounts: AccountStore;
  readonly vault: CredentialVault;
  readonly log: vscode.LogOutputChannel;
  /** Learns whom the answers name. */
  readonly known: KnownValues;
  /** Sees every call, secrets already removed, and what a failed one ended with. */
  readonly onExchange?: (exchange: Exchange, error?: LivePersonError) => void;
  readonly onRetry: (accountId: string, notice: RetryNotice) => void;
  readonly onCall: (accountId: string, phase: CallPhase) => void;
  /** What the settings say, addresses and keys for accounts that have none of their own. */
  readonly settings: () => Pick<ClientOptions, 'domainApiUrl' | 'appKey' | 'connections'>;
  /** Waited for before an account is called unknown: a restored editor may ask while the sandbox is still starting. */
  readonly pending: () => Promise<unknown> | undefined;
}

/** One client per account, made on first use and dropped when the account or its secrets change, but for its name. */
export class AccountClients implements Clients, vscode.Disposable {
  readonly #options: AccountClientsOptions;
  readonly #clients = new Map<string, Promise<LivePersonClient>>();

  constructor(options: AccountClientsOptions) {
    this.#options = options;
  }

  /**
   * The account may change while its client is being made, as when a sandbox starts that a restored panel waits for: then another
   * is made.
   */
  async get(accountId: string): Promise<LivePersonClient> {
    const making = this.#clients.get(accountId) ?? this.#begin(accountId);
    const client = await making;
    return this.#clients.get(accountId) === making ? client : await this.get(accountId);
  }

  #begin(accountId: string): Promise<LivePersonClient> {
    const making = this.#make(accountId);
    this.#clients.set(accountId, making);
    making.catch(() => {
      if (this.#clients.get(accountId) === making) this.#clients.delete(accountId);
    });
    return making;
  }

  /** The client that is there, without making one. */
  peek(accountId: string): Promise<LivePersonClient> | undefined {
    return this.#clients.get(accountId);
  }

  /** The next `get` makes a new client with the account's present address and secrets. */
  drop(accountId: string): void {
    const client = this.#clients.get(accountId);
    this.#clients.delete(accountId);
    void client?.then(
      (made) => {
        made.dispose();
      },
      () => undefined,
    );
  }

  /** Drops all clients, as when a setting changed. */
  dropAll(): void {
    for (const accountId of [...this.#clients.keys()]) this.drop(accountId);
  }

  dispose(): void {
    this.dropAll();
  }

  async #make(accountId: string): Promise<LivePersonClient> {
    const account = await this.#account(accountId);
    return await this.create(account, await this.#credentials(account));
  }

  /** A client that is not kept: for trying a sign-in before it is saved. The caller disposes it. */
  async create(
    account: Pick<Account, 'id' | 'domainApiUrl'>,
    credentials: ClientOptions['credentials'],
  ): Promise<LivePersonClient> {
    const [{ createClient }, { observedClient }] = await Promise.all([
      import('../liveperson/index.ts'),
      import('./observedClient.ts'),
    ]);
    const client = createClient({
      accountId: account.id,
      credentials,
      source,
      ...this.#options.settings(),
      ...(account.domainApiUrl !== undefined && { domainApiUrl: account.domainApiUrl }),
      ...(this.#options.onExchange && { onExchange: this.#options.onExchange }),
      onCall: (phase) => {
        this.#options.onCall(account.id, phase);
      },
      onRetry: (notice) => {
        this.#options.onRetry(account.id, notice);
      },
      log: {
        debug: (message) => {
          this.#options.log.debug(message);
        },
        warn: (message) => {
          this.#options.log.warn(message);
        },
      },
    });
    this.#options.known.spareAccount(account.id);
    return observedClient(client, this.#options.known);
  }

  async #credentials({ id, name, credentialKinds }: Account): Promise<readonly Credential[]> {
    try {
      return await this.#options.vault.read(id, credentialKinds);
    } catch {
      // The keyring's own words are left out: they may quote what it holds.
      throw new ExplainedError(
        vscode.l10n.t('The credentials of {0} could not be read from the secret store of this editor.', name),
        {
          text: vscode.l10n.t('The keyring of this system is locked, or does not answer.'),
          nextSteps: [
            { label: vscode.l10n.t('Try Again'), action: 'retry' },
            { label: vscode.l10n.t('Sign In'), action: 'signIn' },
          ],
        },
      );
    }
  }

  async #account(accountId: string): Promise<Account> {
    const account = this.#options.accounts.get(accountId);
    if (account) return account;
    await this.#options.pending();
    const late = this.#options.accounts.get(accountId);
    if (late) return late;
    throw new UnknownAccountError(vscode.l10n.t('There is no account {0} in LivePerson Inspector.', accountId), {
      text: vscode.l10n.t('It was removed, or it belonged to a sandbox that no longer runs.'),
      nextSteps: [{ label: vscode.l10n.t('Add Account'), action: 'editAccount' }],
    });
  }
}
