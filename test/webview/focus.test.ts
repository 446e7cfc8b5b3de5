import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { ChatPages, type OpenChat } from './chatPages.ts';
import { chatAnswerOf, chatWith } from './chats.ts';
import { chatRefused } from './failures.ts';
import { records, ScriptedClient } from './searches.ts';
import { row, SearchPages, status } from './searchPages.ts';
import { choose, example, VisitPages } from './visitPages.ts';
import { waitFor } from './waitFor.ts';

/** The words on what has the focus; without one, the name of the body. */
const focused = (page: Page): Promise<string> => page.evaluate(() =>
  document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent.trim() ?? '');
const onceFocused = (page: Page, words: string): Promise<void> => waitFor(async () => (await focused(page)) === words);

async function press(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).focus();
  await page.keyboard.press('Space');
}

describe('the focus in the page of a live chat', () => {
  let pages: ChatPages;
  before(async () => { pages = await ChatPages.start(); });
  afterEach(async () => { await pages.closeAll(); });
  after(async () => { await pages.stop(); });

  const show = async (...answers: Parameters<ChatPages['show']>[0]): Promise<OpenChat> => {
    const chat = await pages.show([chatAnswerOf(chatWith({})), ...answers]);
    await chat.page.locator('.entry').first().waitFor();
    return chat;
  };

  it('stays on the button that reads, which cancels a reading that takes long, and reads again', async () => {
    const { page, model } = await show('never', chatAnswerOf(chatWith({ state: 'ended' })));
    await press(page, 'Refresh');
    await onceFocused(page, 'Cancel');
    await page.keyboard.press('Space');
    await onceFocused(page, 'Refresh');
    assert.equal(model.status.busy, false);
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: 'Open Transcript' }).waitFor();
    assert.equal(await focused(page), 'Refresh');
  });

  it('stays there when the button is pressed twice in a row, which reads once and cancels nothing', async () => {
    const { page, model } = await show('never');
    await page.getByRole('button', { name: 'Refresh' }).dblclick();
    await onceFocused(page, 'Cancel');
    assert.equal(model.status.busy, true);
  });

  it('stays on every button that is off at present, and a press does nothing', async () => {
    const { page, done } = await pages.show(['never']);
    for (const name of ['Visit State', 'Open as Document']) {
      await press(page, name);
      assert.equal(await focused(page), name);
    }
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByText('The request was cancelled.').waitFor();
    assert.deepEqual(done, []);
  });

  it('stays where the transcript is waited for', async () => {
    const { page } = await pages.show([chatAnswerOf(chatWith({ state: 'ended' }))], { inHistoryAfter: 99 });
    await press(page, 'Open Transcript');
    await onceFocused(page, 'Stop Waiting');
    await page.keyboard.press('Space');
    await onceFocused(page, 'Open Transcript');
  });
});

describe('the focus in the page of a visit state', () => {
  let pages: VisitPages;
  before(async () => { pages = await VisitPages.start(); });
  afterEach(async () => { await pages.closeAll(); });
  after(async () => { await pages.stop(); });

  it('stays on the button that reads', async () => {
    const { page } = await pages.show([example(), 'never']);
    await page.getByRole('tab', { name: 'Overview' }).waitFor();
    await press(page, 'Refresh');
    await onceFocused(page, 'Cancel');
    await page.keyboard.press('Space');
    await onceFocused(page, 'Refresh');
  });

  it('goes on to what comes next when the message goes whose button has it', async () => {
    const { page, model } = await pages.show([example(), chatRefused(), example()]);
    await page.getByRole('tab', { name: 'Overview' }).waitFor();
    await press(page, 'Refresh');
    await page.getByRole('alert').getByRole('button').first().focus();
    void model.reading.refresh();
    await page.getByRole('alert').waitFor({ state: 'detached' });
    await page.waitForFunction(() => document.activeElement?.id === 'tab-overview');
  });

  it('stays on the button that asks the history', async () => {
    const visitPage = await pages.show([example()]);
    await choose(visitPage, 'Attributes');
    const { page } = visitPage;
    await page.getByText('Follow an attribute into the history').click();
    await press(page, 'Follow');
    await page.getByText('The history has no chat of this visitor').waitFor();
    assert.equal(await focused(page), 'Follow');
  });
});

describe('the focus in the page of a search', () => {
  let pages: SearchPages;
  before(async () => { pages = await SearchPages.start(); });
  afterEach(async () => { await pages.closeAll(); });
  after(async () => { await pages.stop(); });

  it('stays on the button that searches, and cancels, and goes on from one that is gone', async () => {
    const { page } = await pages.show(new ScriptedClient({ records: records(100) }, 'never', { records: records(50, 100) }));
    await press(page, 'Search');
    await onceFocused(page, 'Cancel');
    await page.keyboard.press('Space');
    await onceFocused(page, 'Search');
    await press(page, 'Continue');
    await waitFor(async () => (await status(page).innerText()).startsWith('150 records in'));
    assert.notEqual(await page.evaluate(() => document.activeElement?.tagName), 'BODY');
  });

  it('goes on to the next button when marks and filters are taken away', async () => {
    const { page } = await pages.searched(new ScriptedClient({ records: records(30) }));
    await row(page, 0).click();
    await page.keyboard.press('Space');
    await press(page, 'Unmark');
    await onceFocused(page, 'Compare');
    await page.getByRole('searchbox', { name: 'Filter results' }).fill('Visitor 3');
    await press(page, 'Clear filter');
    await onceFocused(page, 'Compare');
  });

  it('leaves a person alone who has gone elsewhere', async () => {
    const { page } = await pages.searched(new ScriptedClient({ records: records(30) }));
    await row(page, 0).click();
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: 'Unmark' }).focus();
    await page.locator('.search-status p').click();
    await page.evaluate(() => { document.querySelector('.marks .link')?.remove(); });
    await page.evaluate(() => new Promise(requestAnimationFrame));
    assert.equal(await page.evaluate(() => document.activeElement?.tagName), 'BODY');
  });
});
