import * as vscode from 'vscode';
import { dayOf } from '../documents/chatDay.ts';
import { isLookedUp } from '../lookup/recentLookups.ts';
import { idsOf, isExplorerNode } from './commandArgument.ts';
import type { CommandServices } from './commandServices.ts';
import { dayOfDocument, startTimeOf } from './startTime.ts';

/** Panels read after the command that opens them is done: what came of it is told by the answer. */
const ofPanels: readonly string[] = ['liveperson.openVisitState', 'liveperson.openChatStatus'];

/**
 * Remembers a run of one of the commands that open something by its ids. A click in the tree is no look-up.
 * @param outcome what the command returned, or threw
 */
export function noteLookup(
  services: CommandServices,
  command: string,
  argument: unknown,
  outcome: { readonly result: unknown } | { readonly failure: unknown },
): void {
  if (!isLookedUp(command) || isExplorerNode(argument)) return;
  const result = 'failure' in outcome ? kindOf(outcome.failure) : ofPanels.includes(command) ? undefined : 'found';
  const opened = 'result' in outcome && outcome.result instanceof vscode.Uri ? outcome.result : undefined;
  const day = (opened && dayOfDocument(services.documents, opened)) ?? dayOf(startTimeOf(argument));
  const ids = { ...idsOf(argument), ...services.resolved?.ids, day };
  services.recent.note(command, ids, result).then(undefined, (error: unknown) => {
    services.log.error(`The look-up could not be remembered: ${String(error)}`);
  });
}

function kindOf(failure: unknown): string {
  return failure instanceof Error && 'kind' in failure && typeof failure.kind === 'string' ? failure.kind : 'failed';
}
