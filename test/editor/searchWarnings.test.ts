import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { run } from './editorExtension.ts';
import { lensesOf } from './lenses.ts';
import { notificationsOfEachTest } from './notifications.ts';
import { documented, startSandbox, stopSandbox } from './sandboxAccount.ts';
import { setFaults } from './sandboxFaults.ts';

const { accountId } = documented;

describe('The warnings of a search', function () {
  this.timeout(60_000);
  let domainApiUrl: string;
  const notifications = notificationsOfEachTest(async () => {
    await setFaults(domainApiUrl, []);
    await run('unmaskPersonalData');
  });

  before(async () => {
    ({ domainApiUrl } = await startSandbox());
  });
  after(stopSandbox);
  beforeEach(async () => {
    await setFaults(domainApiUrl, [{ match: { operation: 'searchEngagements' }, partialShards: true }]);
  });

  async function press(lens: vscode.Command | undefined): Promise<unknown> {
    assert.ok(lens);
    return await vscode.commands.executeCommand(lens.command, ...(lens.arguments as readonly unknown[]));
  }

  async function explained(): Promise<vscode.Uri> {
    const list = await run('openSearchList', {
      accountId,
      query: { from: Date.now() - 86_400_000, to: Date.now(), keyword: 'natalie@example.com' },
    });
    assert.ok(list instanceof vscode.Uri);
    const uri = await press((await lensesOf(list)).find(({ title }) => title === 'Explain the warnings'));
    assert.ok(uri instanceof vscode.Uri);
    return uri;
  }

  it('are explained from the list of chats: cause, evidence, request, what came back', async () => {
    const text = (await vscode.workspace.openTextDocument(await explained())).getText();
    assert.match(text, /\n1\. A part of the index/);
    assert.match(text, /Evidence: .*did not answer/);
    assert.match(text, /== Request\nPOST .*\/interactions\/search/);
    assert.match(text, /== Answer\n200 OK\n\n(?:.*\n)*.*"partialResult": true/);
  });

  it('lead to the call that brought them, and to the same search', async () => {
    const lenses = await lensesOf(await explained());
    const details = await press(lenses.find(({ title }) => title === 'Look at the whole answer'));
    assert.ok(details instanceof vscode.Uri);
    assert.match((await vscode.workspace.openTextDocument(details)).getText(), /searchEngagements/);
    const found = await press(lenses.find(({ title }) => title === 'Search again'));
    assert.ok(typeof found === 'object' && found !== null && 'count' in found);
    assert.deepEqual(notifications.errors, []);
  });

  it('are explained while the screen is masked as well, without what was searched for', async () => {
    await run('maskPersonalData');
    const text = (await vscode.workspace.openTextDocument(await explained())).getText();
    assert.match(text, /\n1\. A part of the index/);
    assert.doesNotMatch(text, /natalie@/);
  });
});
