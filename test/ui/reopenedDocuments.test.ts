import assert from 'node:assert/strict';
import { sandboxOfSuite } from './pages/editorOfSuite.ts';

const engagementId = '123456784294967524';

/** Each step needs the one before. */
describe('A document that is open when the window is loaded again', function () {
  const { workbench, picture } = sandboxOfSuite(this, { folder: 'reopenedDocuments' });

  it('is there again, fetched anew, with its language and without a question', async () => {
    await workbench.runCommand('LivePerson: Open Transcript');
    await workbench.answer(engagementId);
    await workbench.text.getByText('Yes, we ship to 40 countries.').waitFor();
    await workbench.page.locator('.tab.active').dblclick(); // keeps the tab: one in preview is restored, too, but replaced by the next
    await workbench.reloadWindow();
    await workbench.text.getByText('Yes, we ship to 40 countries.').waitFor();
    await workbench.page.locator('.statusbar').getByText('LivePerson Transcript').waitFor();
    assert.equal(await workbench.page.locator('.monaco-dialog-box').count(), 0);
    await workbench.runCommand('Notifications: Show Notifications');
    await workbench.page.locator('.notifications-center').getByText('No new notifications').waitFor();
    await workbench.runCommand('Notifications: Hide Notifications');
    await picture('1-fetched-again');
  });

  it('has its lenses and its outline there, too', async () => {
    await workbench.page.locator('.codelens-decoration').getByText('Raw record').waitFor();
    await workbench.page.keyboard.press('Control+Shift+O');
    await workbench.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: 'Conversation' }).first().waitFor();
    await workbench.page.keyboard.press('Escape');
  });
});
