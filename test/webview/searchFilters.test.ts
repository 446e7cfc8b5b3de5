import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import type { Search } from '../../src/panels/protocol/search.ts';
import { accessibilityProblems, screenshot } from './harness.ts';
import { selectedId, tabTo } from './searchChecks.ts';
import { grid, keyword, openFilters, row, SearchPages, start } from './searchPages.ts';
import { recordOf, records, ScriptedClient } from './searches.ts';
import { waitFor } from './waitFor.ts';

const day = 86_400_000;

describe('results of a search', () => {
  let pages: SearchPages;
  before(async () => { pages = await SearchPages.start(); });
  afterEach(async () => { await pages.closeAll(); });
  after(async () => { await pages.stop(); });

  const rowCount = async (page: Page): Promise<number> => Number(await grid(page).getAttribute('aria-rowcount')) - 1;
  const popup = (page: Page, name: string) => page.locator('lp-popup', { has: page.locator('summary', { hasText: name }) });
  const overWeek = (): ScriptedClient =>
    new ScriptedClient({
      records: Array.from({ length: 70 }, (_, place) =>
        recordOf(place, { startTime: Date.now() - (place % 7) * day - 3_600_000 }),
      ),
    });

  it('are filtered by words, and say how many are left', async () => {
    const { page } = await pages.searched(new ScriptedClient({ records: records(100) }));
    await page.getByRole('searchbox', { name: 'Filter results' }).fill('ORDER billing agent 49');
    await page.getByText('2 of 100').waitFor();
    assert.equal(await rowCount(page), 2);
    await page.getByRole('button', { name: 'Clear filter' }).click();
    await waitFor(async () => (await rowCount(page)) === 100);
  });

  it('are filtered by facets, whose counts follow the other filters', async () => {
    const { page } = await pages.searched(new ScriptedClient({ records: records(100) }));
    await popup(page, 'Skill').locator('summary').click();
    await popup(page, 'Skill').getByRole('checkbox', { name: 'Sales 50' }).check();
    await waitFor(async () => (await rowCount(page)) === 50);
    await screenshot(page, 'search-facet');
    await popup(page, 'Skill').getByRole('checkbox', { name: 'Billing 50' }).waitFor();
    await page.keyboard.press('Escape');
    await popup(page, 'Agent').locator('summary').click();
    await waitFor(async () => (await popup(page, 'Agent').getByRole('checkbox').count()) === 25);
    await popup(page, 'MCS').locator('summary').click();
    await popup(page, 'MCS').getByRole('checkbox', { name: /80–100/ }).check();
    await waitFor(async () => (await rowCount(page)) === 10);
    assert.match(await popup(page, 'Skill').locator('summary').innerText(), /Skill:\s+Sales/);
    assert.deepEqual(await accessibilityProblems(page), []);
  });

  it('keep filter and order together, and a page that comes back shows them', async () => {
    const first = await pages.searched(new ScriptedClient({ records: records(100) }));
    await first.page.getByRole('searchbox', { name: 'Filter results' }).fill('billing');
    await first.page.getByRole('columnheader', { name: 'Duration' }).getByRole('button').click();
    await row(first.page, 0).getByText('0:37', { exact: true }).waitFor();
    await first.page.reload();
    await first.page.getByText('50 of 100').waitFor();
    await row(first.page, 0).getByText('0:37', { exact: true }).waitFor();
    assert.equal(await first.page.getByRole('columnheader', { name: 'Duration' }).getAttribute('aria-sort'), 'ascending');
  });

  it('say so when no row fits the filter', async () => {
    const { page } = await pages.searched(new ScriptedClient({ records: records(10) }));
    await page.getByRole('searchbox', { name: 'Filter results' }).fill('zzz');
    await page.getByText('No record fits the filter.').waitFor();
    await page.getByRole('button', { name: 'Clear filter' }).click();
    await row(page, 0).waitFor();
  });

  it('hide and show columns, and keep that', async () => {
    const { page, kept } = await pages.searched(new ScriptedClient({ records: records(10) }));
    await popup(page, 'Columns').locator('summary').click();
    await page.getByRole('checkbox', { name: 'MCS' }).uncheck();
    await page.getByRole('checkbox', { name: 'Channel' }).check();
    assert.equal(await page.getByRole('columnheader', { name: 'MCS' }).count(), 0);
    await row(page, 0).getByText('Web', { exact: true }).waitFor();
    const again = await pages.show(new ScriptedClient({ records: records(10) }), { state: kept(), ran: true });
    await row(again.page, 0).getByText('Web', { exact: true }).waitFor();
    assert.equal(await again.page.getByRole('columnheader', { name: 'MCS' }).count(), 0);
  });

  it('are drawn over time; a drag over the bars leaves the chats of that time, a click brings all back', async () => {
    const { page } = await pages.searched(overWeek());
    const box = await page.locator('.chart .u-over').boundingBox();
    assert.ok(box);
    await page.mouse.move(box.x + box.width * 0.02, box.y + 20);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.5, box.y + 20, { steps: 4 });
    await page.mouse.up();
    await page.getByRole('button', { name: 'Clear filter' }).waitFor();
    await waitFor(async () => (await rowCount(page)) < 70);
    await page.mouse.move(5, 5);
    await page.locator('.chart-words').getByText(/^Only .* – /).waitFor();
    await screenshot(page, 'search-brushed');
    await page.mouse.click(box.x + box.width * 0.9, box.y + 20);
    await waitFor(async () => (await rowCount(page)) === 70);
  });

  it('have whole words below their bars: none is cut off at the ends, however wide the chart is', async () => {
    const { page } = await pages.searched(overWeek());
    for (const width of [420, 700, 1000, 1280, 1500]) {
      await page.setViewportSize({ width, height: 800 });
      await waitFor(
        async () =>
          Math.abs((await inkBelowBars(page)).width - (await page.locator('.chart').evaluate(({ clientWidth }) => clientWidth))) <
          1,
      );
      const { left, right, all } = await inkBelowBars(page);
      assert.ok(all > 0, `words at ${width}`);
      assert.deepEqual({ width, left, right }, { width, left: 0, right: 0 });
    }
  });

  it('are chosen over time by keyboard, and told in words', async () => {
    const { page } = await pages.searched(overWeek());
    await tabTo(page, '.chart');
    await page.keyboard.press('End');
    const words = page.locator('.chart-words');
    await words.getByText(/: \d+ chats?$/).waitFor();
    for (let step = 0; step < 40; step++) await page.keyboard.press('Shift+ArrowLeft');
    await screenshot(page, 'search-chart-keys');
    const told = Number(/: (\d+) chats?$/.exec(await words.innerText())?.[1]);
    await page.keyboard.press('Enter');
    await page.getByText(`${told} of 70`).waitFor();
    await page.keyboard.press('Escape');
    await waitFor(async () => (await rowCount(page)) === 70);
    assert.match(await words.innerText(), /^Most: /);
  });

  it('two of which are marked are compared', async () => {
    const { page, done } = await pages.searched(new ScriptedClient({ records: records(10) }));
    const compare = page.getByRole('button', { name: 'Compare' });
    assert.equal(await compare.isDisabled(), true);
    await grid(page).focus();
    for (const key of ['Home', ' ', 'ArrowDown', 'ArrowDown', ' ']) await page.keyboard.press(key);
    await page.getByText('2 marked').waitFor();
    await screenshot(page, 'search-marked');
    await compare.click();
    await waitFor(() => done.includes('compare chats 123456784294000000 123456784294000002'));
    await page.getByRole('button', { name: 'Export 2…' }).click();
    await waitFor(() => done.includes('export chats 123456784294000000 123456784294000002'));
    await row(page, 2).getByRole('checkbox').uncheck();
    await page.getByText('1 marked').waitFor();
    assert.equal(await selectedId(page), 'result-2');
  });

  it('are exported all when none is marked', async () => {
    const { page, done } = await pages.searched(new ScriptedClient({ records: records(10) }));
    await page.getByRole('button', { name: 'Export All…' }).click();
    await waitFor(() => done.includes('export chats'));
  });

  it('are counted while they stream in, whatever filter is set', async () => {
    const { page } = await pages.show(new ScriptedClient({ records: records(100) }, 'never', { records: records(100, 100) }));
    await start(page);
    await page.getByText(/100 records of 200 so far/).waitFor();
    await page.getByRole('searchbox', { name: 'Filter results' }).fill('billing');
    await page.getByText('50 of 100').waitFor();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByText('100 of 200').waitFor();
    assert.equal(await rowCount(page), 100);
  });
});

describe('form of a search', () => {
  let pages: SearchPages;
  before(async () => { pages = await SearchPages.start(); });
  afterEach(async () => { await pages.closeAll(); });
  after(async () => { await pages.stop(); });

  it('refuses a keyword that is too long, at its field', async () => {
    const { page } = await pages.show(new ScriptedClient());
    await keyword(page).fill('x'.repeat(2001));
    await page.getByText('At most 2,000 characters.').waitFor();
    assert.equal(await page.getByRole('button', { name: 'Search', exact: true }).isDisabled(), true);
  });

  it('has the filters of conversations when these are searched', async () => {
    const { page } = await pages.show(new ScriptedClient());
    await page.getByRole('radio', { name: 'Messaging conversations' }).check();
    await openFilters(page);
    await page.getByRole('group', { name: 'CSAT' }).waitFor();
    // The list is one of web chats.
    assert.equal(await page.getByRole('button', { name: 'Open as List' }).count(), 0);
    await screenshot(page, 'search-conversations-form');
    assert.deepEqual(await accessibilityProblems(page), []);
  });

  it('is saved with what it asks, and shows what is picked of the saved searches', async () => {
    const saved: Search = { product: 'chats', query: { from: Date.now() - day, to: Date.now(), keyword: 'picked' } };
    const { page, done } = await pages.show(new ScriptedClient({ records: records(3) }), { saved });
    await keyword(page).fill('order');
    await page.getByRole('button', { name: 'Save…' }).click();
    await waitFor(() => done.includes('save "order" of chats, relative'));
    await page.getByRole('button', { name: 'Open as File' }).click();
    await waitFor(() => done.includes('file "order", relative'));
    await page.getByRole('button', { name: 'Open as List' }).click();
    await waitFor(() => done.includes('list chats "order"'));
    await page.getByRole('button', { name: 'Saved Searches…' }).click();
    await waitFor(async () => (await keyword(page).inputValue()) === 'picked');
    await row(page, 0).waitFor();
  });
});

/** Drawn points in the lines of words below the bars: in the outermost columns at both ends, and everywhere. */
async function inkBelowBars(page: Page): Promise<Readonly<Record<'left' | 'right' | 'all' | 'width', number>>> {
  return await page.locator('.chart canvas').evaluate((canvas) => {
    if (!(canvas instanceof HTMLCanvasElement)) throw new Error('no canvas');
    const { width, height } = canvas;
    const context = canvas.getContext('2d');
    const inkIn = (x: number, columns: number): number => {
      const { data } = context?.getImageData(x, height - 20, columns, 20) ?? { data: [] };
      return data.filter((value, index) => index % 4 === 3 && value > 0).length;
    };
    return { left: inkIn(0, 2), right: inkIn(width - 2, 2), all: inkIn(0, width), width: canvas.clientWidth };
  });
}
