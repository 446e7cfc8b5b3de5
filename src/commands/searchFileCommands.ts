import * as vscode from 'vscode';
import { askTrust } from '../accounts/askTrust.ts';
import { ExplainedError } from '../accounts/explainedError.ts';
import type { SearchPlan } from '../liveperson/search/search.ts';
import { planOf } from '../searchFiles/plan.ts';
import { longPlan } from '../searchFiles/planWords.ts';
import { fromSearchFile } from '../searchFiles/readSearchFile.ts';
import { searchFileEnding, searchFileLanguage, type SearchFile } from '../searchFiles/searchFile.ts';
import { toSearchFile } from '../searchFiles/writeSearchFile.ts';
import { field, idsOf, textField } from './commandArgument.ts';
import type { CommandServices } from './commandServices.ts';
import { exportSearch } from './exportSearch/exportSearch.ts';
import type { ExportResult } from './exportSearch/runExport.ts';
import type { SearchResult } from './openCommands.ts';
import { askAccount } from './prompts/askAccount.ts';
import { unusedName } from './unusedName.ts';

/** Runs as it stands and is easily changed: completion offers the other fields. */
const template = { last: '7d', interactive: true, sort: 'start:desc' };

/**
 * Opens a new, unsaved search file with the query it is given, or one to begin with. The account is the one given, or the one the
 * person picks; without any account the file leaves it open. Returns the document's URI.
 */
export async function newSearchFile(services: CommandServices, argument: unknown): Promise<vscode.Uri> {
  const given = idsOf(argument).accountId;
  const isOpen = given === undefined && services.accounts.list().length === 0;
  const accountId = isOpen ? undefined : (await askAccount(services, given)).id;
  const query = field(argument, 'query');
  const text = toSearchFile({
    ...(accountId !== undefined && { accountId }),
    product: textField(argument, 'product') === 'conversations' ? 'conversations' : 'chats',
    query: typeof query === 'object' && query !== null ? query : template,
  });
  const document = await vscode.workspace.openTextDocument(unusedName(searchFileEnding));
  const editor = await vscode.window.showTextDocument(document);
  await editor.edit((edit) => {
    edit.insert(new vscode.Position(0, 0), text);
  });
  return document.uri;
}

/** Searches what a file says, in the search panel. Resolves once the first page is in. */
export async function runSearchFile(services: CommandServices, argument: unknown): Promise<SearchResult> {
  const document = await documentOf(argument);
  const search = searchOf(document);
  const { id: accountId, name } = await askAccount(services, search.accountId);
  await askSearchTrust(services, document, name);
  const query = search.product === 'conversations' ? { conversations: search.query } : { query: search.query };
  return await services.panels.openSearch({ accountId, ...query });
}

/**
 * Exports what the search of a file finds. `format` and `target` of the argument are those of an export; what is missing is asked
 * for.
 */
export async function exportSearchFile(services: CommandServices, argument: unknown): Promise<ExportResult> {
  const document = await documentOf(argument);
  const { product, query, accountId: wanted } = searchOf(document);
  const { id: accountId, name } = await askAccount(services, wanted);
  await askSearchTrust(services, document, name);
  const given = typeof argument === 'object' && !(argument instanceof vscode.Uri) ? argument : {};
  return await exportSearch(services, { ...given, accountId, product, query });
}

/** Says how a file's search would run. Returns the plan; nothing is sent. */
export async function planSearchFile({ privacy }: CommandServices, argument: unknown): Promise<SearchPlan> {
  const document = await documentOf(argument);
  const search = searchOf(document);
  const plan = planOf(search, Date.now());
  const run = vscode.l10n.t('Run Search');
  // The caller has its plan; the person may read as long as they like.
  void privacy.window.showInformationMessage(longPlan(plan, search.query.limit), run).then(async (chosen) => {
    if (chosen === run) await vscode.commands.executeCommand('liveperson.runSearchFile', { uri: document.uri });
  });
  return plan;
}

/** The file named by a menu, a code lens or other code, else the one in the active editor. */
async function documentOf(argument: unknown): Promise<vscode.TextDocument> {
  const uri = argument instanceof vscode.Uri ? argument : field(argument, 'uri');
  if (uri instanceof vscode.Uri) return await vscode.workspace.openTextDocument(uri);
  const active = vscode.window.activeTextEditor?.document;
  if (active?.languageId === searchFileLanguage) return active;
  throw new ExplainedError(vscode.l10n.t('No search file is open.'), {
    text: vscode.l10n.t('Search files end in {0}.', searchFileEnding),
    commands: [{ label: vscode.l10n.t('New Search File'), command: 'liveperson.newSearchFile' }],
  });
}

function searchOf(document: vscode.TextDocument): SearchFile {
  const { search, problems } = fromSearchFile(document.getText(), Date.now());
  if (search) return search;
  const [first] = problems.filter(({ severity }) => severity === 'error');
  throw new ExplainedError(vscode.l10n.t('The search of this file was not started: it has to be corrected first.'), {
    text: first?.message ?? vscode.l10n.t('The file is empty.'),
    commands: [{ label: vscode.l10n.t('Open File'), command: 'vscode.open', argument: document.uri }],
  });
}

async function askSearchTrust({ privacy }: CommandServices, document: vscode.TextDocument, accountName: string): Promise<void> {
  await askTrust(privacy, {
    question: vscode.l10n.t(
      'Run the search of {0} on the account {1}?',
      vscode.workspace.asRelativePath(document.uri),
      accountName,
    ),
    detail: vscode.l10n.t(
      'This workspace is not trusted. The search is sent to LivePerson with your credentials; read the file first.',
    ),
    run: vscode.l10n.t('Run Search'),
  });
}
