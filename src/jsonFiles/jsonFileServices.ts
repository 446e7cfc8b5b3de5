import type * as vscode from 'vscode';
import type { AccountStore } from '../accounts/accountStore.ts';

export interface JsonFileServices {
  readonly accounts: Pick<AccountStore, 'list' | 'get' | 'onDidChange'>;
  readonly log: Pick<vscode.LogOutputChannel, 'error'>;
}
