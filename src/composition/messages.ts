import * as vscode from 'vscode';
import type { SignInFailure } from '../accounts/signInPrompts.ts';
import type { CommandServices } from '../commands/commandServices.ts';
import type { RetryNotice } from '../liveperson/http/exchange.ts';
import type { Privacy } from '../privacy/screen.ts';
import { plainLine } from '../shownText/plainText.ts';

/** The node in the tree says what failed; the message is there for whoever does not look at it. */
export async function askToSignIn(services: CommandServices, error: SignInFailure): Promise<void> {
  const { accountId } = error;
  const { showFailure } = await import('../commands/failure.ts');
  const retry = (): Promise<void> => {
    services.explorer.model.refresh(services.explorer.model.accountNode(accountId));
    return Promise.resolve();
  };
  await showFailure(services, error, { accountId }, retry, 'background');
}

/** The client pauses before it repeats a call; the person sees for how long. */
export function showWait({ window }: Privacy, accountId: string, { reason, waitMs }: RetryNotice): void {
  const text = vscode.l10n.t(
    'LivePerson account {0}: {1}. Trying again in {2} s.',
    accountId,
    plainLine(reason),
    Math.ceil(waitMs / 1000),
  );
  window.setStatusBarMessage(text, waitMs);
}
