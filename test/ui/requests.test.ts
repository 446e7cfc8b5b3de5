import type { Locator } from 'playwright-core';
import { openEditor, type Editor } from '../host/openEditor.ts';
import { projectRoot } from '../host/project.ts';
import { stepByStep } from './pages/steps.ts';
import { Workbench } from './pages/workbench.ts';

/** Each step needs the one before. */
describe('The requests in the running editor', function () {
  stepByStep(this);
  let editor: Editor;
  let workbench: Workbench;
  const rows = (): Locator => editor.page.locator('.part.panel [role="treeitem"]');

  before(async () => {
    editor = await openEditor({ extensionPath: projectRoot });
    workbench = new Workbench(editor.page);
  });

  after(async () => {
    await editor.close();
  });

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await workbench.picture('requests', 'failed');
  });

  it('are none at first, and the view says what it is for', async () => {
    await workbench.openView();
    await workbench.runCommand('LivePerson: Show Requests');
    await editor.page.locator('.part.panel').getByText('Requests are kept in memory only.').waitFor();
    await workbench.picture('requests', 'empty');
  });

  it('appear as they are made, the newest on top, each in words for a screen reader', async () => {
    await editor.page.getByRole('button', { name: 'Try the Sandbox' }).click();
    await rows().filter({ hasText: 'Engagement History: searchEngagements' }).first().waitFor();
    await rows().and(editor.page.locator('[aria-label*="getDomains, succeeded, 200"]')).first().waitFor();
    await workbench.picture('requests', 'list');
  });

  it('open as a document when they are clicked', async () => {
    // The list grows at its top until the tree is there: a row would move away under the pointer.
    await editor.page.locator('.sidebar [role="treeitem"]').nth(10).waitFor();
    await rows().filter({ hasText: 'searchEngagements' }).filter({ hasText: '200' }).first().click();
    await workbench.tab('searchEngagements 200').waitFor();
    await workbench.text.getByText('== Request').waitFor();
    await workbench.picture('requests', 'details');
  });

  it('are gone after a reload: they were in memory only', async () => {
    await workbench.reloadWindow();
    await editor.page.locator('.part.panel').getByText('Requests are kept in memory only.').waitFor();
  });
});
