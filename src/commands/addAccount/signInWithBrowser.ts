import * as vscode from 'vscode';
import type { Account } from '../../accounts/account.ts';
import { SignInRefusedError } from '../../accounts/browserSignIns.ts';
import { ExplainedError } from '../../accounts/explainedError.ts';
import type { LivePersonClient } from '../../liveperson/livePersonClient.ts';
import { abortSignal } from '../abortSignal.ts';
import type { CommandServices } from '../commandServices.ts';
import type { AccountDraft } from './accountDraft.ts';

/** How long a person may take to sign in on LivePerson's page. */
const waitMs = 5 * 60_000;

/**
 * Opens LivePerson's sign-in page in the browser, waits until it leads back, and puts the refresh token into the draft. A draft
 * of another kind, or with a token already, stays as it is. Rejects with the client's error, with words where nobody granted
 * access, with `CancellationError` when the person gave up.
 */
export async function signedInWithBrowser(
  services: CommandServices,
  account: Pick<Account, 'id' | 'domainApiUrl'>,
  draft: AccountDraft,
): Promise<AccountDraft> {
  const { clientId, clientSecret, refreshToken } = draft.fields;
  if (draft.kind !== 'browser' || refreshToken !== undefined || clientId === undefined || clientSecret === undefined)
    return draft;
  const client = await services.clients.create(account, []);
  try {
    const credential = { kind: 'oauth2', clientId, clientSecret } as const;
    const brought = await inBrowser(services, client, credential);
    return { ...draft, fields: { ...draft.fields, refreshToken: brought } };
  } finally {
    client.dispose();
  }
}

async function inBrowser(
  { signIns, extensionId }: CommandServices,
  client: LivePersonClient,
  credential: { readonly kind: 'oauth2'; readonly clientId: string; readonly clientSecret: string },
): Promise<string> {
  const redirectUri = `${vscode.env.uriScheme}://${extensionId}/signed-in`;
  const title = vscode.l10n.t('Waiting for the browser to come back to {0} …', redirectUri);
  return await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title, cancellable: true },
    async (_progress, token) => {
      const over = new AbortController();
      const tooLate = AbortSignal.timeout(waitMs);
      const signal = AbortSignal.any([abortSignal(token), tooLate, over.signal]);
      const { state, code } = signIns.begin(signal);
      try {
        const [granted] = await Promise.all([
          code,
          openPage(client, { clientId: credential.clientId, redirectUri, state }, signal),
        ]);
        return (await client.finishBrowserSignIn(credential, { code: granted, redirectUri }, { signal })).refreshToken ?? '';
      } catch (error) {
        if (token.isCancellationRequested) throw new vscode.CancellationError();
        throw tooLate.aborted ? nobodyCame(redirectUri) : inWords(error);
      } finally {
        over.abort();
      }
    },
  );
}

async function openPage(
  client: LivePersonClient,
  query: { readonly clientId: string; readonly redirectUri: string; readonly state: string },
  signal: AbortSignal,
): Promise<void> {
  const address = await client.beginBrowserSignIn(query, { signal });
  if (!(await vscode.env.openExternal(vscode.Uri.parse(address, true)))) throw new vscode.CancellationError();
}

function nobodyCame(redirectUri: string): ExplainedError {
  return new ExplainedError(vscode.l10n.t('The browser did not come back within {0} minutes.', waitMs / 60_000), {
    text: vscode.l10n.t('Nobody signed in, or the application does not allow the address {0}.', redirectUri),
  });
}

function inWords(error: unknown): unknown {
  if (!(error instanceof SignInRefusedError)) return error;
  return new ExplainedError(vscode.l10n.t('LivePerson’s sign-in page came back without access: {0}.', error.code), {
    text: vscode.l10n.t('The user declined, or the application may not be used by this user.'),
  });
}
