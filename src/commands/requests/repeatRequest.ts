import * as vscode from 'vscode';
import { ExplainedError } from '../../accounts/explainedError.ts';
import type { LoggedExchange } from '../../inspector/exchangeLog.ts';
import { isRepeatable } from '../../liveperson/repeat.ts';
import { abortSignal } from '../abortSignal.ts';
import type { CommandServices } from '../commandServices.ts';
import { askRequest } from './askRequest.ts';

/**
 * Makes a call again, through the client: with the host and the credential that are right now. Opens what came of it and returns
 * the URI of that document. Only calls that change nothing are repeated.
 */
export async function retryRequest(services: CommandServices, argument: unknown): Promise<vscode.Uri> {
  const entry = await askRequest(services, argument, {
    title: vscode.l10n.t('Make which request again?'),
    fits: ({ exchange }) => isRepeatable(exchange),
  });
  if (!isRepeatable(entry.exchange)) throw notRepeatable(entry);
  const { accountId, operation } = entry.exchange;
  const title = vscode.l10n.t('Repeating {0} …', operation);
  const answer = await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title, cancellable: true },
    async (_progress, token) => (await services.clients.get(accountId)).repeat(entry.exchange, { signal: abortSignal(token) }),
  );
  return await services.inspector.openDetails(answer.exchange.id);
}

function notRepeatable({ exchange }: LoggedExchange): ExplainedError {
  return new ExplainedError(vscode.l10n.t('{0} is not made again from here.', exchange.operation), {
    text: vscode.l10n.t('It changes something, or it carried a secret that its record does not hold.'),
    commands: [{ label: vscode.l10n.t('Show Requests'), command: 'liveperson.showRequests' }],
  });
}
