import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { registerCommands } from './commands/registerCommands.ts';
import { followChanges } from './composition/changes.ts';
import { makeServices } from './composition/services.ts';
import { LazyLinks } from './lazyLinks.ts';
import type { LivePersonClient } from './liveperson/livePersonClient.ts';
import { MaskSign } from './privacy/maskSign.ts';
import { registerSearchFiles } from './searchFiles/index.ts';
import { registerTools } from './tools/index.ts';

/** What other extensions get from this one. */
export interface PublicApi {
  readonly version: 1;
  /** The client of a configured account. Rejects when there is no such account. */
  readonly getClient: (accountId: string) => Promise<LivePersonClient>;
}

/** Makes the services and registers what the editor calls. */
export function activate(context: vscode.ExtensionContext): PublicApi {
  // Before the client, the panels and the documents are loaded: they make their texts without the editor.
  if (vscode.l10n.bundle) l10n.config({ contents: vscode.l10n.bundle });
  const services = makeServices(context);
  const { accounts, clients, inspector, log, privacy, signIns } = services;
  context.subscriptions.push(
    log,
    privacy,
    new MaskSign(privacy),
    ...services.ofDocuments,
    clients,
    services.panels,
    services.checks,
    services.statusBar,
    services.explorer,
    inspector,
    services.sandbox,
    services.workspaceCheck,
    registerCommands(services),
    registerSearchFiles({ accounts, log }),
    registerTools({
      accounts,
      clients,
      calls: inspector.log,
      masker: privacy.forFiles,
      isTrusted: () => vscode.workspace.isTrusted,
    }),
    vscode.window.registerUriHandler(new LazyLinks({ accounts, signIns, screen: privacy, log })),
    ...followChanges(services, context),
  );
  return { version: 1, getClient: (accountId) => clients.get(accountId) };
}
