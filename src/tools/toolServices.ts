import type { AccountStore } from '../accounts/accountStore.ts';
import type { Clients } from '../accounts/clients.ts';
import type { ExchangeLog } from '../inspector/exchangeLog.ts';
import type { Masker } from '../privacy/masker.ts';

/** What the tools may use: to read, and nothing that changes or sends anything else. */
export interface ToolServices {
  readonly accounts: Pick<AccountStore, 'get' | 'list'>;
  readonly clients: Clients;
  /** The calls of this window, secrets already removed. */
  readonly calls: Pick<ExchangeLog, 'get' | 'list'>;
  readonly masker: () => Promise<Masker>;
  /** Whether the person trusts the files of this window, which the model may have read. */
  readonly isTrusted: () => boolean;
}
