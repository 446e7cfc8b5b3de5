import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { editorOfSuite } from './pages/editorOfSuite.ts';

/** Themes, and what the page of a picture is told of them. */
const themes = {
  'Light Modern': 'vscode-light',
  'Dark High Contrast': 'vscode-high-contrast',
  'Dark Modern': 'vscode-dark',
} as const;
const titles = {
  sandbox: /^The LivePerson view/,
  lookUp: /^The look-up/,
  visitState: /^A visit state/,
  search: /^Transcript search/,
  transcript: /^A transcript as a document/,
} as const;

/** Each step needs the one before. */
describe('The walkthrough, in an empty profile', function () {
  const { workbench, picture } = editorOfSuite(this, { folder: 'walkthrough' });

  const step = (id: string): Locator => workbench.page.locator(`[data-step-id$="#${id}"]`);
  const isDone = async (id: string): Promise<void> => {
    await workbench.page.locator(`[data-step-id$="#${id}"][aria-checked="true"]`).waitFor();
  };
  /** A step's button is in the step; what it opened covers the walkthrough, whose tab is still there. */
  const openStep = async (id: string): Promise<void> => {
    if (!(await step(id).isVisible())) await workbench.tab(/Welcome|Walkthrough/).click();
    // The walkthrough is built anew when its tab comes to the front, and a click on what is replaced is lost.
    const open = workbench.page.locator(`[data-step-id$="#${id}"].expanded`);
    do {
      if ((await step(id).getAttribute('aria-expanded')) !== 'true') await step(id).click();
    } while (!(await open.waitFor({ timeout: 3000 }).then(() => true, () => false)));
  };
  const press = async (id: string, name: string): Promise<void> => {
    await openStep(id);
    await step(id).locator('.monaco-button').filter({ hasText: name }).click();
  };

  it('is opened from the welcome of the view, with no step done', async () => {
    await workbench.openView();
    await workbench.page.locator('.welcome-view-content').getByText('Open the walkthrough').click();
    await step('sandbox').waitFor();
    assert.equal(await workbench.page.locator('[data-step-id*="#liveperson.start#"]').count(), 5);
    assert.equal(await workbench.page.locator('[data-step-id][aria-checked="true"]').count(), 0);
  });

  it('starts the sandbox', async () => {
    await press('sandbox', 'Start the Sandbox');
    await workbench.row('Sandbox').waitFor();
    await isDone('sandbox');
  });

  it('looks up the id it names', async () => {
    await openStep('lookUp');
    const id = await step('lookUp').locator('code').first().textContent();
    await press('lookUp', 'Look Up');
    await workbench.quickInput.fill(id ?? '');
    await workbench.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: 'Open transcript' }).waitFor();
    await workbench.page.keyboard.press('Escape');
    await isDone('lookUp');
  });

  it('opens a visit state', async () => {
    await press('visitState', 'Open a Visit State');
    await workbench.panel.getByText('Tel Aviv').first().waitFor();
    await openStep('visitState');
    await isDone('visitState');
  });

  it('searches transcripts', async () => {
    await press('search', 'Search Transcripts');
    await workbench.panel.getByRole('grid', { name: 'Results' }).waitFor();
    await openStep('search');
    await isDone('search');
  });

  it('opens a transcript, and with that is completed', async () => {
    await press('transcript', 'Open a Transcript');
    await workbench.text.getByText('Yes, we ship to 40 countries.').waitFor();
    await openStep('transcript');
    for (const id of ['sandbox', 'lookUp', 'visitState', 'search', 'transcript']) await isDone(id);
  });

  for (const [theme, kind] of Object.entries(themes)) {
    it(`has its pictures in the colours of ${theme}`, async () => {
      await workbench.chooseTheme(theme);
      for (const [id, title] of Object.entries(titles)) {
        await openStep(id);
        const frame = workbench.page.frameLocator('.webview.ready:visible').frameLocator('#active-frame');
        await frame.locator(`body.${kind} svg title`).filter({ hasText: title }).waitFor({ state: 'attached' });
        await picture(`${theme.toLowerCase().replaceAll(' ', '-')}-${id}`);
      }
    });
  }
});
