import * as vscode from 'vscode';
import type { Account } from '../accounts/account.ts';
import { ExplainedError } from '../accounts/explainedError.ts';
import { idsOf } from './commandArgument.ts';
import type { Command, CommandServices } from './commandServices.ts';
import { askAccount } from './prompts/askAccount.ts';

/** The account a command is for, as `askAccount`, but never the sandbox's: its credentials come and go with the sandbox. */
export async function askOwnAccount(services: CommandServices, accountId: string | undefined): Promise<Account> {
  const account = await askAccount(services, accountId);
  if (!account.sandbox) return account;
  throw new ExplainedError(vscode.l10n.t('{0} is the account of the sandbox: its credentials cannot be changed.', account.name), {
    text: vscode.l10n.t('The sandbox makes them when it starts and takes them away when it stops.'),
    commands: [{ label: vscode.l10n.t('Stop Sandbox'), command: 'liveperson.stopSandbox' }],
  });
}

/** The same command, refused for the sandbox's account before it asks anything. */
export function forOwnAccount(command: Command): Command {
  return async (services, argument) => {
    const { id } = await askOwnAccount(services, idsOf(argument).accountId);
    return await command(services, typeof argument === 'object' ? { ...argument, accountId: id } : { accountId: id });
  };
}
