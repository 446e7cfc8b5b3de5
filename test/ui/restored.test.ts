import assert from 'node:assert/strict';
import { openEditor, type Editor } from '../host/openEditor.ts';
import { projectRoot } from '../host/project.ts';
import { stepByStep } from './pages/steps.ts';
import { Workbench } from './pages/workbench.ts';

const visitor = 'cyNGViYjc4MmU2MzEzZThm';

/** What a panel remembers of itself is where one was, never an answer: after a reload of the window it asks again. */
describe('Panels after a reload of the window, in the running editor', function () {
  stepByStep(this);
  let editor: Editor;
  let workbench: Workbench;
  const picture = (name: string): Promise<void> => workbench.picture('restored', name);

  before(async () => {
    editor = await openEditor({ extensionPath: projectRoot, settings: { 'liveperson.sandbox.autoStart': true } });
    workbench = new Workbench(editor.page);
    await workbench.openView();
    await workbench.row('Sandbox').waitFor();
  });

  after(async () => {
    await editor.close();
  });

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await picture('failed');
  });

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
    await workbench.expand(workbench.row(visitor));
    const visitState = workbench.row('Visit state');
    await visitState.hover();
    await visitState.getByRole('button', { name: 'Open Visit State' }).click();
    await workbench.panel.getByRole('tab', { name: /Attributes/ }).click();
    await workbench.panel.locator('.report').first().waitFor();
    await workbench.reloadWindow();
    await workbench.panel.locator('.report').first().waitFor();
    await picture('visit');
  });
});
