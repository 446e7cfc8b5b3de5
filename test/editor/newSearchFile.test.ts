import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { run } from './editorExtension.ts';
import { notificationsOfEachTest } from './notifications.ts';
import { documented, startSandbox, stopSandbox } from './sandboxAccount.ts';
import { scriptInput } from './scriptedInput.ts';
import { other, messagesOf, completions, unsaved, closeUnsaved } from './searchFileEditor.ts';

const { accountId } = documented;

describe('A new search file', () => {
  const notifications = notificationsOfEachTest(async () => {
    await run('removeAccount', { accountId: other.accountId });
    await closeUnsaved();
  });

  before(startSandbox);
  after(stopSandbox);

  it('names the account, can be run as it stands, and is completed by the schema before it is saved', async () => {
    const uri = await run('newSearchFile');
    assert.ok(uri instanceof vscode.Uri);
    const document = await vscode.workspace.openTextDocument(uri);
    assert.deepEqual([document.isUntitled, document.languageId], [true, 'liveperson-search']);
    assert.deepEqual(JSON.parse(document.getText()), {
      account: accountId,
      product: 'chats',
      query: { last: '7d', interactive: true, sort: 'start:desc' },
    });
    assert.deepEqual(messagesOf(document), []);
    assert.ok((await completions(document, document.getText().indexOf('"last"'), 'skillIds')).includes('keyword'));
    const counts = await run('runSearchFile', { uri });
    assert.ok(typeof counts === 'object' && counts !== null && 'count' in counts && Number(counts.count) > 0);
  });

  it('gets a name of its own each time', async () => {
    const uris = [await run('newSearchFile'), await run('newSearchFile')].map(String);
    assert.equal(new Set(uris).size, 2);
  });

  it('holds the query it is given, for a panel to hand on', async () => {
    const query = { from: Date.UTC(2026, 9, 1), to: Date.UTC(2026, 10, 1), skillIds: ['14'] };
    const uri = await run('newSearchFile', { accountId, query });
    const text = (await vscode.workspace.openTextDocument(uri as vscode.Uri)).getText();
    assert.deepEqual(JSON.parse(text), {
      account: accountId,
      product: 'chats',
      query: { from: '2026-10-01T00:00:00.000Z', to: '2026-11-01T00:00:00.000Z', skillIds: ['14'] },
    });
  });

  it('asks for the account when there are several; left there, no file is made', async () => {
    await run('addAccount', other);
    const picked = scriptInput([{ pick: /Other/ }]);
    const uri = await run('newSearchFile');
    picked.restore();
    assert.match((await vscode.workspace.openTextDocument(uri as vscode.Uri)).getText(), /"account": "20000005"/);
    await closeUnsaved();
    const left = scriptInput(['leave']);
    assert.equal(await run('newSearchFile'), undefined);
    left.restore();
    assert.deepEqual(unsaved(), []);
    assert.deepEqual(notifications.errors, []);
  });

  it('leaves the account open when there is none yet', async () => {
    await stopSandbox();
    const uri = await run('newSearchFile');
    await startSandbox();
    assert.doesNotMatch((await vscode.workspace.openTextDocument(uri as vscode.Uri)).getText(), /account/);
  });
});
