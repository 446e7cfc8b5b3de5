import * as vscode from 'vscode';
import type { NextAction } from '../liveperson/explanation.ts';
import type { Ids } from './commandArgument.ts';
import type { CommandServices } from './commandServices.ts';
import { historySearch } from './historySearch.ts';

/** Does what a button on an error offers, for the account and ids that the failed call was about. */
export async function runNextAction(
  services: CommandServices,
  action: NextAction,
  ids: Ids,
  retry: () => Promise<unknown>,
): Promise<void> {
  const { accountId, visitorId, sessionId, engagementId } = ids;
  switch (action) {
    case 'retry':
      await retry();
      return;
    case 'signIn':
      await run('liveperson.signIn', { accountId });
      return;
    case 'editAccount':
      await (accountId !== undefined && services.accounts.get(accountId)
        ? run('liveperson.editAccount', { accountId })
        : run('liveperson.addAccount'));
      return;
    case 'checkAccount':
      await run('liveperson.checkAccount', { accountId });
      return;
    case 'searchHistory':
      await run('liveperson.searchTranscripts', { accountId, ...historySearch(ids, Date.now()) });
      return;
    case 'openTranscript':
      await run('liveperson.openTranscript', engagementId === undefined ? undefined : { accountId, engagementId });
      return;
    case 'swapIds':
      await run('liveperson.swapIds', { accountId, visitorId, sessionId });
      return;
    case 'lookup':
      await run('liveperson.lookup');
      return;
    case 'openStatusPage':
      await run('liveperson.openStatusPage');
      return;
    case 'showRequests':
      await run('liveperson.showRequests');
      return;
  }
}

async function run(command: string, argument?: unknown): Promise<void> {
  await vscode.commands.executeCommand(command, ...(argument === undefined ? [] : [argument]));
}
