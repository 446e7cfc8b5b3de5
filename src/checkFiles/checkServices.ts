import type * as vscode from 'vscode';
import type { Account } from '../accounts/account.ts';
import type { AccountStore } from '../accounts/accountStore.ts';
import type { Clients } from '../accounts/clients.ts';
import type { Screen } from '../privacy/screen.ts';

export interface CheckServices {
  readonly accounts: Pick<AccountStore, 'list' | 'get' | 'onDidChange'>;
  readonly clients: Clients;
  readonly log: Pick<vscode.LogOutputChannel, 'error'>;
  /** Whether what is seen is masked. */
  readonly screen: Pick<Screen, 'masker'>;
  /** The account named, or the one the person picks. Rejects when there is none. */
  readonly askAccount: (accountId: string | undefined) => Promise<Pick<Account, 'id' | 'name'>>;
}

/** How many assertions of a run ended how. */
export interface CheckCounts {
  passed: number;
  failed: number;
  errored: number;
  skipped: number;
}
