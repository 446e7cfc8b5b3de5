import { openEditor, type Editor } from '../host/openEditor.ts';
import { projectRoot } from '../host/project.ts';
import { stepByStep } from './pages/steps.ts';
import { Workbench } from './pages/workbench.ts';

/**
 * The language that a language pack sets before the workbench starts. The pack itself is not there: words of the editor stay
 * English, those of extensions follow the language.
 */
function speakGerman(): void {
  Object.assign(globalThis, { _VSCODE_NLS_LANGUAGE: 'de' });
}

/** Each step needs the one before. */
describe('The extension in a German editor', function () {
  stepByStep(this);
  let editor: Editor;
  let workbench: Workbench;

  before(async () => {
    editor = await openEditor({
      extensionPath: projectRoot,
      prepare: async (page) => { await page.addInitScript(speakGerman); },
    });
    workbench = new Workbench(editor.page);
  });

  after(async () => {
    await editor.close();
  });

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await workbench.picture('german', 'failed');
  });

  it('welcomes in German', async () => {
    await workbench.openView();
    await editor.page.getByRole('button', { name: 'Konto hinzufügen', exact: true }).waitFor();
    await editor.page.getByText('Kein Konto zur Hand?').waitFor();
  });

  it('shows the tree in German', async () => {
    await editor.page.getByRole('button', { name: 'Sandbox ausprobieren' }).click();
    await workbench.row('Kavya: cart grows').waitFor();
    await workbench.expand(workbench.row('Kavya: cart grows'));
    await workbench.row('Live-Chat').waitFor();
    await workbench.expand(workbench.row('Visit State'));
    await workbench.row('Engagement-Attribute').waitFor();
    await workbench.picture('german', 'tree');
  });

  it('asks in German', async () => {
    await workbench.runCommand('LivePerson: Nachschlagen…');
    await workbench.quickInput.fill('https://example.com/');
    await editor.page.locator('.quick-input-widget').getByText('Darin wurde keine LivePerson-ID erkannt.').waitFor();
    await editor.page.keyboard.press('Escape');
  });

  it('shows a panel in German, what the client says of the answer included', async () => {
    await workbench.row('Visit State').hover();
    await workbench.row('Visit State').getByRole('button', { name: 'Visit State öffnen' }).click();
    const { panel } = workbench;
    await panel.getByRole('tab', { name: 'Übersicht' }).waitFor();
    await panel.getByText('Gemeldete Attribute').waitFor();
    await panel.getByText('Besucherprofile, aktiv').waitFor();
    await workbench.picture('german', 'panel');
  });
});
