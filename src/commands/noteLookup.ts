import { isLookedUp } from '../lookup/recentLookups.ts';
import { idsOf, isExplorerNode } from './commandArgument.ts';
import type { CommandServices } from './commandServices.ts';

/** Panels read after the command that opens them is done: what came of it is told by the answer. */
const ofPanels: readonly string[] = ['liveperson.openVisitState', 'liveperson.openChatStatus'];

/**
 * Remembers a run of one of the commands that open something by its ids. A click in the tree is no look-up.
 * @param failure what the command threw, if it did
 */
export function noteLookup(services: CommandServices, command: string, argument: unknown, failure?: unknown): void {
  if (!isLookedUp(command) || isExplorerNode(argument)) return;
  const result = failure === undefined ? (ofPanels.includes(command) ? undefined : 'found') : kindOf(failure);
  services.recent.note(command, { ...idsOf(argument), ...services.resolved?.ids }, result).then(undefined, (error: unknown) => {
    services.log.error(`The look-up could not be remembered: ${String(error)}`);
  });
}

function kindOf(failure: unknown): string {
  return failure instanceof Error && 'kind' in failure && typeof failure.kind === 'string' ? failure.kind : 'failed';
}
