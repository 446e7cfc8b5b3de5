import * as vscode from 'vscode';
import { idsOf, retryArgument } from './commandArgument.ts';
import type { CommandServices } from './commandServices.ts';
import { commands } from './commands.ts';
import { noteLookup } from './noteLookup.ts';
import { ResolvedIds } from './resolvedIds.ts';

/** Registers every command. Its code is loaded when it runs for the first time. */
export function registerCommands(services: CommandServices): vscode.Disposable {
  const registrations = Object.keys(commands).map((id) =>
    vscode.commands.registerCommand(id, (argument: unknown) => runCommand(services, id, argument)),
  );
  return vscode.Disposable.from(...registrations);
}

/**
 * Runs a command. A failure is logged and shown to the person, here and nowhere else; the caller then gets undefined, as after
 * a cancellation. It does not wait for the person to close the message. Its buttons know the ids the person was asked for.
 */
async function runCommand(services: CommandServices, id: string, argument: unknown): Promise<unknown> {
  const resolved = new ResolvedIds();
  try {
    const command = await commands[id]?.();
    const result = await command?.({ ...services, resolved }, argument);
    noteLookup({ ...services, resolved }, id, argument, { result });
    return result;
  } catch (error) {
    const { isCancelled, showFailure } = await import('./failure.ts');
    if (!isCancelled(error)) {
      noteLookup({ ...services, resolved }, id, argument, { failure: error });
      const ids = { ...idsOf(argument), ...resolved.ids };
      const again = retryArgument(argument, resolved.ids);
      void showFailure(services, error, ids, () => runCommand(services, id, again)).then(undefined, (failure: unknown) => {
        services.log.error(String(failure));
      });
    }
    return undefined;
  }
}
