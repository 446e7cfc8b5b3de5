import type { Locator } from 'playwright-core';
import { editorOfSuite } from './pages/editorOfSuite.ts';

/** Each step needs the one before. */
describe('The requests in the running editor', function () {
  const { workbench, picture } = editorOfSuite(this, { folder: 'requests' });
  const rows = (): Locator => workbench.page.locator('.part.panel [role="treeitem"]');

  it('are none at first, and the view says what it is for', async () => {
    await workbench.openView();
    await workbench.runCommand('LivePerson: Show Requests');
    await workbench.page.locator('.part.panel').getByText('Requests are kept in memory only.').waitFor();
    await picture('empty');
  });

  it('appear as they are made, the newest on top, each in words for a screen reader', async () => {
    await workbench.page.getByRole('button', { name: 'Try the Sandbox' }).click();
    await rows().filter({ hasText: 'Engagement History: searchEngagements' }).first().waitFor();
    await rows().and(workbench.page.locator('[aria-label*="getDomains, succeeded, 200"]')).first().waitFor();
    await picture('list');
  });

  it('open as a document when they are clicked', async () => {
    // The list grows at its top until the tree is there: a row would move away under the pointer.
    await workbench.page.locator('.sidebar [role="treeitem"]').nth(10).waitFor();
    await rows().filter({ hasText: 'searchEngagements' }).filter({ hasText: '200' }).first().click();
    await workbench.tab('searchEngagements 200').waitFor();
    await workbench.text.getByText('== Request').waitFor();
    await picture('details');
  });

  it('are gone after a reload: they were in memory only', async () => {
    await workbench.reloadWindow();
    await workbench.page.locator('.part.panel').getByText('Requests are kept in memory only.').waitFor();
  });
});
