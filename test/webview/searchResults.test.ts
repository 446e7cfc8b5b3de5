import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { readConversationPage } from '../../src/liveperson/messagingInteractions/reader.ts';
import type { SearchClient } from '../../src/panels/search/searchSource.ts';
import { screenshot } from './harness.ts';
import { grid, row, SearchPages, start } from './searchPages.ts';
import { recordOf, records, ScriptedClient } from './searches.ts';
import { fixture } from './visits.ts';
import { waitFor } from './waitFor.ts';

const minute = 60_000;
const day = 24 * 60 * minute;
/** The year of the documented samples: never in the last seven days. */
const in2016 = Date.parse('2016-03-01T12:00:00Z');

/** The documented conversations, begun one after another in the last minutes. */
class ConversationClient extends ScriptedClient {
  override async *searchConversations(): ReturnType<SearchClient['searchConversations']> {
    await Promise.resolve();
    const [sent] = readConversationPage(JSON.parse(fixture('messaging-interactions-response.json'))).value.records;
    assert.ok(sent);
    const found = [1, 2, 3].map((minutes) => ({
      ...sent,
      conversationId: `${sent.conversationId}-${minutes}`,
      info: { ...sent.info, startTime: Date.now() - minutes * minute },
    }));
    yield { records: found, window: 0, offset: 0, count: found.length, warnings: [], resumeToken: '1' };
  }
}

describe('area of the results of a search', function () {
  this.timeout(120_000);
  let pages: SearchPages;
  before(async () => { pages = await SearchPages.start(); });
  afterEach(async () => { await pages.closeAll(); });
  after(async () => { await pages.stop(); });

  const heads = (page: Page): Promise<readonly string[]> => grid(page).getByRole('columnheader').allInnerTexts();

  it('offers to explain the warnings by a link as wide as its words', async () => {
    const warnings = [{ kind: 'notEnriched' as const, message: 'Attributes are not in yet.' }];
    const { page, done } = await pages.searched(new ScriptedClient({ records: records(10), warnings }));
    const link = page.getByRole('button', { name: 'Explain the warnings' });
    await screenshot(page, 'search-warnings');
    const box = await link.boundingBox();
    assert.ok(box && box.width < 200, `${box?.width} pixels wide`);
    await link.click();
    await waitFor(() => done.includes('explain warnings notEnriched'));
  });

  it('speaks of conversations when messaging conversations were searched, and of chats when chats were', async () => {
    const { page } = await pages.show(new ConversationClient({ records: records(4) }));
    await page.getByRole('radio', { name: 'Messaging conversations' }).check();
    await start(page);
    await page.locator('.chart-words').getByText(/: \d conversations?$/).waitFor();
    await page.getByRole('group', { name: 'Conversations over time' }).waitFor();
    assert.doesNotMatch(await page.locator('main').innerText().then((text) => text.split('Web chats')[1] ?? text), /\bchats?\b/i);
    await screenshot(page, 'search-conversations-chart');
    await page.getByRole('radio', { name: 'Web chats' }).check();
    await start(page);
    await page.locator('.chart-words').getByText(/: \d chats?$/).waitFor();
  });

  it('draws no bar for records that began outside of the time searched, and tells how many there are', async () => {
    const old = Array.from({ length: 3 }, (_, place) => recordOf(place, { startTime: in2016 }));
    // All at once: a bar may end between two of them otherwise.
    const startTime = Date.now() - minute;
    const recent = Array.from({ length: 5 }, (_, place) => recordOf(3 + place, { startTime }));
    const { page } = await pages.searched(new ScriptedClient({ records: [...old, ...recent] }));
    const words = page.locator('.chart-words');
    await words.getByText('3 outside of the time searched', { exact: true }).waitFor();
    await screenshot(page, 'search-outside');
    assert.match(await words.getByRole('status').innerText(), /: 5 chats$/);
    await page.locator('.chart').focus();
    await page.keyboard.press('Home');
    await words.getByText(/: 0 chats$/).waitFor();
  });

  it('tells of them also when no record began in the time searched', async () => {
    const { page } = await pages.searched(new ScriptedClient({ records: [recordOf(0, { startTime: in2016 - day })] }));
    await page.getByText('1 outside of the time searched', { exact: true }).waitFor();
    assert.equal(await page.locator('.chart').count(), 0);
  });

  it('lets columns that matter less give way to the preview, so that none is cut, and says which have no room', async () => {
    const { page } = await pages.searched(new ScriptedClient({ records: records(50) }), {
      viewport: { width: 1100, height: 760 },
    });
    const all = await heads(page);
    await row(page, 2).click();
    await page.locator('.preview-lines li').first().waitFor();
    await waitFor(async () => grid(page).evaluate(({ scrollWidth, clientWidth }) => scrollWidth <= clientWidth));
    await screenshot(page, 'search-preview-1100');
    const left = await heads(page);
    assert.deepEqual(left.slice(0, 4).map((label) => label.trim()), ['Marked', 'Start', 'Visitor', 'Conversation']);
    assert.ok(left.length < all.length, left.join());
    await page.locator('lp-popup summary', { hasText: 'Columns' }).click();
    await page.getByRole('checkbox', { name: 'Lines no room' }).waitFor();
    await page.setViewportSize({ width: 1700, height: 760 });
    await waitFor(async () => (await heads(page)).length === all.length);
  });

  it('keeps each head above its cells while the table is scrolled sideways', async () => {
    const { page } = await pages.searched(new ScriptedClient({ records: records(50) }), {
      viewport: { width: 640, height: 760 },
    });
    await grid(page).evaluate((element) => { element.scrollLeft = 10_000; });
    const edges = (selector: string): Promise<readonly number[]> =>
      page.locator(selector).evaluateAll((cells) => cells.map((cell) => Math.round(cell.getBoundingClientRect().right)));
    const [head, cells] = [await edges('.result-head > .cell'), await edges('#result-0 > .cell')];
    assert.deepEqual(head, cells);
    const inner = await grid(page).evaluate(
      (element) => element.getBoundingClientRect().left + element.clientLeft + element.clientWidth,
    );
    assert.ok((head.at(-1) ?? 0) <= Math.round(inner), `the last column ends at ${head.at(-1)}, the table at ${inner}`);
  });
});
