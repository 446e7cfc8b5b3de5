import * as vscode from 'vscode';
import { harText } from '../../inspector/har/harText.ts';
import { maskedExchange } from '../../inspector/maskedExchange.ts';
import type { Exchange } from '../../liveperson/http/exchange.ts';
import { abortSignal } from '../abortSignal.ts';
import { field, textField } from '../commandArgument.ts';
import type { CommandServices } from '../commandServices.ts';
import { writeExport } from '../writeExport.ts';
import { askRequest, nothingThatFits } from './askRequest.ts';
import { confirmPersonalData } from './confirmPersonalData.ts';

export interface HarExport {
  readonly requests: number;
  readonly target: vscode.Uri;
}

/**
 * Writes the calls that the view shows as HAR 1.2. Secrets are never in it. Personal data is masked, unless it is asked for, by
 * `{ personalData: 'asSent' }` or in the list, and the person then says so again. A request is not looked at: the view's toolbar
 * passes whichever happens to have the focus.
 */
export async function exportHar(services: CommandServices, argument: unknown): Promise<HarExport> {
  const { inspector } = services;
  const shown = inspector.view.getChildren().flatMap(({ requestId }) => inspector.log.get(requestId)?.exchange ?? []);
  if (shown.length === 0) throw nothingThatFits();
  return await write(services, shown, argument);
}

/** The same for the one call of `{ requestId }`, or the one the person picks. */
export async function exportRequestHar(services: CommandServices, argument: unknown): Promise<HarExport> {
  const { exchange } = await askRequest(services, argument, { title: vscode.l10n.t('Export which request?') });
  return await write(services, [exchange], argument);
}

async function write(services: CommandServices, exchanges: readonly Exchange[], argument: unknown): Promise<HarExport> {
  const asSent = (await personalData(services, argument)) === 'asSent';
  if (asSent) await confirmPersonalData(services.privacy.window);
  const target = await targetOf(argument);
  const masker = await services.inspector.masker();
  await services.privacy.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title: vscode.l10n.t('Export as HAR'), cancellable: true },
    async (_, token) => {
      const signal = abortSignal(token);
      const masked = asSent ? undefined : (exchange: Exchange) => maskedExchange(exchange, masker);
      await writeExport(target, harText(exchanges, { version: versionOf(services), signal, ...(masked && { masked }) }), signal);
    },
  );
  void services.privacy.window.showInformationMessage(
    asSent
      ? vscode.l10n.t('{0} requests were written, with personal data. Secrets are left out.', exchanges.length)
      : vscode.l10n.t('{0} requests were written. Secrets are left out, personal data is masked.', exchanges.length),
  );
  return { requests: exchanges.length, target };
}

async function personalData({ privacy }: CommandServices, argument: unknown): Promise<'masked' | 'asSent'> {
  const given = textField(argument, 'personalData');
  if (given !== undefined || field(argument, 'target') !== undefined) return given === 'asSent' ? 'asSent' : 'masked';
  const items = [
    {
      label: vscode.l10n.t('Mask personal data'),
      detail: vscode.l10n.t('The same person has the same token everywhere.'),
      kept: 'masked' as const,
    },
    {
      label: vscode.l10n.t('Include personal data…'),
      detail: vscode.l10n.t('As it was sent and received.'),
      kept: 'asSent' as const,
    },
  ];
  const chosen = await privacy.window.showQuickPick(items, { title: vscode.l10n.t('Export as HAR') });
  if (!chosen) throw new vscode.CancellationError();
  return chosen.kept;
}

async function targetOf(argument: unknown): Promise<vscode.Uri> {
  const given = field(argument, 'target');
  if (given instanceof vscode.Uri) return given;
  const chosen = await vscode.window.showSaveDialog({
    filters: { [vscode.l10n.t('HTTP Archive')]: ['har'] },
    title: vscode.l10n.t('Export as HAR'),
  });
  if (!chosen) throw new vscode.CancellationError();
  return chosen;
}

function versionOf({ extensionId }: CommandServices): string {
  const packageJson: unknown = vscode.extensions.getExtension(extensionId)?.packageJSON;
  return textField(packageJson, 'version') ?? '0';
}
