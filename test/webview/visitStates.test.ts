import assert from 'node:assert/strict';
import type { VisitAnswer } from '../../src/panels/visitState/visitStateModel.ts';
import { visitExpired, visitorInvalid } from './failures.ts';
import { screenshot } from './harness.ts';
import { changed, choose, example, tabs, VisitPages } from './visitPages.ts';
import { answerOf, fixture } from './visits.ts';
import { waitFor } from './waitFor.ts';

describe('page of a visit state without, with little and with much of an answer', () => {
  let pages: VisitPages;
  before(async () => { pages = await VisitPages.start(); });
  afterEach(async () => { await pages.closeAll(); });
  after(async () => { await pages.stop(); });

  describe('without an answer', () => {
    it('says that it is asking, and lets a person give up', async () => {
      const { page } = await pages.show(['never']);
      await page.getByText('Asking LivePerson for the visit state…').waitFor();
      await screenshot(page, 'visit-loading');
      await page.getByRole('button', { name: 'Cancel' }).click();
      await page.getByText('The request was cancelled.').waitFor();
    });

    it('says what failed, why probably, and offers the next step', async () => {
      const { page, done } = await pages.show([visitorInvalid()]);
      await page.getByRole('alert').waitFor();
      await screenshot(page, 'visit-error');
      const button = page.getByRole('alert').getByRole('button').first();
      await button.click();
      await waitFor(() => done.some((step) => step.startsWith('step ')));
    });

    it('presents an expired visit as such and offers the history', async () => {
      const { page, done } = await pages.show([visitExpired()]);
      await page.getByRole('alert').waitFor();
      assert.match(await page.locator('header').innerText(), /no longer holds this visit/);
      await screenshot(page, 'visit-expired');
      await page.getByRole('alert').getByRole('button', { name: /history/i }).first().click();
      await waitFor(() => done.includes('step searchHistory'));
    });

    it('asks again when Retry is chosen', async () => {
      const { page } = await pages.show([new Error('The connection was closed.'), example()]);
      await page.getByRole('alert').waitFor();
      await page.getByRole('button', { name: 'Refresh' }).click();
      await page.getByRole('tab', { name: 'Overview' }).waitFor();
      assert.equal(await page.getByRole('alert').count(), 0);
    });
  });

  describe('with an answer that holds little', () => {
    it('says why each part is empty', async () => {
      const visitPage = await pages.show([answerOf('{"id":"a.b","appSessions":[{"id":"a.b"}]}')]);
      assert.match(await visitPage.page.locator('header').innerText(), /unknown: the answer has no start time/);
      await choose(visitPage, 'Attributes');
      await visitPage.page.getByText('No attribute was reported in this visit.').waitFor();
      await screenshot(visitPage.page, 'visit-empty-attributes');
      await choose(visitPage, 'Pages');
      await visitPage.page.getByText('No page view was reported in this visit.').waitFor();
      await choose(visitPage, 'Engagements');
      await visitPage.page.getByText('No engagement was shown in this visit.').waitFor();
      assert.match(await visitPage.page.locator('.findings').innerText(), /engagements is empty/);
      await screenshot(visitPage.page, 'visit-empty-engagements');
    });

    it('shows the documented early visit', async () => {
      const visitPage = await pages.show([answerOf(fixture('visit-state-minimal.json'))]);
      for (const tab of tabs) await choose(visitPage, tab);
      assert.deepEqual(visitPage.complaints, []);
    });

    it('shows an answer of a form that no document has, and says so', async () => {
      const visitPage = await pages.show([answerOf('{"id":7,"appSessions":[{"events":[{"lead":{"lead":{"leadId":12345678901234567890}}},{"mystery":{"a":1}},5]}],"more":true}')]);
      await visitPage.page.getByText('Where the answer differs from its documentation').waitFor();
      await choose(visitPage, 'Attributes');
      await visitPage.page.getByText('12345678901234567890').first().waitFor();
      await screenshot(visitPage.page, 'visit-partial');
    });
  });

  describe('with 5,000 attributes', () => {
    const huge = (): VisitAnswer => answerOf(changed((session) => {
      const page = { description: 'x'.repeat(600) };
      session.events = Array.from({ length: 5000 }, (_, place) => ({
        lead: {
          serverTimeStamp: Date.now() - 5000 + place,
          contexts: { page: { id: '1' } },
          lead: { topic: `topic ${place}`, ...page },
        },
      }));
    }));

    it('keeps only the visible rows in the page, down to the last one', async () => {
      const visitPage = await pages.show([huge()]);
      await choose(visitPage, 'Attributes');
      const { page } = visitPage;
      await page.locator('.report').first().waitFor();
      assert.ok((await page.locator('.report').count()) < 60);
      await page.locator('.reports').focus();
      await page.keyboard.press('End');
      await page.locator('.report[aria-posinset="5000"]').waitFor();
      assert.ok((await page.locator('.report').count()) < 60);
      await screenshot(page, 'visit-huge');
    });

    it('finds in all of its JSON', async () => {
      const visitPage = await pages.show([huge()]);
      await choose(visitPage, 'JSON');
      const { page } = visitPage;
      await page.getByLabel('Find in JSON').fill('topic 4999');
      await page.getByLabel('Find in JSON').press('Enter');
      await page.locator('.json-row.current', { hasText: 'topic 4999' }).waitFor();
      assert.ok((await page.locator('.json-row').count()) < 100);
      const tree = page.getByRole('tree');
      assert.notEqual(await tree.getAttribute('aria-activedescendant'), null);
      await tree.evaluate((rows) => { rows.scrollTop = 0; });
      await waitFor(async () => (await tree.getAttribute('aria-activedescendant')) === null);
    });
  });
});
