import assert from 'node:assert/strict';
import { accessibilityProblems } from './pages/accessibility.ts';
import { sandboxOfSuite } from './pages/editorOfSuite.ts';
import { Workbench } from './pages/workbench.ts';

const themes = [
  { label: 'Light Modern', bodyClass: 'vscode-light' },
  { label: 'Dark High Contrast', bodyClass: 'vscode-high-contrast' },
  { label: 'Dark Modern', bodyClass: 'vscode-dark' },
] as const;
const chat = 'H7496712445225055898-608c28f64b1f4d41aeca4188fb95f66fK8388836';

/** Each step needs the one before; a picture of each is saved. */
describe('The panels, in the running editor', function () {
  const { workbench, picture } = sandboxOfSuite(this, { folder: 'panels' });

  /** What a person sees in each theme; the page is not loaded again. */
  async function pictures(name: string): Promise<void> {
    for (const { label, bodyClass } of themes) {
      await workbench.chooseTheme(label);
      await workbench.panel.locator(`body.${bodyClass}`).waitFor();
      await picture(`${name}-${label.toLowerCase().replaceAll(' ', '-')}`);
      assert.deepEqual(await accessibilityProblems(workbench.panel), [], `${name}, ${label}`);
    }
    // What the editor's own zoom leaves of a window: half as many pixels.
    await workbench.page.setViewportSize({ width: 700, height: 450 });
    await picture(`${name}-200`);
    assert.deepEqual(await accessibilityProblems(workbench.panel), [], `${name}, at 200 %`);
    await workbench.page.setViewportSize({ width: 1400, height: 900 });
  }

  it('search, filter, and compare two transcripts', async () => {
    await workbench.runCommand('LivePerson: Search Transcripts');
    const { panel } = workbench;
    await panel.getByRole('button', { name: 'Search', exact: true }).click();
    await panel.getByText(/^[\d,]+ records in /).waitFor();
    await panel.locator('lp-popup summary', { hasText: 'Skill' }).click();
    await panel.locator('lp-popup .choices input').first().check();
    // Fewer than all: the filter has been applied.
    await panel.getByText(/^(\d+) of (?!\1$)\d+$/).waitFor();
    await workbench.page.keyboard.press('Escape');
    await panel.getByRole('grid', { name: 'Results' }).focus();
    // Neighbours may be parts of one chat that was transferred.
    for (const key of ['Home', ' ', 'End', ' ']) await workbench.page.keyboard.press(key);
    await panel.getByText('2 marked').waitFor();
    await pictures('search');
    await panel.getByRole('button', { name: 'Compare' }).click();
    await workbench.page.locator('.monaco-diff-editor .modified .view-line').first().waitFor();
    await picture('compare');
  });

  it('keep a search under a name, and run it again', async () => {
    await workbench.tab('Transcripts').click();
    const { panel } = workbench;
    await panel.getByRole('textbox', { name: 'Keyword' }).fill('order');
    await panel.getByRole('button', { name: 'Save…' }).click();
    await workbench.answer('My orders');
    await panel.getByRole('textbox', { name: 'Keyword' }).fill('');
    await panel.getByRole('button', { name: 'Saved Searches…' }).click();
    await workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: 'My orders' }).waitFor();
    await picture('saved-searches');
    await workbench.page.keyboard.press('Enter');
    await panel.locator('#result-0 mark').first().waitFor();
    assert.equal(await panel.getByRole('textbox', { name: 'Keyword' }).inputValue(), 'order');
  });

  it('become a search file', async () => {
    await workbench.panel.getByRole('button', { name: 'Open as File' }).click();
    await workbench.text.getByText('"keyword"').first().waitFor();
    await picture('search-file');
  });

  it('search messaging conversations', async () => {
    await workbench.tab('Transcripts').click();
    const { panel } = workbench;
    await panel.getByRole('radio', { name: 'Messaging conversations' }).check();
    await panel.getByRole('textbox', { name: 'Keyword' }).fill('');
    await panel.getByRole('combobox', { name: 'Time' }).click();
    await panel.getByRole('option', { name: 'Last 90 days' }).click();
    await panel.getByRole('button', { name: 'Search', exact: true }).click();
    await panel.getByRole('columnheader', { name: 'Messages' }).waitFor();
    await panel.locator('#result-0').click();
    await panel.locator('.preview-lines li').first().waitFor();
    await picture('conversations');
  });

  it('show a live chat', async () => {
    await workbench.runCommand('LivePerson: Open Chat Status');
    await workbench.answer(chat);
    await workbench.panel.getByText('Natalie').first().waitFor();
    await pictures('chat');
  });

  it('show a visit state', async () => {
    await workbench.openVisitState('cyNGViYjc4MmU2MzEzZThm');
    const { panel } = workbench;
    await panel.getByRole('tab', { name: /Attributes/ }).click();
    await panel.locator('.report').first().waitFor();
    await pictures('visit');
  });

  it('go on in a second window: what was open there, what is asked there, the theme', async () => {
    const moved = workbench.page.context().waitForEvent('page');
    await workbench.runCommand('View: Move Editor Group into New Window');
    const second = await moved;
    const panel = second.frameLocator('.webview.ready:visible').frameLocator('#active-frame');
    await panel.getByRole('tab', { name: /Attributes/, selected: true }).waitFor();
    await panel.locator('.report').first().waitFor();
    await panel.getByRole('tab', { name: 'Overview' }).click();
    const answered = (): Promise<string> => panel.locator('dd', { hasText: /^\d{1,2}:\d\d:\d\d/ }).first().innerText();
    const before = await answered();
    await panel.getByRole('button', { name: 'Refresh' }).click();
    await panel.locator('dd', { hasText: /^\d{1,2}:\d\d:\d\d/ }).filter({ hasNotText: before }).first().waitFor();
    await new Workbench(second).chooseTheme('Light Modern');
    await panel.locator('body.vscode-light').waitFor();
    await new Workbench(second).picture('panels', 'second-window');
    assert.equal(await workbench.tab('Visit').count(), 0, 'it is in one window only');
  });
});
