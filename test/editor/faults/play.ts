import type { LivePersonClient } from '../../../src/liveperson/livePersonClient.ts';
import type { Sandbox } from '../../../src/sandbox/index.ts';
import type { catchNotifications } from '../notifications.ts';
import type { PanelPage } from './panelPages.ts';

/** Requests for the second page of a search. */
export const secondPage = { operation: 'searchEngagements', path: 'offset=100' };

/** What a surface needs of the test. */
export interface Stage {
  readonly cloud: Sandbox;
  readonly run: (command: string, argument?: object) => Promise<unknown>;
  readonly getClient: (accountId: string) => Promise<LivePersonClient>;
  readonly page: () => PanelPage;
  readonly notifications: ReturnType<typeof catchNotifications>;
}

/** What a person is told, undefined for nothing, and what is there beside it. */
export interface Seen {
  readonly message: string | undefined;
  readonly kept: string;
}

/** One way of using the extension, as a test drives it. */
export interface Play {
  /** The requests that fail: with pages, all but the first. */
  readonly hit: { readonly operation: string; readonly path?: string };
  /** Shows something good. */
  open(): Promise<void>;
  /** Asks again, to the end. Throws when data that was there is gone. */
  again(): Promise<Seen>;
  /** Once all is well again: asks once more and throws unless everything is there, each record once. */
  recover(): Promise<void>;
  close(): Promise<void>;
}
