import * as vscode from 'vscode';
import { idsOfExchange } from '../../inspector/idsOfExchange.ts';
import { hasFailed } from '../../inspector/requestFilter.ts';
import { LivePersonError } from '../../liveperson/errors.ts';
import { WarnedSearch } from '../../liveperson/search/warnedSearch.ts';
import { field, textField, type Ids } from '../commandArgument.ts';
import type { CommandServices } from '../commandServices.ts';
import { runNextAction } from '../nextActions.ts';
import { askRequest, gone } from './askRequest.ts';

/**
 * Opens why a call failed: causes in order, the evidence for each, and what to do. The call is that of `{ requestId }`, or what
 * failed with `{ error }`, as nodes of the tree and documents that could not be read carry it. `{ search }` is a search with
 * warnings instead. Returns the URI of the document.
 */
export async function explainRequest(services: CommandServices, argument: unknown): Promise<vscode.Uri> {
  const caught = field(argument, 'error');
  if (caught instanceof LivePersonError) return await services.inspector.explain(caught);
  const warned = field(argument, 'search');
  if (warned instanceof WarnedSearch) return await services.inspector.explainWarnings(warned);
  const requestId = textField(argument, 'requestId');
  const known = requestId === undefined ? undefined : services.inspector.errorOf(requestId);
  if (known) return await services.inspector.explain(known);
  const entry = await askRequest(services, argument, { title: vscode.l10n.t('Explain which failed request?'), fits: hasFailed });
  // A call that succeeded needs no explanation: what it says for itself is all there is.
  return await (entry.error ? services.inspector.explain(entry.error) : services.inspector.openDetails(entry.exchange.id));
}

/** What a next step in a document does. Only steps that the failure itself offers are run, whoever calls. */
export async function runNextStep(services: CommandServices, argument: unknown): Promise<void> {
  const requestId = textField(argument, 'requestId') ?? '';
  const error = services.inspector.errorOf(requestId);
  if (!error) throw gone();
  const wanted = field(argument, 'action');
  const offered = error.explain().causes.flatMap(({ nextSteps }) => nextSteps);
  const action = offered.find((step) => step.action !== undefined && step.action === wanted)?.action;
  if (action === undefined) return;
  const retry = (): Thenable<unknown> => vscode.commands.executeCommand('liveperson.retryRequest', { requestId });
  await runNextAction(services, action, idsOf(services, requestId, error.accountId), async () => await retry());
}

function idsOf({ inspector }: CommandServices, requestId: string, accountId: string): Ids {
  const exchange = inspector.log.get(requestId)?.exchange;
  return exchange ? idsOfExchange(exchange) : { accountId };
}
