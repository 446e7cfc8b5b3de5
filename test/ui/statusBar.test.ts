import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { editorOfSuite } from './pages/editorOfSuite.ts';

/** Each step needs the one before. */
describe('The status bar item in the running editor', function () {
  const { workbench, picture } = editorOfSuite(this, { folder: 'statusBar' });
  const item = (): Locator => workbench.page.locator('.statusbar-item[id$="liveperson.status"]');
  const eye = (): Locator => item().locator('.codicon-eye');

  it('is not there while no account is used', async () => {
    await workbench.openView();
    await workbench.page.getByRole('button', { name: 'Try the Sandbox' }).waitFor();
    assert.equal(await item().count(), 0);
  });

  it('names the account that is used, in words for a screen reader, too', async () => {
    await workbench.page.getByRole('button', { name: 'Try the Sandbox' }).click();
    await item().getByText('Sandbox').waitFor();
    assert.match((await item().getByRole('button').getAttribute('aria-label')) ?? '', /LivePerson account Sandbox/);
  });

  it('offers what can be done', async () => {
    await item().getByRole('button').click();
    await workbench.page.locator('.quick-input-list').getByText('Search transcripts …').waitFor();
    await picture('actions');
    await workbench.page.keyboard.press('Escape');
  });

  it('shows that a panel watches, as long as it does', async () => {
    await workbench.openVisitState('Kavya: cart grows');
    const { panel } = workbench;
    await panel.getByText('Reported attributes').waitFor();
    assert.equal(await eye().count(), 0);
    await panel.getByRole('switch', { name: 'Watch' }).check();
    await eye().waitFor();
    await picture('watching');
    await workbench.runCommand('View: Close All Editors');
    await eye().waitFor({ state: 'detached' });
  });

  it('goes with the account', async () => {
    await workbench.runCommand('LivePerson: Stop Sandbox');
    await item().waitFor({ state: 'hidden' });
  });
});
