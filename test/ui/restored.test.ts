import assert from 'node:assert/strict';
import { sandboxOfSuite } from './pages/editorOfSuite.ts';

const visitor = 'cyNGViYjc4MmU2MzEzZThm';

/** What a panel remembers of itself is where one was, never an answer: after a reload of the window it asks again. */
describe('Panels after a reload of the window, in the running editor', function () {
  const { workbench, picture } = sandboxOfSuite(this, { folder: 'restored' });

  it('a search has its query again, and finds again', async () => {
    await workbench.runCommand('LivePerson: Search Transcripts');
    await workbench.panel.getByRole('textbox', { name: 'Keyword' }).fill('order');
    await workbench.panel.getByRole('button', { name: 'Search', exact: true }).click();
    await workbench.panel.locator('#result-0 mark').first().waitFor();
    await workbench.reloadWindow();
    await picture('search');
    await workbench.panel.getByRole('textbox', { name: 'Keyword' }).waitFor();
    assert.equal(await workbench.panel.getByRole('textbox', { name: 'Keyword' }).inputValue(), 'order');
    // The panel is back before the sandbox runs, whose account has a name then.
    await workbench.tab('Transcripts: Sandbox').waitFor();
    await workbench.panel.getByRole('button', { name: 'Search', exact: true }).click();
    await workbench.panel.locator('#result-0 mark').first().waitFor();
  });

  it('a visit state stands on the tab that was open', async () => {
    await workbench.openVisitState(visitor);
    await workbench.panel.getByRole('tab', { name: /Attributes/ }).click();
    await workbench.panel.locator('.report').first().waitFor();
    await workbench.reloadWindow();
    await workbench.panel.locator('.report').first().waitFor();
    await picture('visit');
  });
});
