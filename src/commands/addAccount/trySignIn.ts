import * as vscode from 'vscode';
import type { Account } from '../../accounts/account.ts';
import type { Credential } from '../../liveperson/credential.ts';
import type { LivePersonClient, SignInResult } from '../../liveperson/livePersonClient.ts';
import { abortSignal } from '../abortSignal.ts';
import type { CommandServices } from '../commandServices.ts';

const hourMs = 60 * 60 * 1000;

/**
 * Looks up the domains of an account and signs in, with a client of its own that is thrown away. A token or key needs no signing
 * in: it is tried on the engagement history of the last hour. Rejects with the client's error.
 */
export async function trySignIn(
  { clients }: CommandServices,
  account: Pick<Account, 'id' | 'domainApiUrl'>,
  credentials: readonly Credential[],
): Promise<SignInResult> {
  const title = vscode.l10n.t('Signing in to LivePerson account {0} …', account.id);
  return await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title, cancellable: true },
    async (_progress, token) => {
      const signal = abortSignal(token);
      const client = await clients.create(account, credentials);
      try {
        await client.getDomains({ signal });
        const result = await client.signIn({ signal });
        if (result.kind === 'bearer' || result.kind === 'oauth1') await tryHistory(client, signal);
        return result;
      } finally {
        client.dispose();
      }
    },
  );
}

async function tryHistory(client: LivePersonClient, signal: AbortSignal): Promise<void> {
  const to = Date.now();
  const pages = client.searchEngagements({ from: to - hourMs, to, limit: 1 }, { signal });
  await pages[Symbol.asyncIterator]().next();
}
