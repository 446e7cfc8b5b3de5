import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { openEditor, type Editor } from '../host/openEditor.ts';
import { projectRoot } from '../host/project.ts';
import { stepByStep } from './pages/steps.ts';
import { Workbench } from './pages/workbench.ts';

/** Each step needs the one before. */
describe('The status bar item in the running editor', function () {
  stepByStep(this);
  let editor: Editor;
  let workbench: Workbench;
  const item = (): Locator => editor.page.locator('.statusbar-item[id$="liveperson.status"]');
  const eye = (): Locator => item().locator('.codicon-eye');

  before(async () => {
    editor = await openEditor({ extensionPath: projectRoot });
    workbench = new Workbench(editor.page);
  });

  after(async () => {
    await editor.close();
  });

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await workbench.picture('statusBar', 'failed');
  });

  it('is not there while no account is used', async () => {
    await workbench.openView();
    await editor.page.getByRole('button', { name: 'Try the Sandbox' }).waitFor();
    assert.equal(await item().count(), 0);
  });

  it('names the account that is used, in words for a screen reader, too', async () => {
    await editor.page.getByRole('button', { name: 'Try the Sandbox' }).click();
    await item().getByText('Sandbox').waitFor();
    assert.match((await item().getByRole('button').getAttribute('aria-label')) ?? '', /LivePerson account Sandbox/);
  });

  it('offers what can be done', async () => {
    await item().getByRole('button').click();
    await editor.page.locator('.quick-input-list').getByText('Search transcripts …').waitFor();
    await workbench.picture('statusBar', 'actions');
    await editor.page.keyboard.press('Escape');
  });

  it('shows that a panel watches, as long as it does', async () => {
    await workbench.expand(workbench.row('Kavya: cart grows'));
    await workbench.row('Visit state').hover();
    await workbench.row('Visit state').getByRole('button', { name: 'Open Visit State' }).click();
    const { panel } = workbench;
    await panel.getByText('Reported attributes').waitFor();
    assert.equal(await eye().count(), 0);
    await panel.getByRole('switch', { name: 'Watch' }).check();
    await eye().waitFor();
    await workbench.picture('statusBar', 'watching');
    await workbench.runCommand('View: Close All Editors');
    await eye().waitFor({ state: 'detached' });
  });

  it('goes with the account', async () => {
    await workbench.runCommand('LivePerson: Stop Sandbox');
    await item().waitFor({ state: 'hidden' });
  });
});
