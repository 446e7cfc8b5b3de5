import assert from 'node:assert/strict';
import { openEditor, type Editor } from '../host/openEditor.ts';
import { projectRoot } from '../host/project.ts';
import { stepByStep } from './pages/steps.ts';
import { Workbench } from './pages/workbench.ts';

/** Each step needs the one before; a picture of each is saved. */
describe('A check file, from the palette to a failure in the transcript', function () {
  stepByStep(this);
  let editor: Editor;
  let workbench: Workbench;
  const picture = (name: string): Promise<void> => workbench.picture('checkFile', name);

  before(async () => {
    editor = await openEditor({ extensionPath: projectRoot });
    workbench = new Workbench(editor.page);
    await workbench.openView();
    await editor.page.getByRole('button', { name: 'Try the Sandbox' }).click();
    await workbench.row('Sandbox').waitFor();
  });

  after(async () => {
    await editor.close();
  });

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await picture('failed');
  });

  it('begins with a template for the account, with run above it', async () => {
    await workbench.runCommand('LivePerson: New Check File');
    await workbench.text.getByText('"12345678"').waitFor();
    await editor.page.locator('.codelens-decoration a').filter({ hasText: 'Run checks' }).first().waitFor();
    await picture('1-new');
  });

  it('shows in the Testing view what held and what did not', async () => {
    await editor.page.locator('.codelens-decoration a').filter({ hasText: 'Run checks' }).first().click();
    const item = (name: string) => editor.page.locator('.test-explorer .monaco-list-row').filter({ hasText: name }).first();
    await item('ended by the visitor').waitFor();
    await editor.page
      .locator('.test-explorer .monaco-list-row[aria-label*="Failed"]')
      .filter({ hasText: 'ended by the visitor' })
      .first()
      .waitFor();
    await picture('2-results');
  });

  it('leads to the line of the transcript', async () => {
    await editor.page.locator('.test-explorer .monaco-list-row').filter({ hasText: 'ended by the visitor' }).first().click();
    await workbench.runCommand('Test: Go to Next Test Failure');
    const line = workbench.text.locator('.view-line').filter({ hasText: /^End.reason:/ });
    await line.first().waitFor();
    await editor.page.locator('.peekview-widget, .test-output-peek').first().waitFor();
    await picture('3-failure');
    assert.match((await editor.page.locator('.tab.active').textContent()) ?? '', /chat \d+\.lptranscript/);
  });
});
