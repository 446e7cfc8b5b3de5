import * as vscode from 'vscode';
import type { CommandServices } from './commandServices.ts';

export interface SandboxAddress {
  readonly accountId: string;
  readonly domainApiUrl: string;
}

/** Starts the sandbox, or finds the one that runs, and shows its account. */
export async function startSandbox(services: CommandServices): Promise<SandboxAddress> {
  const { accountId, domainApiUrl } = await vscode.window.withProgress({ location: { viewId: 'liveperson.explorer' } }, () =>
    services.sandbox.start(),
  );
  services.explorer.showAccount(accountId);
  return { accountId, domainApiUrl };
}

export async function stopSandbox(services: CommandServices): Promise<void> {
  await services.sandbox.stop();
}
