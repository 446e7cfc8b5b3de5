import * as vscode from 'vscode';
import { ExplainedError } from '../../accounts/explainedError.ts';
import type { LoggedExchange } from '../../inspector/exchangeLog.ts';
import { apiName, clockText, outcomeText } from '../../inspector/requestWords.ts';
import { listLine } from '../../shownText/plainText.ts';
import { textField } from '../commandArgument.ts';
import type { CommandServices } from '../commandServices.ts';

/** What a command asks for when it was called without a request. */
export interface RequestQuestion {
  readonly title: string;
  readonly fits?: (entry: LoggedExchange) => boolean;
}

/**
 * The call a command is for: `{ requestId }` as a line of the view or a document passes it, else the one the person picks, newest
 * first. Throws when it is no longer kept, `CancellationError` when the person leaves the list.
 */
export async function askRequest(
  services: CommandServices,
  argument: unknown,
  question: RequestQuestion,
): Promise<LoggedExchange> {
  const requestId = textField(argument, 'requestId');
  const entry = requestId === undefined ? await picked(services, question) : services.inspector.log.get(requestId);
  if (!entry) throw gone();
  services.resolved?.add({ accountId: entry.exchange.accountId });
  return entry;
}

export function gone(): ExplainedError {
  return new ExplainedError(vscode.l10n.t('This request is no longer there.'), {
    text: vscode.l10n.t('Requests are kept in memory only, the last 500 of this window.'),
    commands: [{ label: vscode.l10n.t('Show Requests'), command: 'liveperson.showRequests' }],
  });
}

export function nothingThatFits(): ExplainedError {
  return new ExplainedError(vscode.l10n.t('There is no request for this.'), {
    text: vscode.l10n.t('Nothing that fits was sent from this window yet, or the filter hides it.'),
    commands: [{ label: vscode.l10n.t('Show Requests'), command: 'liveperson.showRequests' }],
  });
}

async function picked({ inspector, privacy }: CommandServices, { title, fits }: RequestQuestion): Promise<LoggedExchange> {
  const entries = inspector.log.list().filter((entry) => fits?.(entry) ?? true);
  if (entries.length === 0) throw nothingThatFits();
  const items = entries.map((entry) => ({
    label: `${clockText(entry.exchange.startedAt)}  ${apiName(entry.exchange)}: ${entry.exchange.operation}`,
    description: listLine(`${outcomeText(entry.exchange)} · ${entry.exchange.accountId}`),
    entry,
  }));
  const chosen = await privacy.window.showQuickPick(items, { title, matchOnDescription: true });
  if (!chosen) throw new vscode.CancellationError();
  return chosen.entry;
}
