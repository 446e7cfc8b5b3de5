import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { failureOf } from './failures.ts';
import { screenshot } from './harness.ts';
import { inSight, selectedId } from './searchChecks.ts';
import { grid, row, SearchPages, start } from './searchPages.ts';
import { recordOf, records, ScriptedClient } from './searches.ts';
import { waitFor } from './waitFor.ts';

describe('page of a search with a scripted service', () => {
  let pages: SearchPages;
  before(async () => { pages = await SearchPages.start(); });
  afterEach(async () => { await pages.closeAll(); });
  after(async () => { await pages.stop(); });

  describe('under way', () => {
    it('shows the rows that are in, stops when told to and goes on from there', async () => {
      const { page } = await pages.show(new ScriptedClient({ records: records(100) }, 'never', { records: records(150, 100) }));
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
      const refused = failureOf(
        'history-500-unconfirmed.json',
        { kind: 'server', status: 500, operation: 'searchEngagements', service: 'engHistDomain' },
      );
      const { page } = await pages.searched(
        new ScriptedClient({ records: records(100) }, refused, { records: records(20, 100) }),
      );
      await page.getByRole('alert').waitFor();
      await row(page, 0).waitFor();
      await screenshot(page, 'search-failed');
      await page.getByRole('button', { name: 'Continue' }).click();
      await page.getByText(/^120 records in/).waitFor();
      assert.equal(await page.getByRole('alert').count(), 0);
    });

    it('hands the step of a failure to the editor', async () => {
      const refused = failureOf(
        'smt-401-unauthorized.json',
        { kind: 'auth', status: 401, operation: 'searchEngagements', service: 'engHistDomain' },
      );
      const { page, done } = await pages.searched(new ScriptedClient(refused));
      await page.getByRole('alert').getByRole('button').first().click();
      await waitFor(() => done.some((step) => step.startsWith('step ')));
    });

    it('lets the editor explain a call that was made, with its request', async () => {
      const exchangeId = '0b0e0a5e-2f4e-4a37-9f0e-5f6d7c8b9a01';
      const refused = failureOf('smt-401-unauthorized.json', {
        kind: 'auth',
        status: 401,
        operation: 'searchEngagements',
        service: 'engHistDomain',
        exchangeId,
      });
      const { page, done } = await pages.searched(new ScriptedClient(refused));
      await page.getByRole('alert').getByRole('button', { name: 'Explain' }).click();
      await waitFor(() => done.includes(`explain ${exchangeId}`));
    });

    it('counts the records that a warning is about, and marks the partial ones', async () => {
      const warnings = [
        { kind: 'notEnriched', message: 'Attributes are not in yet.', engagementIds: ['1', '2'] },
        { kind: 'partialRecord', message: 'The record was cut.', engagementIds: ['1'] },
      ] as const;
      const { page, done } = await pages.searched(new ScriptedClient({
        records: [recordOf(0, { isPartial: true }), ...records(5, 1)],
        warnings,
      }));
      await page.getByText('Attributes are not in yet. (2 records)').waitFor();
      await page.getByText('The record was cut. (1 record)').waitFor();
      await row(page, 0).getByText('partial', { exact: true }).waitFor();
      await screenshot(page, 'search-warnings');
      await page.getByRole('button', { name: 'Explain the warnings' }).click();
      await waitFor(() => done.includes('explain warnings notEnriched,partialRecord'));
    });

    it('says what failed when a conversation cannot be read', async () => {
      const gone = new ScriptedClient({ records: records(3) });
      gone.getEngagement = () => Promise.reject(new Error('The chat is gone.'));
      const { page } = await pages.searched(gone);
      await row(page, 1).click();
      await page.locator('.preview').getByText('The chat is gone.').waitFor();
    });
  });

  it('starts once, whether it is clicked twice or with Enter and a click', async () => {
    const { page, connection } = await pages.show(new ScriptedClient('never'));
    await page.getByRole('button', { name: 'Search', exact: true }).dblclick();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByText(/^Cancelled/).waitFor();
    const runs = (): number => connection.calls.filter((method) => method === 'search/run').length;
    assert.equal(runs(), 1);
    // Within one task: nothing of the first reaches the page before the second.
    await page.evaluate(() => {
      const form = document.querySelector('form');
      for (let time = 0; time < 2; time++) form?.dispatchEvent(new SubmitEvent('submit', { cancelable: true }));
    });
    await page.getByRole('button', { name: 'Cancel' }).click();
    assert.equal(runs(), 2);
  });

  for (const [what, change, done] of [
    [
      'a filter',
      (page: Page) => page.getByRole('searchbox', { name: 'Filter results' }).fill('Visitor 17'),
      (page: Page) => page.getByText(/^[12]?\d of 30/).waitFor(),
    ],
    [
      'an order',
      (page: Page) => page.getByRole('columnheader', { name: 'Visitor' }).getByRole('button').click(),
      (page: Page) => page.getByRole('columnheader', { name: 'Visitor' }).and(page.locator('[aria-sort=ascending]')).waitFor(),
    ],
  ] as const) {
    it(`says that ${what} is without an answer, and asks again`, async () => {
      const { page } = await pages.searched(new ScriptedClient({ records: records(30) }));
      await row(page, 1).waitFor();
      await page.evaluate(() => {
        const timeout = AbortSignal.timeout.bind(AbortSignal);
        AbortSignal.timeout = () => {
          AbortSignal.timeout = timeout;
          const lost = new AbortController();
          queueMicrotask(() => { lost.abort(); });
          return lost.signal;
        };
      });
      await change(page);
      const alert = page.getByRole('alert');
      await alert.getByText(/did not answer/).waitFor();
      await alert.getByRole('button', { name: 'Try Again' }).click();
      await done(page);
      assert.equal(await alert.count(), 0);
    });
  }

  it('keeps the selection with its record while results come in between', async () => {
    const lasting = (place: number, duration: number) => recordOf(place, { duration });
    const { page } = await pages.show(
      new ScriptedClient({ records: [lasting(1, 100), lasting(2, 200)] }, 'never', { records: [lasting(3, 10), lasting(4, 20)] }),
    );
    await start(page);
    await row(page, 0).waitFor();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('columnheader', { name: 'Duration' }).getByRole('button').click();
    await row(page, 0).getByText('1:40').click();
    const heading = page.locator('.preview h2');
    const { engagementId } = lasting(1, 100);
    assert.equal(await heading.innerText(), engagementId);
    await page.getByRole('button', { name: 'Continue' }).click();
    await row(page, 0).getByText('0:10').waitFor();
    assert.equal(await selectedId(page), 'result-2');
    assert.equal(await heading.innerText(), engagementId);
  });

  it('waits for a preview as long as the service takes, and shows why it failed', async () => {
    const asked = Promise.withResolvers<undefined>();
    const answer = Promise.withResolvers<never>();
    class SlowClient extends ScriptedClient {
      override getEngagement(): Promise<never> {
        asked.resolve(undefined);
        return answer.promise;
      }
    }
    const { page } = await pages.searched(new SlowClient({ records: records(3) }));
    await row(page, 1).waitFor();
    // From here on, the page is out of patience at once.
    await page.evaluate(() => { AbortSignal.timeout = () => AbortSignal.abort(); });
    await row(page, 1).click();
    await asked.promise;
    answer.reject(failureOf('smt-401-unauthorized.json', {
      kind: 'auth',
      status: 401,
      operation: 'getEngagement',
      service: 'engHistDomain',
    }));
    await page.locator('.preview').getByRole('alert').waitFor();
    assert.doesNotMatch(await page.locator('.preview').innerText(), /could not be read\. Select/);
  });

  describe('with 100,000 rows', () => {
    const many = (): ScriptedClient =>
      new ScriptedClient(...Array.from({ length: 200 }, (_, place) => ({ records: records(500, place * 500) })));

    it('keeps only the visible rows in the page; keys move the selection down to the last', async () => {
      const { page } = await pages.searched(many());
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
      const { page } = await pages.searched(many());
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


  async function selected(page: Page, place: number, text: string): Promise<void> {
    await waitFor(async () => (await selectedId(page)) === `result-${place}`);
    await row(page, place).getByText(text, { exact: true }).waitFor();
    await waitFor(async () => await inSight(page, place));
  }
});
