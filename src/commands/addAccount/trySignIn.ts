import * as vscode from 'vscode';
import type { Account } from '../../accounts/account.ts';
import type { Credential } from '../../liveperson/credential.ts';
import type { SignInResult } from '../../liveperson/livePersonClient.ts';
import { abortSignal } from '../abortSignal.ts';
import type { CommandServices } from '../commandServices.ts';

/** Looks up the domains of an account and signs in, with a client of its own that is thrown away. Rejects with the client's error. */
export async function trySignIn({ clients }: CommandServices, account: Pick<Account, 'id' | 'domainApiUrl'>, credential: Credential): Promise<SignInResult> {
  const title = vscode.l10n.t('Signing in to LivePerson account {0} …', account.id);
  return await vscode.window.withProgress({ location: vscode.ProgressLocation.Notification, title, cancellable: true }, async (_progress, token) => {
    const signal = abortSignal(token);
    const client = await clients.create(account, [credential]);
    try {
      await client.getDomains({ signal });
      return await client.signIn({ signal });
    } finally {
      client.dispose();
    }
  });
}
