import type { Account } from '../accounts/account.ts';
import type { Clients } from '../accounts/clients.ts';
import type { JsonFileServices } from '../jsonFiles/jsonFileServices.ts';
import type { Screen } from '../privacy/screen.ts';

export interface CheckServices extends JsonFileServices {
  readonly clients: Clients;
  /** Whether what is seen is masked. */
  readonly screen: Pick<Screen, 'mask' | 'onDidChange' | 'masker' | 'window'>;
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
