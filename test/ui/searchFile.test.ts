import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { sandboxOfSuite } from './pages/editorOfSuite.ts';

const themes = ['Light Modern', 'Dark High Contrast', 'Dark Modern'] as const;

/** Each step needs the one before; a picture of each is saved. */
describe('A search file, from the palette to the results', function () {
  const { workbench, picture } = sandboxOfSuite(this, { folder: 'searchFile' });
  const lens = (text: string | RegExp): Locator =>
    workbench.page.locator('.codelens-decoration a').filter({ hasText: text }).first();
  const suggestion = (label: string): Locator =>
    workbench.page.locator('.suggest-widget.visible .monaco-list-row').filter({ hasText: label }).first();

  /** Puts the cursor at the end of the line that holds `text`. */
  const goTo = async (text: string): Promise<void> => {
    await workbench.text.locator('.view-line').filter({ hasText: text }).click();
    await workbench.page.keyboard.press('End');
  };

  /** Writes another text over the line the cursor is in. */
  const writeOver = async (text: string): Promise<void> => {
    await workbench.page.keyboard.press('End');
    await workbench.page.keyboard.press('Shift+Home');
    await workbench.page.keyboard.press('Delete'); // a quotation mark typed over a selection would be put around it
    await workbench.page.keyboard.type(text);
  };

  it('begins with a template for the account, with run and plan above it', async () => {
    await workbench.runCommand('LivePerson: New Search File');
    await workbench.text.getByText('"12345678"').waitFor();
    await lens('Run search').waitFor();
    await lens('Plan: 1 window, 1 request or more').waitFor();
    await picture('1-new');
  });

  it('offers the fields that are left, each with its description', async () => {
    await goTo('"last"');
    await workbench.page.keyboard.press('Enter');
    await workbench.page.keyboard.type('"keyw');
    await suggestion('keyword').waitFor();
    await workbench.page.keyboard.press('Control+Space');
    await workbench.page.locator('.suggest-details').getByText('one phrase in double quotes').waitFor();
    await picture('2-fields');
    await workbench.page.keyboard.press('Escape');
  });

  it('marks what the rules forbid, says why, and stops doing so once it is right', async () => {
    await writeOver('"limit": 0,');
    await lens('Plan: 1 problem').waitFor();
    await workbench.page.keyboard.press('Control+Shift+M');
    await workbench.page.locator('.markers-panel').getByText('Needs a whole number, 1 or more.').waitFor();
    // What the editor's JSON support said of the half-typed line goes a moment later.
    await workbench.page.locator('.squiggly-error').nth(1).waitFor({ state: 'detached' });
    for (const theme of themes) {
      await workbench.chooseTheme(theme);
      await picture(`3-mistake-${theme.toLowerCase().replaceAll(' ', '-')}`);
    }
    await goTo('"limit"');
    await writeOver('"limit": 25,');
    await workbench.page.locator('.squiggly-error').first().waitFor({ state: 'detached' });
    await lens('Plan: 1 window').waitFor();
  });

  it('tells its plan in words', async () => {
    await lens('Plan: 1 window').click();
    // An editor for tests shows messages in their list only, which a click opens once there is one.
    await workbench.page.locator('[id="status.notifications"] .codicon-bell-dot').click();
    const message = workbench.page.locator('.notification-list-item-message').filter({ hasText: 'The search runs in 1 window' });
    await message.waitFor();
    assert.match((await message.textContent()) ?? '', /It ends as soon as it has 25 records\./);
    await picture('4-plan');
  });

  it('runs in the search panel, which shows the very query', async () => {
    await lens('Run search').click();
    await workbench.panel.getByText(/^25 records in /).waitFor();
    await picture('5-results');
  });
});
