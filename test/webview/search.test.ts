import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { createClient } from '../../src/liveperson/index.ts';
import type { LivePersonClient } from '../../src/liveperson/index.ts';
import type { EngagementQuery } from '../../src/liveperson/engagementHistory/engagementQuery.ts';
import type { SearchClient } from '../../src/panels/search/searchRun.ts';
import { startSandbox, type Sandbox } from '../../src/sandbox/index.ts';
import { failureOf } from './failures.ts';
import { accessibilityProblems, PageHarness, screenshot, themes, type OpenOptions, type OpenPage } from './harness.ts';
import { inSight, searchDamage, selectedId, tabTo, unreachable, waitFor } from './searchChecks.ts';
import { recordOf, records, ScriptedClient, serveSearch, type ServedSearch } from './searches.ts';

const day = 86_400_000;

interface OpenSearch extends OpenPage, ServedSearch {}

describe('page of a search', function () {
  this.timeout(60_000);
  let harness: PageHarness;
  let sandbox: Sandbox;
  let client: LivePersonClient;
  const open: OpenSearch[] = [];

  before(async () => {
    harness = await PageHarness.start();
    sandbox = await startSandbox();
    client = createClient({ accountId: sandbox.accountId, domainApiUrl: sandbox.domainApiUrl, credentials: [sandbox.credentials.bearer], source: 'PageTest' });
  });
  afterEach(async () => {
    for (const search of open.splice(0)) {
      search.session.dispose();
      await search.close();
    }
    sandbox.faults.clear();
  });
  after(async () => {
    await harness.stop();
    client.dispose();
    await sandbox.stop();
  });

  /** With `ran`, the extension has already searched when the page opens. */
  async function show(from: SearchClient, options: OpenOptions & { readonly query?: Partial<EngagementQuery>; readonly ran?: true } = {}): Promise<OpenSearch> {
    let served: ServedSearch | undefined;
    const page = await harness.open('search', (connection) => {
      served = serveSearch(connection, from, options.query);
      if (options.ran) void served.session.search({ from: Date.now() - day, to: Date.now() });
    }, options);
    if (!served) throw new Error('The page was not served.');
    const search = { ...page, ...served };
    open.push(search);
    await page.page.locator('form').waitFor();
    return search;
  }

  const keyword = (page: Page) => page.getByRole('textbox', { name: 'Keyword' });
  const start = (page: Page): Promise<void> => page.getByRole('button', { name: 'Search', exact: true }).click();
  const status = (page: Page) => page.locator('.search-status p');
  const grid = (page: Page) => page.getByRole('grid', { name: 'Results' });
  const row = (page: Page, place: number) => page.locator(`#result-${place}`);
  const field = (page: Page, label: string) => page.locator('.filter', { has: page.getByRole('textbox', { name: label }) });
  const openFilters = (page: Page): Promise<void> => page.locator('.filters summary').click();

  /** Runs the search of the form and waits for its end. */
  async function searched(from: SearchClient, options?: OpenOptions & { readonly query?: Partial<EngagementQuery> }): Promise<OpenSearch> {
    const search = await show(from, options);
    await start(search.page);
    await search.page.locator('.search-status, .empty-reasons').first().waitFor();
    await waitFor(async () => /records? in |failure|Nothing/.test(await status(search.page).innerText()));
    return search;
  }

  describe('before a search', () => {
    it('invites to one and says what it will cost', async () => {
      const { page, complaints } = await show(client);
      await page.getByText('Nothing searched yet.').waitFor();
      await page.getByText('1 window, at least 1 request').waitFor();
      await screenshot(page, 'search-idle');
      assert.deepEqual(complaints, []);
    });

    it('names the problem of a value at its field while it is typed, and does not search with it', async () => {
      const { page, connection } = await show(client);
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
      const { page } = await show(client);
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
      const { page } = await show(client, { query: { from: Date.UTC(2026, 1, 1), to: Date.UTC(2026, 2, 1) } });
      const from = page.getByLabel('From', { exact: true });
      assert.match(await from.inputValue(), /^2026-0[12]-/);
      await from.fill('');
      await page.getByText('Needs date and time.').waitFor();
    });
  });

  describe('of the simulated history', () => {
    it('finds a word, marks it, and shows the conversation of the selected row', async () => {
      const { page, done, complaints } = await searched(client, { query: { keyword: 'order', from: Date.now() - 20 * day } });
      await row(page, 0).locator('mark').waitFor();
      assert.match(await row(page, 0).locator('mark').innerText(), /^order$/i);
      await row(page, 0).click();
      await page.locator('.preview-lines li').first().waitFor();
      await screenshot(page, 'search-results');
      await page.getByRole('button', { name: 'Open transcript' }).click();
      await waitFor(() => done.some((step) => step.startsWith('transcript ')));
      assert.deepEqual(complaints, []);
    });

    it('previews a chat older than a month', async () => {
      const { page } = await searched(client, { query: { from: Date.now() - 120 * day, sort: 'start:asc', limit: 10 } });
      await row(page, 0).click();
      await page.locator('.preview-lines li').first().waitFor();
    });

    it('says why nothing was found, and a button changes the query and runs it', async () => {
      const { page } = await show(client);
      await keyword(page).fill('zzzunheard');
      await keyword(page).press('Enter');
      await page.getByText('No chat matches.').waitFor();
      assert.ok((await page.locator('.empty-reasons li').count()) >= 2);
      await screenshot(page, 'search-empty');
      await page.getByRole('button', { name: 'Search without keyword' }).click();
      await row(page, 0).waitFor();
      assert.equal(await keyword(page).inputValue(), '');
    });

    it('says that the service did not search everything', async () => {
      sandbox.faults.set({ match: { operation: 'searchEngagements' }, partialShards: true });
      const { page } = await searched(client);
      await page.getByRole('list', { name: 'Warnings' }).getByRole('listitem').first().waitFor();
      await screenshot(page, 'search-partial');
    });

    it('tells a refusal with its causes, and tries again when asked to', async () => {
      sandbox.faults.set({ match: { operation: 'searchEngagements' }, status: 403, body: '{}' });
      const { page } = await searched(client);
      await page.getByRole('alert').waitFor();
      await screenshot(page, 'search-refused');
      assert.ok((await page.getByRole('alert').locator('li').count()) > 0);
      sandbox.faults.clear();
      await start(page);
      await row(page, 0).waitFor();
      assert.equal(await page.getByRole('alert').count(), 0);
    });
  });

  describe('under way', () => {
    it('shows the rows that are in, stops when told to and goes on from there', async () => {
      const { page } = await show(new ScriptedClient({ records: records(100) }, 'never', { records: records(150, 100) }));
      await start(page);
      await page.getByText(/100 records of 250 so far/).waitFor();
      await row(page, 0).waitFor();
      await screenshot(page, 'search-running');
      await page.getByRole('button', { name: 'Cancel' }).click();
      await page.getByText(/^Cancelled\. 100 records were in/).waitFor();
      await screenshot(page, 'search-cancelled');
      await page.getByRole('button', { name: 'Continue' }).click();
      await page.getByText(/^250 records in/).waitFor();
      assert.equal(await grid(page).getAttribute('aria-rowcount'), '251');
    });

    it('keeps the rows that are in when the search fails, and goes on behind them', async () => {
      const refused = failureOf('history-500-unconfirmed.json', { kind: 'server', status: 500, operation: 'searchEngagements', service: 'engHistDomain' });
      const { page } = await searched(new ScriptedClient({ records: records(100) }, refused, { records: records(20, 100) }));
      await page.getByRole('alert').waitFor();
      await row(page, 0).waitFor();
      await screenshot(page, 'search-failed');
      await page.getByRole('button', { name: 'Continue' }).click();
      await page.getByText(/^120 records in/).waitFor();
      assert.equal(await page.getByRole('alert').count(), 0);
    });

    it('hands the step of a failure to the editor', async () => {
      const refused = failureOf('smt-401-unauthorized.json', { kind: 'auth', status: 401, operation: 'searchEngagements', service: 'engHistDomain' });
      const { page, done } = await searched(new ScriptedClient(refused));
      await page.getByRole('alert').getByRole('button').first().click();
      await waitFor(() => done.some((step) => step.startsWith('step ')));
    });

    it('counts the records that a warning is about, and marks the partial ones', async () => {
      const warnings = [
        { kind: 'notEnriched', message: 'Attributes are not in yet.', engagementIds: ['1', '2'] },
        { kind: 'partialRecord', message: 'The record was cut.', engagementIds: ['1'] },
      ] as const;
      const { page } = await searched(new ScriptedClient({ records: [recordOf(0, { isPartial: true }), ...records(5, 1)], warnings }));
      await page.getByText('Attributes are not in yet. (2 records)').waitFor();
      await page.getByText('The record was cut. (1 record)').waitFor();
      await row(page, 0).getByText('partial', { exact: true }).waitFor();
      await screenshot(page, 'search-warnings');
    });

    it('says what failed when a conversation cannot be read', async () => {
      const gone = new ScriptedClient({ records: records(3) });
      gone.getEngagement = () => Promise.reject(new Error('The chat is gone.'));
      const { page } = await searched(gone);
      await row(page, 1).click();
      await page.locator('.preview').getByText('The chat is gone.').waitFor();
    });
  });

  describe('with 100,000 rows', () => {
    const many = (): ScriptedClient => new ScriptedClient(...Array.from({ length: 200 }, (_, place) => ({ records: records(500, place * 500) })));

    it('keeps only the visible rows in the page; keys move the selection down to the last', async () => {
      const { page } = await searched(many());
      await page.getByText(/^100,000 records in/).waitFor();
      await grid(page).focus();
      await page.keyboard.press('Home');
      await selected(page, 0, 'Visitor 0');
      await page.keyboard.press('PageDown');
      await waitFor(async () => Number((await selectedId(page))?.split('-')[1]) > 5);
      await page.keyboard.press('End');
      await selected(page, 99_999, 'Visitor 99999');
      await page.keyboard.press('ArrowUp');
      await selected(page, 99_998, 'Visitor 99998');
      assert.ok((await page.getByRole('row').count()) < 80);
      await screenshot(page, 'search-huge');
      await page.keyboard.press('Home');
      await selected(page, 0, 'Visitor 0');
    });

    it('sorts all of them, down, up and back to the order of arrival', async () => {
      const { page } = await searched(many());
      const header = page.getByRole('columnheader', { name: 'Duration' });
      await header.getByRole('button').click();
      await waitFor(async () => (await header.getAttribute('aria-sort')) === 'ascending');
      await row(page, 0).getByText('0:00', { exact: true }).waitFor();
      await header.getByRole('button').click();
      await row(page, 0).getByText('59:59').waitFor();
      await screenshot(page, 'search-sorted');
      await header.getByRole('button').click();
      await row(page, 0).getByText('Visitor 0', { exact: true }).waitFor();
      assert.equal(await header.getAttribute('aria-sort'), 'none');
    });
  });

  describe('with hostile text everywhere', () => {
    const markup = '<script>window.hacked=1</script><img src=x onerror="window.hacked=1">';
    const bidi = '\u202eerugif\u2066\u2067';
    const long = 'unbroken'.repeat(131_072);
    const texts = [markup, bidi, '=HYPERLINK("http://evil.example","x")', long, '\u0000\u0007\u001b[31m', 'javascript:window.hacked=1'];
    const hostileRecords = texts.map((text, place) => recordOf(place, { visitorName: text, agentName: text, skillName: text, endReasonText: text, chatStartUrl: text, sessionId: text, visitorId: text }, [text, text, `hello ${text}`]));
    const warnings = texts.map((text) => ({ kind: 'unreadable' as const, message: text }));

    it('shows it as text, which runs nothing, brings in nothing and moves nothing', async () => {
      const { page, complaints } = await searched(new ScriptedClient({ records: hostileRecords, warnings }));
      for (const place of texts.keys()) {
        await row(page, place).click();
        await page.locator('.preview-lines li').first().waitFor();
        assert.deepEqual(await searchDamage(page), [], JSON.stringify(texts[place]?.slice(0, 40)));
        if (place < 4) await screenshot(page, `search-hostile-${place}`);
      }
      assert.match(await row(page, 0).innerText(), /<script>window\.hacked=1/);
      assert.deepEqual(complaints, []);
    });

    it('marks a hit of hostile text as text', async () => {
      const { page } = await searched(new ScriptedClient({ records: hostileRecords }), { query: { keyword: '<script>' } });
      await row(page, 0).locator('mark').waitFor();
      assert.equal(await row(page, 0).locator('mark').innerText(), '<script>');
      assert.deepEqual(await searchDamage(page), []);
    });

    it('shows a failure whose words are hostile as text', async () => {
      const { page } = await searched(new ScriptedClient({ records: hostileRecords }, new Error(`${markup} ${long.slice(0, 3000)}`)));
      await page.getByRole('alert').waitFor();
      assert.deepEqual(await searchDamage(page), []);
    });
  });

  it('leads by keyboard alone from a keyword to an opened transcript', async () => {
    const { page, done } = await show(client, { query: { from: Date.now() - 20 * day } });
    await page.keyboard.press('Tab');
    await page.keyboard.type('order');
    await page.keyboard.press('Enter');
    await row(page, 0).locator('mark').waitFor();
    await tabTo(page, '.result-grid');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await waitFor(async () => (await selectedId(page)) === 'result-1');
    await screenshot(page, 'search-keyboard');
    await page.keyboard.press('Enter');
    await waitFor(() => done.some((step) => /^transcript \d+/.test(step)));
  });

  it('comes back with its form and its selection', async () => {
    const first = await searched(new ScriptedClient({ records: records(30) }), { query: { keyword: 'order' } });
    await row(first.page, 4).click();
    await first.page.locator('.preview-lines li').first().waitFor();
    const again = await show(new ScriptedClient({ records: records(30) }), { state: first.kept(), ran: true });
    assert.equal(await keyword(again.page).inputValue(), 'order');
    await again.page.locator('.preview-lines li').first().waitFor();
    assert.equal(await selectedId(again.page), 'result-4');
    assert.doesNotMatch(JSON.stringify(first.kept()), /Where is my/);
  });

  for (const theme of themes) {
    it(`breaks no rule of accessibility in ${theme}, in any state`, async () => {
      const refused = failureOf('smt-401-unauthorized.json', { kind: 'auth', status: 401, operation: 'searchEngagements', service: 'engHistDomain' });
      const warnings = [{ kind: 'notEnriched' as const, message: 'Attributes are not in yet.' }];
      const { page, complaints } = await show(new ScriptedClient({ records: [recordOf(0, { isPartial: true }), ...records(60, 1)], warnings }, refused), { theme, query: { keyword: 'order' } });
      assert.deepEqual(await accessibilityProblems(page), [], 'before');
      await openFilters(page);
      await page.getByRole('textbox', { name: 'At most' }).fill('0');
      await page.locator('.problem.error').waitFor();
      assert.deepEqual(await accessibilityProblems(page), [], 'form');
      await screenshot(page, `search-form-${theme}`);
      await page.getByRole('textbox', { name: 'At most' }).fill('');
      await page.locator('.problem.error').waitFor({ state: 'detached' });
      await openFilters(page);
      await start(page);
      await page.getByRole('alert').waitFor();
      await row(page, 3).click();
      await page.locator('.preview-lines li').first().waitFor();
      assert.deepEqual(await accessibilityProblems(page), [], 'results');
      await grid(page).focus();
      await screenshot(page, `search-${theme}`);
      assert.deepEqual(complaints, []);
    });
  }

  it('stays usable at 200 % zoom', async () => {
    const { page } = await searched(new ScriptedClient({ records: records(200) }), { zoom: 2 });
    await openFilters(page);
    await page.getByRole('textbox', { name: 'At most' }).waitFor();
    await screenshot(page, 'search-form-200');
    assert.deepEqual(await unreachable(page), []);
    await openFilters(page);
    await row(page, 2).click();
    await page.locator('.preview-lines li').first().waitFor();
    await page.locator('.preview-lines').scrollIntoViewIfNeeded();
    assert.deepEqual(await searchDamage(page), []);
    assert.deepEqual(await unreachable(page), []);
    assert.deepEqual(await accessibilityProblems(page), []);
    await screenshot(page, 'search-200');
  });

  async function selected(page: Page, place: number, text: string): Promise<void> {
    await waitFor(async () => (await selectedId(page)) === `result-${place}`);
    await row(page, place).getByText(text, { exact: true }).waitFor();
    await waitFor(async () => await inSight(page, place));
  }
});
