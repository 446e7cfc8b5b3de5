import assert from 'node:assert/strict';
import { editorOfSuite } from './pages/editorOfSuite.ts';

const documented = {
  account: '12345678',
  visitor: 'cyNGViYjc4MmU2MzEzZThm',
  session: 'qCsUrTldTh0UEWLjLCGqkQ',
};
const themes = { light: 'Default Light Modern', dark: 'Default Dark Modern', highContrast: 'Default High Contrast' };

/** The sidebar in each theme; every step leaves a picture. */
for (const [name, theme] of Object.entries(themes)) {
  describe(`The sidebar, ${name}`, function () {
    const pictures = { folder: 'explorer', variant: name };
    const { workbench, picture } = editorOfSuite(this, pictures, { settings: { 'workbench.colorTheme': theme } });
    const rows = (): Promise<number> => workbench.page.locator('.sidebar [role="treeitem"]').count();

    it('welcomes with what one can do without an account', async () => {
      await workbench.openView();
      await workbench.page.getByRole('button', { name: 'Try the Sandbox' }).waitFor();
      await picture('1-welcome');
    });

    it('filters with Ctrl+F while somebody types, and says how many of how many', async () => {
      await workbench.page.getByRole('button', { name: 'Try the Sandbox' }).click();
      await workbench.row(documented.visitor).waitFor();
      const all = await rows();
      // A click also closes the row, which the right arrow opens again.
      await workbench.row('Sandbox').click();
      await workbench.page.keyboard.press('ArrowRight');
      await workbench.row('Pablo').waitFor();
      await workbench.page.keyboard.press('Control+f');
      await workbench.quickInput.fill(documented.visitor.slice(0, 12));
      await workbench.page.locator('.sidebar').getByText(/^1 of \d+ visitors/).waitFor();
      await workbench.row('Pablo').waitFor({ state: 'hidden' });
      await picture('2-filter-typed');
      await workbench.page.keyboard.press('Enter');
      assert.ok((await rows()) < all);
    });

    it('shows everything again when the filter is cleared', async () => {
      await workbench.runCommand('LivePerson: Clear Tree Filter');
      await workbench.page.locator('.sidebar').getByText(/ of \d+ visitors/).waitFor({ state: 'hidden' });
      await workbench.row('Pablo').waitFor();
    });

    it('filters by skill and opens four levels of what is left', async () => {
      await workbench.runCommand('LivePerson: Filter Tree by Skill');
      await workbench.page.locator('.quick-input-list').getByText('Billing').click();
      await picture('3-skills');
      await workbench.page.keyboard.press('Enter');
      await workbench.page.locator('.sidebar').getByText(/^\d+ of \d+ visitors · skill Billing/).waitFor();
      await workbench.row(documented.visitor).waitFor({ state: 'hidden' });
      // Those with a live chat come first: nobody knows its skill.
      const visitors = workbench.page.locator('.sidebar [role="treeitem"][aria-level="2"]').filter({ hasNotText: 'Load more' });
      await workbench.expand(visitors.last());
      await workbench.expand(workbench.row(/^Chat /));
      // The only engagement of a chat is open with it; of a chat that was transferred none is.
      await workbench.expand(workbench.page.locator('.sidebar [role="treeitem"][aria-level="4"]').first());
      await workbench.row('Transcript').waitFor();
      await picture('4-four-levels');
      await workbench.runCommand('LivePerson: Clear Tree Filter');
      await workbench.row(documented.visitor).waitFor();
    });

    it('drags an id into an editor as text', async () => {
      await workbench.page.locator('.editor-group-container').dblclick();
      const target = workbench.page.locator('.editor-instance .monaco-editor').first();
      await target.waitFor();
      const source = workbench.row(documented.visitor);
      const [from, to] = [await source.boundingBox(), await target.boundingBox()];
      assert.ok(from && to);
      const { mouse, keyboard } = workbench.page;
      await mouse.move(from.x + 60, from.y + from.height / 2);
      await mouse.down();
      await mouse.move(to.x + 100, to.y + 30, { steps: 8 });
      await keyboard.down('Shift');
      await mouse.move(to.x + 120, to.y + 40, { steps: 4 });
      await mouse.up();
      await keyboard.up('Shift');
      await workbench.text.getByText(documented.visitor).waitFor();
      await picture('5-dragged');
    });

    it('shows what a pasted cookie holds and opens its visit state with Enter', async () => {
      await workbench.runCommand('LivePerson: Look Up');
      await picture('6-lookup-empty');
      await workbench.quickInput.fill(`LPVID=${documented.visitor}; LPSID-${documented.account}=${documented.session}`);
      await workbench.page.locator('.quick-input-list').getByText('Open visit state').first().waitFor();
      await picture('7-lookup-cookie');
      await workbench.page.keyboard.press('Enter');
      await workbench.panel.getByText('Tel Aviv').first().waitFor();
      await workbench.runCommand('LivePerson: Look Up');
      await workbench.page.locator('.quick-input-list').getByText('Visit state').first().waitFor();
      await picture('8-lookup-before');
      await workbench.page.keyboard.press('Escape');
    });
  });
}
