import * as vscode from 'vscode';
import { idsOf, retryArgument } from './commandArgument.ts';
import type { Command, CommandServices } from './commandServices.ts';
import { commands } from './commands.ts';
import { ResolvedIds } from './resolvedIds.ts';

/** Registers every command. Its code is loaded when it runs for the first time. */
export function registerCommands(services: CommandServices): vscode.Disposable {
  const registrations = Object.entries(commands).map(([id, load]) =>
    vscode.commands.registerCommand(id, (argument: unknown) => runCommand(services, load, argument)),
  );
  return vscode.Disposable.from(...registrations);
}

/**
 * Runs a command. A failure is logged and shown to the person, here and nowhere else; the caller then gets undefined, as after
 * a cancellation. It does not wait for the person to close the message. Its buttons know the ids the person was asked for.
 */
async function runCommand(services: CommandServices, load: () => Promise<Command>, argument: unknown): Promise<unknown> {
  const resolved = new ResolvedIds();
  try {
    const command = await load();
    return await command({ ...services, resolved }, argument);
  } catch (error) {
    const { isCancelled, showFailure } = await import('./failure.ts');
    if (!isCancelled(error)) {
      const ids = { ...idsOf(argument), ...resolved.ids };
      const again = retryArgument(argument, resolved.ids);
      void showFailure(services, error, ids, () => runCommand(services, load, again)).then(undefined, (failure: unknown) => {
        services.log.error(String(failure));
      });
    }
    return undefined;
  }
}
