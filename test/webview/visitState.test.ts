import assert from 'node:assert/strict';
import { null_ } from 'valibot';
import { readPages } from '../../src/panels/protocol/visitState.ts';
import { visitorInvalid } from './failures.ts';
import { accessibilityProblems, screenshot } from './harness.ts';
import { recordOf } from './searches.ts';
import { changed, choose, example, shortened, VisitPages, type OpenVisit } from './visitPages.ts';
import { answerOf } from './visits.ts';
import { waitFor } from './waitFor.ts';

describe('page of a visit state', () => {
  let pages: VisitPages;
  before(async () => { pages = await VisitPages.start(); });
  afterEach(async () => { await pages.closeAll(); });
  after(async () => { await pages.stop(); });

  describe('with an answer', () => {
    it('tells whose visit it is and how long it can still be seen', async () => {
      const { page } = await pages.show([example()]);
      const head = await page.locator('header').innerText();
      assert.match(head, /cyNGViYjc4MmU2MzEzZThm/);
      assert.match(head, /qCsUrTldTh0UEWLjLCGqkQ/);
      assert.match(head, /at most [34] h \d+ min of six hours/);
      assert.match(head, /DESKTOP, MAC_OSX/);
    });

    it('shows every report with page and values, and the problem that the documents speak of', async () => {
      const visitPage = await pages.show([example()]);
      await choose(visitPage, 'Attributes');
      const { page } = visitPage;
      await page.locator('.report').first().waitFor();
      assert.equal(await page.locator('.report').first().getAttribute('aria-setsize'), '9');
      const cart = page.locator('.report', { hasText: 'Cart update' });
      assert.match(await cart.innerText(), /Test Page[\s\S]*numItems\s*6[\s\S]*Hint[\s\S]*quantities add up to 1/);
    });

    it('filters reports by words and by problems', async () => {
      const visitPage = await pages.show([example()]);
      await choose(visitPage, 'Attributes');
      const { page } = visitPage;
      await page.getByLabel('Filter reports').fill('xyz123');
      await page.getByText('1 of 9 reports').waitFor();
      await page.getByLabel('Filter reports').fill('');
      await page.getByLabel(/With problems/).check();
      await page.getByText('2 of 9 reports').waitFor();
    });

    it('says which engagement was clicked and which only shown', async () => {
      const visitPage = await pages.show([example()]);
      await choose(visitPage, 'Engagements');
      const texts = await visitPage.page.locator('.engagement').allInnerTexts();
      assert.match(texts[0] ?? '', /Sticky\s+online[\s\S]*no: shown, not clicked[\s\S]*555008112/);
      assert.match(texts[1] ?? '', /yes: clicked/);
    });

    it('shows JSON exactly as it was sent', async () => {
      const raw = '{"id":"a.b","appSessions":[{"startTime":1475750012345678901234, "x":1.50}]}';
      const visitPage = await pages.show([answerOf(raw)]);
      await choose(visitPage, 'JSON');
      const text = await visitPage.page.locator('[role=tree]').innerText();
      assert.match(text, /1475750012345678901234/);
      assert.match(text, /1\.50/);
    });

    it('finds a value in JSON, goes to it and copies its path', async () => {
      const { page, done } = await openJson();
      await page.getByLabel('Find in JSON').fill('luxury car');
      await page.getByLabel('Find in JSON').press('Enter');
      await page.locator('.json-row.current').waitFor();
      await page.getByRole('button', { name: 'Copy Path' }).click();
      await page.getByRole('button', { name: 'Copy Value' }).click();
      await waitFor(() => done.length === 2);
      assert.match(done[0] ?? '', /^copy \$\.appSessions\[0\]\..*topic$/);
      assert.equal(done[1], 'copy luxury car test drive 2015');
    });

    async function openJson(): Promise<OpenVisit> {
      const visitPage = await pages.show([example()]);
      await choose(visitPage, 'JSON');
      await visitPage.page.locator('.json-row').first().waitFor();
      return visitPage;
    }

    it('opens the answer as a document', async () => {
      const { page, done } = await pages.show([example()]);
      await page.getByRole('button', { name: 'Open as Document' }).click();
      await waitFor(() => done.includes('open document'));
    });

    it('comes back to the tab that was open', async () => {
      const visitPage = await pages.show([example()]);
      await choose(visitPage, 'Pages');
      assert.deepEqual(
        visitPage.kept(),
        { accountId: '12345678', visitorId: 'cyNGViYjc4MmU2MzEzZThm', sessionId: 'qCsUrTldTh0UEWLjLCGqkQ', tab: 'pages' },
      );
      const again = await pages.show([example()], { state: visitPage.kept() });
      await again.page.locator('#panel-pages').waitFor();
    });
  });

  describe('when the answer changes', () => {
    it('lists what is new and marks its rows', async () => {
      const visitPage = await pages.show([shortened(), example()]);
      await visitPage.page.getByRole('button', { name: 'Refresh' }).click();
      await visitPage.page.locator('.change').first().waitFor();
      assert.equal(await visitPage.page.locator('.change.attribute').count(), 4);
      await screenshot(visitPage.page, 'visit-changes');
      await choose(visitPage, 'Attributes');
      await visitPage.page.locator('.report.new').first().waitFor();
      assert.match(await visitPage.page.locator('.report.new').first().innerText(), /new/);
    });

    it('leaves a report open that a person opened', async () => {
      const many = Object.fromEntries(Array.from({ length: 30 }, (_, place) => [`field${place}`, place]));
      const answer = (length: number) => answerOf(changed((session) => {
        session.events.length = length;
        session.events.unshift({ lead: { serverTimeStamp: 1_790_000_000_000, contexts: {}, lead: many } });
      }));
      const visitPage = await pages.show([answer(3), answer(5)]);
      const { page } = visitPage;
      await choose(visitPage, 'Attributes');
      await page.getByRole('button', { name: /more values$/ }).first().click();
      await page.getByRole('button', { name: 'Show fewer values' }).waitFor();
      await page.getByRole('button', { name: 'Refresh' }).click();
      await page.locator('.report.new').first().waitFor();
      assert.equal(await page.getByRole('button', { name: 'Show fewer values' }).count(), 1);
    });

    it('says of a part that it could not be shown, and does not ask for it again and again', async () => {
      const visitPage = await pages.show([example()]);
      const { page, connection } = visitPage;
      connection.answer(readPages, null_(), () => { throw new Error('too deep'); });
      await page.getByRole('tab', { name: 'Pages' }).click();
      await page.getByText('This part could not be shown.').waitFor();
      await choose(visitPage, 'Overview');
      await page.getByRole('tab', { name: 'Pages' }).click();
      assert.equal(connection.calls.filter((method) => method === readPages.method).length, 1);
    });

    it('reads by itself while Watch is on, and says when it does next', async () => {
      const { page, model } = await pages.show([shortened(), example()]);
      await page.getByRole('switch', { name: 'Watch' }).check();
      await page.locator('.change').first().waitFor();
      await page.getByText(/Next in/).waitFor();
      assert.equal(model.status.watch.on, true);
      await page.getByRole('combobox').selectOption('60');
      await waitFor(() => model.status.watch.intervalSeconds === 60);
    });

    it('compares the last answer with the one before that differs', async () => {
      const { page, done } = await pages.show([shortened(), example()]);
      const compare = page.getByRole('button', { name: 'Compare with Previous' });
      assert.equal(await compare.isDisabled(), true);
      await page.getByRole('button', { name: 'Refresh' }).click();
      await page.locator('.change').first().waitFor();
      await compare.click();
      await waitFor(() => done.some((step) => step.startsWith('compare ')));
    });

    it('keeps the last good answer below an error', async () => {
      const { page } = await pages.show([example(), visitorInvalid()]);
      await page.getByRole('button', { name: 'Refresh' }).click();
      await page.getByRole('alert').waitFor();
      assert.match(await page.locator('.failed').innerText(), /Below is the last answer/);
      assert.equal(await page.getByRole('tab').count(), 5);
      await screenshot(page, 'visit-failed-refresh');
    });
  });

  describe('with an attribute to follow', () => {
    const open = async (visitPage: OpenVisit): Promise<void> => {
      await choose(visitPage, 'Attributes');
      await visitPage.page.getByText('Follow an attribute into the history').click();
    };

    it('tells where it was found, where it is missing, and what differs', async () => {
      const visitPage = await pages.show([example()], { chat: recordOf(1) });
      await open(visitPage);
      const { page } = visitPage;
      await page.getByRole('combobox', { name: 'Attribute' }).selectOption('cart');
      await page.getByRole('textbox', { name: 'What the page sent' }).fill('{"type":"cart","total":99999}');
      await page.getByRole('button', { name: 'Follow' }).click();
      await page.locator('.trail-step').nth(2).waitFor();
      const [sent, visit, history] = await page.locator('.trail-step').allInnerTexts();
      assert.match(sent ?? '', /Sent by the page: found/);
      assert.match(visit ?? '', /Visit state: found[\s\S]*total: 99999 →/);
      assert.match(history ?? '', /Engagement history: (missing|not there yet)/);
      await screenshot(page, 'visit-trail');
      assert.deepEqual(await accessibilityProblems(page), []);
    });

    it('says that there is no chat, and what is wrong with what was pasted', async () => {
      const visitPage = await pages.show([example()]);
      await open(visitPage);
      const { page } = visitPage;
      await page.getByRole('button', { name: 'Follow' }).click();
      await page.getByText('The history has no chat of this visitor').waitFor();
      await page.getByRole('textbox', { name: 'What the page sent' }).fill('cart');
      await page.getByRole('button', { name: 'Follow' }).click();
      await page.getByText('is not JSON').waitFor();
    });
  });
});
