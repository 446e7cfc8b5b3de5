import type { LivePersonClient } from '../liveperson/livePersonClient.ts';

/** The clients of the configured accounts, made on first use and kept until the account changes. */
export interface Clients {
  /** Rejects with an error a person can read when the account is unknown. Loads the client code and the secrets on first use. */
  get(accountId: string): Promise<LivePersonClient>;
}
