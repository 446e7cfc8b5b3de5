import assert from 'node:assert/strict';
import { sandboxOfSuite } from './pages/editorOfSuite.ts';

/** Each step needs the one before; a picture of each is saved. */
describe('A check file, from the palette to a failure in the transcript', function () {
  const { workbench, picture } = sandboxOfSuite(this, { folder: 'checkFile' });

  it('begins with a template for the account, with run above it', async () => {
    await workbench.runCommand('LivePerson: New Check File');
    await workbench.text.getByText('"12345678"').waitFor();
    await workbench.page.locator('.codelens-decoration a').filter({ hasText: 'Run checks' }).first().waitFor();
    await picture('1-new');
  });

  it('shows in the Testing view what held and what did not', async () => {
    await workbench.page.locator('.codelens-decoration a').filter({ hasText: 'Run checks' }).first().click();
    const failed = workbench.page.locator('.test-explorer .monaco-list-row[aria-label*="Failed"]');
    // Whether the view opens the file by itself depends on what is there first, the view or the result.
    await workbench.expand(failed.filter({ hasText: '.lpcheck.json' }).first());
    await failed.filter({ hasText: 'ended by the visitor' }).first().waitFor();
    await picture('2-results');
  });

  it('leads to the line of the transcript', async () => {
    await workbench.page.locator('.test-explorer .monaco-list-row').filter({ hasText: 'ended by the visitor' }).first().click();
    await workbench.runCommand('Test: Go to Next Test Failure');
    const line = workbench.text.locator('.view-line').filter({ hasText: /^End.reason:/ });
    await line.first().waitFor();
    await workbench.page.locator('.peekview-widget, .test-output-peek').first().waitFor();
    await picture('3-failure');
    assert.match((await workbench.page.locator('.tab.active').textContent()) ?? '', /chat \d+\.lptranscript/);
  });

  it('and nothing of it is left once the screen is masked', async () => {
    await workbench.runCommand('LivePerson: Mask Personal Data');
    await workbench.page.getByText('No test results yet.').waitFor();
    await workbench.page.locator('.test-output-peek').waitFor({ state: 'detached' });
    await picture('4-masked');
  });
});
