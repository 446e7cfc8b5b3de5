import assert from 'node:assert/strict';
import { openEditor, type Editor } from '../host/openEditor.ts';
import { projectRoot } from '../host/project.ts';
import { stepByStep } from './pages/steps.ts';
import { Workbench } from './pages/workbench.ts';

const engagementId = '123456784294967524';

/** Each step needs the one before. */
describe('A document that is open when the window is loaded again', function () {
  stepByStep(this);
  let editor: Editor;
  let workbench: Workbench;
  const picture = (name: string): Promise<void> => workbench.picture('reopenedDocuments', name);

  before(async () => {
    editor = await openEditor({ extensionPath: projectRoot, settings: { 'liveperson.sandbox.autoStart': true } });
    workbench = new Workbench(editor.page);
  });

  after(async () => {
    await editor.close();
  });

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await picture('failed');
  });

  it('is there again, fetched anew, with its language and without a question', async () => {
    await workbench.openView();
    await workbench.row('Sandbox').waitFor();
    await workbench.runCommand('LivePerson: Open Transcript');
    await workbench.answer(engagementId);
    await workbench.text.getByText('Yes, we ship to 40 countries.').waitFor();
    await editor.page.locator('.tab.active').dblclick(); // keeps the tab: one in preview is restored, too, but replaced by the next
    await workbench.reloadWindow();
    await workbench.text.getByText('Yes, we ship to 40 countries.').waitFor();
    await editor.page.locator('.statusbar').getByText('LivePerson Transcript').waitFor();
    assert.equal(await editor.page.locator('.monaco-dialog-box').count(), 0);
    await workbench.runCommand('Notifications: Show Notifications');
    await editor.page.locator('.notifications-center').getByText('No new notifications').waitFor();
    await workbench.runCommand('Notifications: Hide Notifications');
    await picture('1-fetched-again');
  });

  it('has its lenses and its outline there, too', async () => {
    await editor.page.locator('.codelens-decoration').getByText('Raw record').waitFor();
    await editor.page.keyboard.press('Control+Shift+O');
    await editor.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: 'Conversation' }).first().waitFor();
    await editor.page.keyboard.press('Escape');
  });
});
