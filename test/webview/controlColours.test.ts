import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { PageHarness, readTheme, themes } from './harness.ts';
import { serveSearch, ScriptedClient } from './searches.ts';
import { waitFor } from './waitFor.ts';

/** Ground and type of the keyword's field, beside what the theme says they are. */
async function dress(page: Page): Promise<{ readonly control: readonly string[]; readonly theme: readonly string[] }> {
  return await page.evaluate(() => {
    const probe = document.createElement('div');
    probe.style.backgroundColor = 'var(--vscode-input-background)';
    probe.style.fontFamily = 'var(--vscode-font-family)';
    document.body.append(probe);
    const looks = (element: Element): string[] => {
      const { backgroundColor, fontFamily } = getComputedStyle(element);
      return [backgroundColor, fontFamily];
    };
    const root = document.querySelector('vscode-text-field')?.shadowRoot?.querySelector('.root');
    const found = { control: root ? looks(root) : [], theme: looks(probe) };
    probe.remove();
    return found;
  });
}

describe('controls of a page', () => {
  let harness: PageHarness;
  before(async () => { harness = await PageHarness.start(); });
  after(async () => { await harness.stop(); });

  for (const theme of themes) {
    it(`have the colours and the type of the theme ${theme}`, async () => {
      const opened = await harness.open('search', (connection) => { serveSearch(connection, new ScriptedClient()); }, { theme });
      const { page } = opened;
      await page.locator('vscode-text-field').first().waitFor();
      const { control, theme: wanted } = await dress(page);
      assert.deepEqual(control, wanted);
      await opened.close();
    });
  }

  it('follow a change of the theme without a reload', async () => {
    const opened = await harness.open(
      'search',
      (connection) => { serveSearch(connection, new ScriptedClient()); },
      { theme: 'dark' },
    );
    const { page } = opened;
    await page.locator('vscode-text-field').first().waitFor();
    const { control: before } = await dress(page);
    await page.evaluate(({ variables, bodyClass, kind }) => {
      for (const [name, value] of Object.entries(variables)) document.documentElement.style.setProperty(name, value);
      document.body.dataset['vscodeThemeKind'] = kind;
      document.body.className = bodyClass;
    }, readTheme('light'));
    await waitFor(async () => {
      const { control, theme } = await dress(page);
      return control[0] !== before[0] && control.join() === theme.join();
    });
    await opened.close();
  });
});
