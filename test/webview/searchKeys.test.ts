import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { accessibilityProblems, screenshot } from './harness.ts';
import { grid, keyword, row, SearchPages } from './searchPages.ts';
import { records, ScriptedClient } from './searches.ts';
import { waitFor } from './waitFor.ts';

/** What has the focus, by class or else by tag. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(
    () => [...(document.activeElement?.classList ?? [])].find((name) => name !== 'link') ?? document.activeElement?.tagName ?? '',
  );

describe('keys of the search page', () => {
  let pages: SearchPages;
  before(async () => { pages = await SearchPages.start(); });
  afterEach(async () => { await pages.closeAll(); });
  after(async () => { await pages.stop(); });

  it('lead from part to part and back, past everything between them', async () => {
    const { page } = await pages.searched(new ScriptedClient({ records: records(30) }));
    await row(page, 0).click();
    await page.locator('.preview-lines li').first().waitFor();
    await keyword(page).focus();
    const down: string[] = [];
    for (let press = 0; press < 4; press++) {
      await page.keyboard.press('Control+ArrowDown');
      down.push(await focused(page));
    }
    assert.deepEqual(down.slice(0, 2), ['result-filter', 'result-grid']);
    assert.equal(
      await page.locator('.preview vscode-button').first().evaluate((element) => element === document.activeElement),
      true,
    );
    await page.keyboard.press('Control+ArrowUp');
    assert.equal(await focused(page), 'result-grid');
    await page.keyboard.press('Control+ArrowUp');
    await page.keyboard.press('Control+ArrowUp');
    assert.equal(await focused(page), 'keyword');
  });

  it('leave a selection in the table as it is', async () => {
    const { page } = await pages.searched(new ScriptedClient({ records: records(30) }));
    await row(page, 3).click();
    await grid(page).focus();
    await page.keyboard.press('Control+ArrowUp');
    await page.keyboard.press('Control+ArrowDown');
    assert.equal(await grid(page).getAttribute('aria-activedescendant'), 'result-3');
  });

  it('name no row that has been scrolled away, and the same row when it is back', async () => {
    const { page } = await pages.searched(new ScriptedClient({ records: records(100) }));
    await row(page, 3).click();
    await grid(page).evaluate((table) => { table.scrollTop = table.scrollHeight; });
    await waitFor(async () => (await grid(page).getAttribute('aria-activedescendant')) === null);
    assert.deepEqual(await accessibilityProblems(page), []);
    await grid(page).evaluate((table) => { table.scrollTop = 0; });
    await waitFor(async () => (await grid(page).getAttribute('aria-activedescendant')) === 'result-3');
  });

  it('mark the row whose box was clicked, whichever is selected', async () => {
    const { page } = await pages.searched(new ScriptedClient({ records: records(30) }));
    const box = (place: number) => row(page, place).getByRole('checkbox');
    await row(page, 3).click();
    await box(7).click();
    await page.getByText('1 marked').waitFor();
    await page.keyboard.press('Space');
    await page.getByText('1 marked').waitFor({ state: 'detached' });
    assert.deepEqual([await box(3).isChecked(), await box(7).isChecked()], [false, false]);
  });

  it('are named beside the count, and there is a link for those who only use Tab', async () => {
    const { page } = await pages.searched(new ScriptedClient({ records: records(30) }));
    await page.getByText('Ctrl+↓ to the results, Ctrl+↑ back').waitFor();
    await page.evaluate(() => { document.querySelector<HTMLElement>('.skip')?.focus(); });
    await screenshot(page, 'search-skip');
    assert.deepEqual(await accessibilityProblems(page), []);
    await page.keyboard.press('Enter');
    assert.equal(await focused(page), 'result-grid');
  });

  it('need no more than one press of Tab to reach that link', async () => {
    const { page } = await pages.searched(new ScriptedClient({ records: records(30) }));
    await page.evaluate(() => { if (document.activeElement instanceof HTMLElement) document.activeElement.blur(); });
    await page.locator('main').evaluate((main) => {
      main.tabIndex = -1;
      main.focus();
    });
    await page.keyboard.press('Tab');
    assert.equal(await focused(page), 'skip');
  });
});

describe('a search that says more than the form can show', () => {
  let pages: SearchPages;
  before(async () => { pages = await SearchPages.start(); });
  afterEach(async () => { await pages.closeAll(); });
  after(async () => { await pages.stop(); });

  it('keeps the filters without a field, shows them, and lets go of one when asked to', async () => {
    const { page, session } = await pages.show(new ScriptedClient({ records: records(3) }));
    const query = {
      from: Date.now() - 86_400_000,
      to: Date.now(),
      survey: { surveyIds: ['<b>7</b>'] },
      annotationStates: ['OPEN'],
    } as const;
    await session.use({ product: 'conversations', query }).catch(() => undefined);
    await page.getByText('survey: {"surveyIds":["<b>7</b>"]}').waitFor();
    await screenshot(page, 'search-more');
    assert.deepEqual(await accessibilityProblems(page), []);
    await page.getByRole('button', { name: 'Remove annotationStates' }).click();
    await page.getByRole('button', { name: 'Search', exact: true }).click();
    await waitFor(() => session.search.product === 'conversations' && !('annotationStates' in session.search.query));
    assert.deepEqual('survey' in session.search.query && session.search.query.survey, { surveyIds: ['<b>7</b>'] });
  });
});
