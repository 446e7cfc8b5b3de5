import { sandboxOfSuite } from './pages/editorOfSuite.ts';

const token = /\[name-[a-z]{12}\]/;

/** Each step needs the one before; a picture of each is saved. */
describe('A masked screen, in the running editor', function () {
  const { workbench, picture } = sandboxOfSuite(this, { folder: 'privacy' });

  it('shows tokens in the tree and in the open panel at once, and a sign that warns', async () => {
    await workbench.runCommand('LivePerson: Search Transcripts');
    await workbench.panel.getByText(/^The first [\d,]+ records of [\d,]+/).waitFor();
    await picture('shown');
    await workbench.runCommand('LivePerson: Mask Personal Data');
    await workbench.row(token).waitFor();
    await workbench.page.locator('.statusbar-item', { hasText: 'LivePerson: masked' }).waitFor();
    await workbench.panel.getByRole('grid', { name: 'Results' }).getByText(token).first().waitFor();
    await picture('masked-panel');
  });

  it('shows tokens in a transcript', async () => {
    // In the newest chat there may be nobody with a name: of somebody who left before an agent came.
    await workbench.runCommand('LivePerson: Open Transcript');
    await workbench.answer('123456784294967524');
    await workbench.text.getByText(token).first().waitFor();
    await picture('masked-transcript');
  });
});
