import assert from 'node:assert/strict';
import { startSandbox, type Sandbox } from '../../src/sandbox/index.ts';
import { openEditor, type Editor } from '../host/openEditor.ts';
import { projectRoot } from '../host/project.ts';
import { stepByStep } from './pages/steps.ts';
import { Workbench } from './pages/workbench.ts';
import { filesWithSecrets } from './secretsOnDisk.ts';

/** Each step needs the one before; a picture of each is saved. */
describe('A real account, from its sign-in to its removal', function () {
  stepByStep(this);
  let cloud: Sandbox;
  let editor: Editor;
  let workbench: Workbench;
  const picture = (name: string): Promise<void> => workbench.picture('storedAccount', name);

  before(async () => {
    // Another seed than the extension's own sandbox has: other secrets, and an account that the extension takes for a real one.
    cloud = await startSandbox({ seed: 7 });
    editor = await openEditor({ extensionPath: projectRoot, settings: { 'liveperson.domainApiUrl': cloud.domainApiUrl } });
    workbench = new Workbench(editor.page);
  });

  after(async () => {
    await editor.close();
    await cloud.stop();
  });

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await picture('failed');
  });

  it('is added step by step: id, kind of sign-in, user name, and the password behind dots', async () => {
    await workbench.openView();
    await editor.page.getByRole('button', { name: 'Add Account' }).first().click();
    await workbench.answerTo(/Account id \(site id\)/, cloud.accountId);
    await editor.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: 'without single sign-on' }).click();
    await workbench.answerTo(/User name/, cloud.credentials.login.username);
    await editor.page.locator('.quick-input-widget input.input[type="password"]').waitFor();
    await workbench.quickInput.fill(cloud.credentials.login.password);
    await picture('1-password');
    await editor.page.keyboard.press('Enter');
    await workbench.row(cloud.accountId).waitFor();
    await editor.page.locator('.sidebar [role="treeitem"]').nth(10).waitFor();
    await picture('2-tree');
  });

  it('is there after a reload and signs in again: its password came out of the secret store', async () => {
    const signIns = cloud.requestCounts['signIn'] ?? 0;
    const listed = cloud.requestCounts['searchEngagements'] ?? 0;
    await workbench.reloadWindow();
    await workbench.row(cloud.accountId).waitFor();
    await workbench.expand(workbench.row(cloud.accountId));
    await editor.page.locator('.sidebar [role="treeitem"]').nth(10).waitFor();
    await picture('3-reloaded');
    assert.ok((cloud.requestCounts['signIn'] ?? 0) > signIns);
    assert.ok((cloud.requestCounts['searchEngagements'] ?? 0) > listed);
  });

  it('has left no secret on disk as plain text: not in user data, not in the browser’s profile, not in logs', async () => {
    const { password } = cloud.credentials.login;
    const { searched, found } = await filesWithSecrets(editor.dataDir, [password]);
    assert.ok(password.length >= 8 && searched.length > 20);
    assert.deepEqual(found, []);
    assert.ok(!(await editor.logs()).includes(password));
  });

  it('is removed after a question, and the view welcomes again', async () => {
    await workbench.runCommand('LivePerson: Remove Account');
    const dialog = editor.page.locator('.monaco-dialog-box');
    await dialog.getByText(`Remove the account ${cloud.accountId}?`).waitFor();
    await picture('4-question');
    await dialog.getByRole('button', { name: 'Remove', exact: true }).click();
    await editor.page.getByRole('button', { name: 'Try the Sandbox' }).waitFor();
    await picture('5-welcome');
  });
});
