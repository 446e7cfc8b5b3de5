import { openEditor, type Editor } from '../host/openEditor.ts';
import { projectRoot } from '../host/project.ts';
import { stepByStep } from './pages/steps.ts';
import { Workbench } from './pages/workbench.ts';

const token = /\[name-[a-z]{12}\]/;

/** Each step needs the one before; a picture of each is saved. */
describe('A masked screen, in the running editor', function () {
  stepByStep(this);
  let editor: Editor;
  let workbench: Workbench;
  const picture = (name: string): Promise<void> => workbench.picture('privacy', name);

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

  it('shows tokens in the tree and in the open panel at once, and a sign that warns', async () => {
    await workbench.runCommand('LivePerson: Search Transcripts');
    await workbench.panel.getByText(/^The first [\d,]+ records of [\d,]+/).waitFor();
    await picture('shown');
    await workbench.runCommand('LivePerson: Mask Personal Data');
    await workbench.row(token).waitFor();
    await editor.page.locator('.statusbar-item', { hasText: 'LivePerson: masked' }).waitFor();
    await workbench.panel.getByRole('grid', { name: 'Results' }).getByText(token).first().waitFor();
    await picture('masked-panel');
  });

  it('shows tokens in a transcript', async () => {
    await workbench.panel.getByRole('grid', { name: 'Results' }).focus();
    await editor.page.keyboard.press('Home');
    await editor.page.keyboard.press('Enter');
    await workbench.text.getByText(token).first().waitFor();
    await picture('masked-transcript');
  });
});
