import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import JSZip from 'jszip';
import * as vscode from 'vscode';
import { run } from './editorExtension.ts';
import { notificationsOfEachTest } from './notifications.ts';
import { documented, startSandbox, stopSandbox } from './sandboxAccount.ts';
import { scriptInput } from './scriptedInput.ts';
import { until } from './until.ts';

const { accountId, engagementId } = documented;
const agent = 'natalie@example.com';

describe('The privacy commands', function () {
  this.timeout(120_000);
  let folder: string;
  const notifications = notificationsOfEachTest(async () => {
    await run('unmaskPersonalData');
  });

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'liveperson-support-'));
    await startSandbox();
  });
  after(async () => {
    rmSync(folder, { recursive: true });
    await stopSandbox();
  });

  it('mask an open document at once, show it again, and say which is the case', async () => {
    const uri = await run('openRecord', { accountId, engagementId });
    assert.ok(uri instanceof vscode.Uri);
    const document = await vscode.workspace.openTextDocument(uri);
    const original = document.getText();
    assert.ok(original.includes(agent));
    assert.equal(await run('maskPersonalData'), 'personalData');
    await until(() => !document.getText().includes(agent));
    assert.match(document.getText(), /"agentLoginName": "\[name-[a-z]{12}\]"/);
    assert.ok(document.getText().includes(engagementId));
    assert.equal(await run('maskChatText'), 'chatText');
    await until(() => document.getText().includes('"text": "[text-'));
    assert.equal(await run('toggleMask'), 'off');
    await until(() => document.getText() === original);
    assert.equal(await run('toggleMask'), 'personalData');
  });

  it('mask notifications', async () => {
    await run('maskPersonalData');
    await run('openRecord', { accountId, engagementId: 'nobody@example.com' });
    await until(() => notifications.errors.length > 0);
    assert.doesNotMatch(notifications.errors[0]?.message ?? '', /nobody@/);
  });

  it('write a support bundle that another program reads, with no person in it', async () => {
    await run('openRecord', { accountId, engagementId });
    const target = vscode.Uri.file(join(folder, 'bundle.zip'));
    const bundle = await run('createSupportBundle', { accountId, target });
    assert.deepEqual(bundle, {
      files: ['account-check.txt', 'requests.har', 'versions.json', 'settings.json', 'log.txt'],
      target,
    });
    if (process.platform !== 'win32') assert.equal((await stat(target.fsPath)).mode & 0o077, 0);
    const text = await unpacked(target.fsPath);
    assert.match(text, /"_operation": "getEngagement"/);
    assert.match(text, /"extension": "\d+\.\d+\.\d+"/);
    assert.match(text, /Account 12345678/);
    for (const personal of [agent, 'myname@example.com', '+1 212-788-8877']) assert.ok(!text.includes(personal), personal);
    assert.ok(notifications.information.some(({ message }) => message.includes('support bundle')));
  });

  it('list what will be in a bundle and show it, before anything is written', async () => {
    const input = scriptInput([{ pick: /versions\.json/ }, 'leave']);
    assert.equal(await run('createSupportBundle', { accountId }), undefined);
    input.restore();
    assert.ok(input.asked[0]?.choices.some((choice) => choice.includes('requests.har')));
    assert.equal(input.asked.length, 2);
    assert.match(vscode.window.activeTextEditor?.document.getText() ?? '', /"editor": /);
  });
});

async function unpacked(file: string): Promise<string> {
  const { files } = await JSZip.loadAsync(await readFile(file), { checkCRC32: true });
  return (await Promise.all(Object.values(files).map((entry) => entry.async('string')))).join('\n');
}
