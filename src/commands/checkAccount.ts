import * as vscode from 'vscode';
import { formatTime } from '../explorer/items/formats.ts';
import { credentialKindName } from '../explorer/items/accountItem.ts';
import type { SignInResult } from '../liveperson/livePersonClient.ts';
import { abortSignal } from './abortSignal.ts';
import { idsOf } from './commandArgument.ts';
import type { CommandServices } from './commandServices.ts';
import { askAccount } from './prompts/askAccount.ts';

export interface AccountCheck {
  /** Names of the services that the Domain API knows for the account. */
  readonly services: readonly string[];
  readonly signIn: SignInResult;
}

/** Looks up the domains of an account anew and signs in, and says what came of it. */
export async function checkAccount(services: CommandServices, argument: unknown): Promise<AccountCheck> {
  const account = await askAccount(services, idsOf(argument).accountId);
  const title = vscode.l10n.t('Checking account {0} …', account.name);
  const check = await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title, cancellable: true },
    async (_progress, token) => {
      const signal = abortSignal(token);
      const client = await services.clients.get(account.id);
      const domains = await client.getDomains({ signal, refresh: true });
      return { services: Object.keys(domains.value.hosts), signIn: await client.signIn({ signal }) };
    },
  );
  void vscode.window.showInformationMessage(checkMessage(account.name, check));
  return check;
}

function checkMessage(name: string, { services, signIn: { kind, expiresAt } }: AccountCheck): string {
  const signedIn =
    expiresAt === undefined
      ? vscode.l10n.t('Signed in with {0}.', credentialKindName(kind))
      : vscode.l10n.t('Signed in with {0} until {1}.', credentialKindName(kind), formatTime(expiresAt));
  return vscode.l10n.t('{0}: the Domain API names {1} services. {2}', name, services.length, signedIn);
}
