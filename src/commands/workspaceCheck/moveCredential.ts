import * as vscode from 'vscode';
import { ExplainedError } from '../../accounts/explainedError.ts';
import { movableCredentialAt, placeholderOf, type MovableCredential } from '../../workspaceCheck/movableCredential.ts';
import type { Place } from '../../workspaceCheck/finding.ts';
import { findInText } from '../../workspaceCheck/findInText.ts';
import { addAsked } from '../addAccount/addAccount.ts';
import { knownKindSteps } from '../addAccount/accountDraft.ts';
import { field } from '../commandArgument.ts';
import type { CommandServices } from '../commandServices.ts';

/**
 * Moves a credential that stands in a text into the secret store: Add Account begins with its values filled in, and once the
 * account is saved, the values in the text are replaced after another question. `{ uri, offset }`, or what stands at the cursor.
 * Values are in memory only, for as long as that takes. Returns the account id.
 */
export async function moveCredential(services: CommandServices, argument: unknown): Promise<string> {
  const { document, offset } = await placeOf(argument);
  const found = movableCredentialAt(document.getText(), offset);
  if (!found) throw nothingThere();
  const { kind, fields, accountId: named } = found;
  const accountId = await addAsked(
    services,
    { kind, fields: { ...fields }, ...(named !== undefined && { accountId: named }) },
    knownKindSteps,
  );
  const now = movableCredentialAt(document.getText(), offset);
  // Whoever edited the text meanwhile did so on purpose: what is no longer there is not replaced.
  if (now && isSame(now, found) && (await confirmed(services, document, found.places.length)))
    await replace(services, document, found.places, accountId);
  return accountId;
}

async function placeOf(argument: unknown): Promise<{ readonly document: vscode.TextDocument; readonly offset: number }> {
  const [uri, offset] = [field(argument, 'uri'), field(argument, 'offset')];
  if (uri instanceof vscode.Uri && typeof offset === 'number')
    return { document: await vscode.workspace.openTextDocument(uri), offset };
  const editor = vscode.window.activeTextEditor;
  if (!editor) throw nothingThere();
  const { document, selection } = editor;
  const cursor = document.offsetAt(selection.active);
  const there = findInText(document.getText()).find((place) => place.offset <= cursor && cursor <= place.offset + place.length);
  if (there?.kind !== 'credential') throw nothingThere();
  return { document, offset: there.offset };
}

function isSame(one: MovableCredential, other: MovableCredential): boolean {
  return JSON.stringify([one.fields, one.places]) === JSON.stringify([other.fields, other.places]);
}

async function confirmed({ privacy }: CommandServices, { uri }: vscode.TextDocument, count: number): Promise<boolean> {
  const replaceThem = vscode.l10n.t('Replace');
  const question = vscode.l10n.t('The account is saved. Replace its secrets in {0}?', vscode.workspace.asRelativePath(uri));
  const detail = vscode.l10n.t(
    'Places: {0}. What was committed stays in the history of the repository: have the credential replaced at LivePerson, too.',
    count,
  );
  return (await privacy.window.showWarningMessage(question, { modal: true, detail }, replaceThem)) === replaceThem;
}

async function replace(
  { workspaceCheck }: CommandServices,
  document: vscode.TextDocument,
  places: readonly Place[],
  accountId: string,
): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  for (const { offset, length } of places) {
    const range = new vscode.Range(document.positionAt(offset), document.positionAt(offset + length));
    edit.replace(document.uri, range, placeholderOf(accountId));
  }
  const isDone = await vscode.workspace.applyEdit(edit);
  if (!isDone)
    throw new ExplainedError(
      vscode.l10n.t('The file could not be changed: the secrets still stand in it. The account is saved.'),
    );
  await workspaceCheck.check(document);
}

function nothingThere(): ExplainedError {
  return new ExplainedError(vscode.l10n.t('There is no credential of LivePerson at this place.'), {
    text: vscode.l10n.t('The text has changed, or the cursor stands elsewhere.'),
    commands: [{ label: vscode.l10n.t('Check Workspace'), command: 'liveperson.checkWorkspace' }],
  });
}
