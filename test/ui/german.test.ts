import { editorOfSuite } from './pages/editorOfSuite.ts';

/**
 * The language that a language pack sets before the workbench starts. The pack itself is not there: words of the editor stay
 * English, those of extensions follow the language.
 */
function speakGerman(): void {
  Object.assign(globalThis, { _VSCODE_NLS_LANGUAGE: 'de' });
}

/** Each step needs the one before. */
describe('The extension in a German editor', function () {
  const { workbench, picture } = editorOfSuite(this, { folder: 'german' }, {
    prepare: async (page) => { await page.addInitScript(speakGerman); },
  });

  it('welcomes in German', async () => {
    await workbench.openView();
    await workbench.page.getByRole('button', { name: 'Konto hinzufügen', exact: true }).waitFor();
    await workbench.page.getByText('Kein Konto zur Hand?').waitFor();
  });

  it('shows the tree in German', async () => {
    await workbench.page.getByRole('button', { name: 'Sandbox ausprobieren' }).click();
    await workbench.row('Kavya: cart grows').waitFor();
    await workbench.expand(workbench.row('Kavya: cart grows'));
    await workbench.row('Live-Chat').waitFor();
    await workbench.expand(workbench.row('Visit State'));
    await workbench.row('Engagement-Attribute').waitFor();
    await picture('tree');
  });

  it('asks in German', async () => {
    await workbench.runCommand('LivePerson: Nachschlagen…');
    await workbench.quickInput.fill('https://example.com/');
    await workbench.page.locator('.quick-input-widget').getByText('Darin wurde keine LivePerson-ID erkannt.').waitFor();
    await workbench.page.keyboard.press('Escape');
  });

  it('shows a panel in German, what the client says of the answer included', async () => {
    await workbench.row('Visit State').hover();
    await workbench.row('Visit State').getByRole('button', { name: 'Visit State öffnen' }).click();
    const { panel } = workbench;
    await panel.getByRole('tab', { name: 'Übersicht' }).waitFor();
    await panel.getByText('Gemeldete Attribute').waitFor();
    await panel.getByText('Besucherprofile, aktiv').waitFor();
    await picture('panel');
  });
});
