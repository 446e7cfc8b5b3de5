import * as vscode from 'vscode';
import { curlCommand, variablesIn } from '../../inspector/curl/curlCommand.ts';
import type { Shell } from '../../inspector/curl/shellQuoting.ts';
import { maskedExchange } from '../../inspector/maskedExchange.ts';
import { textField } from '../commandArgument.ts';
import type { CommandServices } from '../commandServices.ts';
import { askRequest } from './askRequest.ts';
import { confirmPersonalData } from './confirmPersonalData.ts';

/** Copies a call as a command line for bash, zsh and their like. Returns it. */
export async function copyAsCurl(services: CommandServices, argument: unknown): Promise<string> {
  return await copy(services, argument, 'posix');
}

/** The same for PowerShell 7.3 and newer. */
export async function copyAsCurlPowerShell(services: CommandServices, argument: unknown): Promise<string> {
  return await copy(services, argument, 'powershell');
}

/**
 * Secrets are never in it: environment variables stand for them. Personal data is masked, unless `{ personalData: 'asSent' }`
 * asks for it and the person then says so again.
 */
async function copy(services: CommandServices, argument: unknown, shell: Shell): Promise<string> {
  const { exchange } = await askRequest(services, argument, { title: vscode.l10n.t('Copy which request?') });
  const asSent = textField(argument, 'personalData') === 'asSent';
  if (asSent) await confirmPersonalData(services.privacy.window);
  const { request } = asSent ? exchange : maskedExchange(exchange, await services.inspector.masker());
  const command = curlCommand(request, shell);
  await vscode.env.clipboard.writeText(command);
  void tell(services, exchange.id, shell, { variables: variablesIn(request), asSent }).then(undefined, (error: unknown) => {
    services.log.error(String(error));
  });
  return command;
}

async function tell(
  { privacy }: CommandServices,
  requestId: string,
  shell: Shell,
  { variables, asSent }: { readonly variables: readonly string[]; readonly asSent: boolean },
): Promise<void> {
  const withPersonalData = vscode.l10n.t('Copy With Personal Data…');
  const parts = [
    vscode.l10n.t('Copied.'),
    ...(variables.length === 0 ? [] : [vscode.l10n.t('Secrets are left out: set {0}.', variables.join(', '))]),
    ...(asSent ? [] : [vscode.l10n.t('Personal data is masked.')]),
  ];
  const chosen = await privacy.window.showInformationMessage(parts.join(' '), ...(asSent ? [] : [withPersonalData]));
  if (chosen !== withPersonalData) return;
  const command = shell === 'posix' ? 'liveperson.copyAsCurl' : 'liveperson.copyAsCurlPowerShell';
  await vscode.commands.executeCommand(command, { requestId, personalData: 'asSent' });
}
