import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sinon from 'sinon';
import * as vscode from 'vscode';
import { run } from './editorExtension.ts';
import { notificationsOfEachTest, type CaughtNotifications } from './notifications.ts';
import { documented, startSandbox, stopSandbox } from './sandboxAccount.ts';

const { engagementId } = documented;
export const other = { accountId: '20000005', name: 'Other', credentials: [{ kind: 'bearer', token: 'some-token' }] };
export const found = { query: { last: '13mo', engagementId } };

/** Files that the tests of a suite open, with the sandbox running. Each test ends without them. */
export function searchFilesOfSuite(): {
  readonly notifications: CaughtNotifications;
  /** Opens a file of this text in an editor. */
  readonly open: (content: unknown) => Promise<vscode.TextDocument>;
} {
  let folder: string;
  let files = 0;
  before(async () => {
    await startSandbox();
    folder = await mkdtemp(join(tmpdir(), 'liveperson-search-files-'));
  });
  after(async () => {
    await stopSandbox();
    await rm(folder, { recursive: true, force: true });
  });
  const notifications = notificationsOfEachTest(async () => {
    sinon.restore();
    await run('removeAccount', { accountId: other.accountId });
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });
  const open = async (content: unknown): Promise<vscode.TextDocument> => {
    const path = join(folder, `${++files}.lpsearch.json`);
    await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content));
    const document = await vscode.workspace.openTextDocument(path);
    await vscode.window.showTextDocument(document);
    return document;
  };
  return { notifications, open };
}

export function ownOf(document: vscode.TextDocument): readonly vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === 'LivePerson');
}

export function messagesOf(document: vscode.TextDocument): readonly string[] {
  return ownOf(document).map(({ message }) => message);
}

/** What is offered at an offset, once `expected` is among it: the editor's JSON support starts in its own time. */
export async function completions(document: vscode.TextDocument, offset: number, expected: string): Promise<readonly string[]> {
  for (;;) {
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      document.positionAt(offset),
    );
    const labels = items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    if (labels.includes(expected)) return labels;
  }
}

export function unsaved(): readonly vscode.TextDocument[] {
  return vscode.workspace.textDocuments.filter(({ isUntitled, languageId }) => isUntitled && languageId === 'liveperson-search');
}

/** Without the question whether to save, which the editor refuses to ask in tests. */
export async function closeUnsaved(): Promise<void> {
  for (const document of unsaved()) {
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}
