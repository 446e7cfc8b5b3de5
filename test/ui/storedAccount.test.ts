import assert from 'node:assert/strict';
import { startSandbox, type Sandbox } from '../../src/sandbox/index.ts';
import { editorOfSuite } from './pages/editorOfSuite.ts';
import { filesWithSecrets } from './secretsOnDisk.ts';

/** Each step needs the one before; a picture of each is saved. */
describe('A real account, from its sign-in to its removal', function () {
  let cloud: Sandbox;

  before(async () => {
    // Another seed than the extension's own sandbox has: other secrets, and an account that the extension takes for a real one.
    cloud = await startSandbox({ seed: 7 });
  });

  const { editor, workbench, picture } = editorOfSuite(this, { folder: 'storedAccount' }, () => ({
    settings: { 'liveperson.domainApiUrl': cloud.domainApiUrl },
  }));

  after(() => cloud.stop());

  it('is added step by step: id, kind of sign-in, user name, and the password behind dots', async () => {
    await workbench.openView();
    await workbench.page.getByRole('button', { name: 'Add Account' }).first().click();
    await workbench.answerTo(/Account id \(site id\)/, cloud.accountId);
    await workbench.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: 'without single sign-on' }).click();
    await workbench.answerTo(/User name/, cloud.credentials.login.username);
    await workbench.page.locator('.quick-input-widget input.input[type="password"]').waitFor();
    await workbench.quickInput.fill(cloud.credentials.login.password);
    await picture('1-password');
    await workbench.page.keyboard.press('Enter');
    await workbench.row(cloud.accountId).waitFor();
    await workbench.page.locator('.sidebar [role="treeitem"]').nth(10).waitFor();
    await picture('2-tree');
  });

  it('is there after a reload and signs in again: its password came out of the secret store', async () => {
    const signIns = cloud.requestCounts['signIn'] ?? 0;
    const listed = cloud.requestCounts['searchEngagements'] ?? 0;
    await workbench.reloadWindow();
    await workbench.row(cloud.accountId).waitFor();
    await workbench.expand(workbench.row(cloud.accountId));
    await workbench.page.locator('.sidebar [role="treeitem"]').nth(10).waitFor();
    await picture('3-reloaded');
    assert.ok((cloud.requestCounts['signIn'] ?? 0) > signIns);
    assert.ok((cloud.requestCounts['searchEngagements'] ?? 0) > listed);
  });

  it('has left no secret on disk as plain text: not in user data, not in the browser’s profile, not in logs', async () => {
    const { password } = cloud.credentials.login;
    const { searched, found } = await filesWithSecrets(editor().dataDir, [password]);
    assert.ok(password.length >= 8 && searched.length > 20);
    assert.deepEqual(found, []);
    assert.ok(!(await editor().logs()).includes(password));
  });

  it('is removed after a question, and the view welcomes again', async () => {
    await workbench.runCommand('LivePerson: Remove Account');
    const dialog = workbench.page.locator('.monaco-dialog-box');
    await dialog.getByText(`Remove the account ${cloud.accountId}?`).waitFor();
    await picture('4-question');
    await dialog.getByRole('button', { name: 'Remove', exact: true }).click();
    await workbench.page.getByRole('button', { name: 'Try the Sandbox' }).waitFor();
    await picture('5-welcome');
  });
});
