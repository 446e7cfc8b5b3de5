import assert from 'node:assert/strict';
import { createClient, type LivePersonClient } from '../../src/liveperson/index.ts';
import { startSandbox, type Sandbox } from '../../src/sandbox/index.ts';
import { screenshot } from './harness.ts';
import { selectedId, tabTo } from './searchChecks.ts';
import { field, keyword, openFilters, row, SearchPages, start } from './searchPages.ts';
import { records, ScriptedClient } from './searches.ts';
import { waitFor } from './waitFor.ts';

const day = 86_400_000;

describe('page of a search', () => {
  let pages: SearchPages;
  let sandbox: Sandbox;
  let client: LivePersonClient;

  before(async () => {
    pages = await SearchPages.start();
    sandbox = await startSandbox();
    const { accountId, domainApiUrl } = sandbox;
    client = createClient({ accountId, domainApiUrl, credentials: [sandbox.credentials.bearer], source: 'PageTest' });
  });
  afterEach(async () => {
    await pages.closeAll();
    sandbox.faults.clear();
  });
  after(async () => {
    await pages.stop();
    client.dispose();
    await sandbox.stop();
  });

  describe('before a search', () => {
    it('invites to one and says what it will cost', async () => {
      const { page, complaints } = await pages.show(client);
      await page.getByText('Nothing searched yet.').waitFor();
      await page.getByText('1 window, at least 1 request').waitFor();
      await screenshot(page, 'search-idle');
      assert.deepEqual(complaints, []);
    });

    it('names the problem of a value at its field while it is typed, and does not search with it', async () => {
      const { page, connection } = await pages.show(client);
      await openFilters(page);
      await page.getByRole('textbox', { name: 'At most' }).fill('many');
      await field(page, 'At most').getByText('Needs a number.').waitFor();
      await page.getByRole('textbox', { name: 'Duration, from', exact: true }).fill('10');
      await page.getByRole('group', { name: 'Duration', exact: true }).locator('..').getByText('Needs both ends.').waitFor();
      await page.getByRole('textbox', { name: 'Visitor id' }).fill('47593654721');
      await field(page, 'Visitor id').locator('.problem').waitFor();
      await keyword(page).fill('"open');
      await page.getByText('A quotation mark is not closed.').waitFor();
      await screenshot(page, 'search-problems');
      assert.equal(await page.getByRole('button', { name: 'Search', exact: true }).isDisabled(), true);
      await keyword(page).press('Enter');
      assert.equal(connection.calls.includes('search/run'), false);
    });

    it('lets a problem go once it is mended', async () => {
      const { page } = await pages.show(client);
      await openFilters(page);
      const limit = page.getByRole('textbox', { name: 'At most' });
      await limit.fill('0');
      await field(page, 'At most').getByText('Needs a whole number, 1 or more.').waitFor();
      await limit.fill('10');
      await page.locator('.problem.error').waitFor({ state: 'detached' });
      assert.equal(await page.getByRole('button', { name: 'Search', exact: true }).isEnabled(), true);
      await page.getByText('Filters (1 set)').waitFor();
    });

    it('asks for both times when the range is a custom one', async () => {
      const { page } = await pages.show(client, { query: { from: Date.UTC(2026, 1, 1), to: Date.UTC(2026, 2, 1) } });
      const from = page.getByLabel('From', { exact: true });
      assert.match(await from.inputValue(), /^2026-0[12]-/);
      await from.fill('');
      await page.getByText('Needs date and time.').waitFor();
    });
  });

  describe('of the simulated history', () => {
    it('finds a word, marks it, and shows the conversation of the selected row', async () => {
      const { page, done, complaints } = await pages.searched(
        client,
        { query: { keyword: 'order', from: Date.now() - 20 * day } },
      );
      await row(page, 0).locator('mark').waitFor();
      assert.match(await row(page, 0).locator('mark').innerText(), /^order$/i);
      await row(page, 0).click();
      await page.locator('.preview-lines li').first().waitFor();
      await screenshot(page, 'search-results');
      await page.getByRole('button', { name: 'Open transcript' }).click();
      await waitFor(() => done.some((step) => step.startsWith('transcript of chats ')));
      assert.deepEqual(complaints, []);
    });

    it('exports messaging conversations as it does chats', async () => {
      const { page, done } = await pages.show(client, { query: { from: Date.now() - 30 * day } });
      await page.getByRole('radio', { name: 'Messaging conversations' }).check();
      await start(page);
      await row(page, 0).click();
      await page.getByRole('button', { name: 'Export All…' }).click();
      await waitFor(() => done.includes('export conversations'));
      await row(page, 0).locator('.mark').click();
      await page.getByRole('button', { name: 'Export 1…' }).click();
      await waitFor(() => done.some((step) => /^export conversations \S+/.test(step)));
    });

    it('previews a chat older than a month', async () => {
      const { page } = await pages.searched(client, { query: { from: Date.now() - 120 * day, sort: 'start:asc', limit: 10 } });
      await row(page, 0).click();
      await page.locator('.preview-lines li').first().waitFor();
    });

    it('says why nothing was found, and a button changes the query and runs it', async () => {
      const { page } = await pages.show(client);
      await keyword(page).fill('zzzunheard');
      await keyword(page).press('Enter');
      await page.getByText('Nothing matches.').waitFor();
      assert.ok((await page.locator('.empty-reasons li').count()) >= 2);
      await screenshot(page, 'search-empty');
      await page.getByRole('button', { name: 'Search without keyword' }).click();
      await row(page, 0).waitFor();
      assert.equal(await keyword(page).inputValue(), '');
    });

    it('says that the service did not search everything', async () => {
      sandbox.faults.set({ match: { operation: 'searchEngagements' }, partialShards: true });
      const { page } = await pages.searched(client);
      await page.getByRole('list', { name: 'Warnings' }).getByRole('listitem').first().waitFor();
      await screenshot(page, 'search-partial');
    });

    it('tells a refusal with its causes, and tries again when asked to', async () => {
      sandbox.faults.set({ match: { operation: 'searchEngagements' }, status: 403, body: '{}' });
      const { page } = await pages.searched(client);
      await page.getByRole('alert').waitFor();
      await screenshot(page, 'search-refused');
      assert.ok((await page.getByRole('alert').locator('li').count()) > 0);
      sandbox.faults.clear();
      await start(page);
      await row(page, 0).waitFor();
      assert.equal(await page.getByRole('alert').count(), 0);
    });
  });

  it('leads by keyboard alone from a keyword to an opened transcript', async () => {
    const { page, done } = await pages.show(client, { query: { from: Date.now() - 20 * day } });
    await tabTo(page, 'vscode-text-field.keyword');
    await page.keyboard.type('order');
    await page.keyboard.press('Enter');
    await row(page, 0).locator('mark').waitFor();
    await tabTo(page, '.result-grid');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await waitFor(async () => (await selectedId(page)) === 'result-1');
    await screenshot(page, 'search-keyboard');
    await page.keyboard.press('Enter');
    await waitFor(() => done.some((step) => /^transcript of chats \d+/.test(step)));
  });

  it('comes back with its form and its selection', async () => {
    const first = await pages.searched(new ScriptedClient({ records: records(30) }), { query: { keyword: 'order' } });
    await row(first.page, 4).click();
    await first.page.locator('.preview-lines li').first().waitFor();
    const again = await pages.show(new ScriptedClient({ records: records(30) }), { state: first.kept(), ran: true });
    assert.equal(await keyword(again.page).inputValue(), 'order');
    await again.page.locator('.preview-lines li').first().waitFor();
    assert.equal(await selectedId(again.page), 'result-4');
    assert.doesNotMatch(JSON.stringify(first.kept()), /Where is my/);
  });
});
