import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { accessibilityProblems, PageHarness, screenshot, themes, type OpenPage } from './harness.ts';
import { serveSearch, ScriptedClient } from './searches.ts';
import { fixture, serveVisit, answerOf } from './visits.ts';

const pages = ['visitState', 'chatStatus', 'search'] as const;

describe('outline of a page', () => {
  let harness: PageHarness;
  const open: OpenPage[] = [];
  before(async () => { harness = await PageHarness.start(); });
  afterEach(async () => { await Promise.all(open.splice(0).map((opened) => opened.close())); });
  after(async () => { await harness.stop(); });

  const unanswered = async (name: (typeof pages)[number], theme: (typeof themes)[number] = 'dark'): Promise<OpenPage> => {
    const never = new Promise<never>(() => undefined);
    const opened = await harness.open(name, (connection) => { connection.take = () => never; }, { theme });
    open.push(opened);
    return opened;
  };
  const placeOf = (page: Page, selector: string): Promise<readonly number[]> =>
    page.locator(selector).first().evaluate((element) => {
      const { left, top } = element.getBoundingClientRect();
      return [left, top].map(Math.round);
    });

  for (const name of pages) {
    it(`of ${name} shows what the page is about until the extension has answered, in every theme`, async () => {
      for (const theme of themes) {
        const { page, complaints } = await unanswered(name, theme);
        await page.locator('main[aria-busy=true] h1').waitFor({ state: 'attached' });
        await screenshot(page, `outline-${name}-${theme}`);
        assert.deepEqual(await accessibilityProblems(page), []);
        assert.deepEqual(complaints, []);
      }
    });
  }

  it('gives way to the page, whose title stands where it stood', async () => {
    const { page: before } = await unanswered('visitState');
    const visit = await harness.open(
      'visitState',
      (connection) => { serveVisit(connection, () => Promise.resolve(answerOf(fixture('visit-state.json')))); },
    );
    open.push(visit);
    await visit.page.locator('lp-visit-state h1').waitFor();
    assert.equal(await visit.page.locator('main').count(), 1);
    assert.deepEqual(await placeOf(visit.page, 'h1'), await placeOf(before, 'h1'));
  });

  it('gives way to the form, whose fields stand where their places were', async () => {
    const { page: before } = await unanswered('search');
    const search = await harness.open('search', (connection) => { serveSearch(connection, new ScriptedClient()); });
    open.push(search);
    await search.page.locator('lp-search-form vscode-text-field').waitFor();
    assert.deepEqual(await placeOf(search.page, '.keyword'), await placeOf(before, '.keyword'));
  });

  it('says so when the extension does not answer', async () => {
    const opened = await harness.open('chatStatus', () => undefined);
    open.push(opened);
    await opened.page.getByText('The extension does not answer. Close this tab and open it again.').waitFor();
    assert.deepEqual(await accessibilityProblems(opened.page), []);
  });
});
