import * as vscode from 'vscode';
import { idsOf } from './commandArgument.ts';
import type { Command, CommandServices } from './commandServices.ts';
import { commands } from './commands.ts';

/** Registers every command. Its code is loaded when it runs for the first time. */
export function registerCommands(services: CommandServices): vscode.Disposable {
  const registrations = Object.entries(commands).map(([id, load]) =>
    vscode.commands.registerCommand(id, (argument: unknown) => runCommand(services, load, argument)),
  );
  return vscode.Disposable.from(...registrations);
}

/**
 * Runs a command. A failure is logged and shown to the person, here and nowhere else; the caller then gets undefined, as after
 * a cancellation. It does not wait for the person to close the message.
 */
async function runCommand(services: CommandServices, load: () => Promise<Command>, argument: unknown): Promise<unknown> {
  try {
    const command = await load();
    return await command(services, argument);
  } catch (error) {
    const { isCancelled, showFailure } = await import('./failure.ts');
    if (!isCancelled(error)) {
      void showFailure(services, error, idsOf(argument), () => runCommand(services, load, argument)).then(
        undefined,
        (failure: unknown) => {
          services.log.error(String(failure));
        },
      );
    }
    return undefined;
  }
}
