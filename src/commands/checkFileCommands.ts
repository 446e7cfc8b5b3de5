import * as vscode from 'vscode';
import { ExplainedError } from '../accounts/explainedError.ts';
import { checkFileEnding, checkFileLanguage } from '../checkFiles/checkFile.ts';
import type { CheckCounts } from '../checkFiles/checkServices.ts';
import { field, idsOf } from './commandArgument.ts';
import type { CommandServices } from './commandServices.ts';
import { askAccount } from './prompts/askAccount.ts';
import { unusedName } from './unusedName.ts';

/** One of each kind that nearly every chat passes or fails with something to see; the others are one completion away. */
const template = {
  search: { last: '7d', interactive: true, limit: 5 },
  assertions: [
    { name: 'an agent says hello', line: { by: 'agent', matches: 'hello|hi\\b|welcome|good (morning|afternoon)' } },
    { name: 'nobody is asked for a password', noLine: { by: 'agent', contains: 'password' } },
    { name: 'waited under a minute', waitUnder: 60 },
    { name: 'ended by the visitor', endReason: '210' },
  ],
};

/**
 * Opens a new, unsaved check file to begin with: of the chat given, else of a search. The account is the one given, or the one
 * the person picks; without any account the file leaves it open. Returns the document's URI.
 */
export async function newCheckFile(services: CommandServices, argument: unknown): Promise<vscode.Uri> {
  const { accountId: given, engagementId } = idsOf(argument);
  const isOpen = given === undefined && services.accounts.list().length === 0;
  const account = isOpen ? undefined : (await askAccount(services, given)).id;
  const { search, assertions } = template;
  const subject = engagementId === undefined ? { search } : { chats: [engagementId] };
  const file = { ...(account !== undefined && { account }), ...subject, assertions };
  const document = await vscode.workspace.openTextDocument(unusedName(checkFileEnding));
  const editor = await vscode.window.showTextDocument(document);
  await editor.edit((edit) => {
    edit.insert(new vscode.Position(0, 0), `${JSON.stringify(file, undefined, 2)}\n`);
  });
  return document.uri;
}

/** Runs a check file; the Testing view shows the results. Returns how many assertions ended how. */
export async function runCheckFile({ checks }: CommandServices, argument: unknown): Promise<CheckCounts> {
  const uri = uriOf(argument);
  const counts = await checks.run(uri);
  await vscode.commands.executeCommand('workbench.view.testing.focus');
  return counts;
}

/** Opens the Testing view with the check files of the workspace. */
export async function showChecks({ checks }: CommandServices): Promise<void> {
  await checks.show();
}

/** The file named by a menu, a code lens or other code, else the one in the active editor. */
function uriOf(argument: unknown): vscode.Uri {
  const uri = argument instanceof vscode.Uri ? argument : field(argument, 'uri');
  if (uri instanceof vscode.Uri) return uri;
  const active = vscode.window.activeTextEditor?.document;
  if (active?.languageId === checkFileLanguage) return active.uri;
  throw new ExplainedError(vscode.l10n.t('No check file is open.'), {
    text: vscode.l10n.t('Check files end in {0}.', checkFileEnding),
    commands: [{ label: vscode.l10n.t('New Check File'), command: 'liveperson.newCheckFile' }],
  });
}
