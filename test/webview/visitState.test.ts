import assert from 'node:assert/strict';
import { array, looseObject, parse } from 'valibot';
import { visitExpired, visitorInvalid } from './failures.ts';
import { accessibilityProblems, PageHarness, screenshot, themes, type OpenOptions, type OpenPage } from './harness.ts';
import { damage, hostile } from './hostile.ts';
import { waitFor } from './waitFor.ts';
import { answerOf, fixture, recentVisit, serveVisit, type ServedVisit } from './visits.ts';
import type { VisitAnswer } from '../../src/panels/visitState/visitStateModel.ts';

const tabs = ['Overview', 'Attributes', 'Pages', 'Engagements', 'JSON'] as const;
const recent = recentVisit();
const visit = looseObject({ appSessions: array(looseObject({ events: array(looseObject({})), pages: array(looseObject({})) })) });

interface OpenVisit extends OpenPage, ServedVisit {}

describe('page of a visit state', function () {
  this.timeout(60_000);
  let harness: PageHarness;
  const open: OpenPage[] = [];
  before(async () => { harness = await PageHarness.start(); });
  afterEach(async () => { for (const page of open.splice(0)) await page.close(); });
  after(async () => { await harness.stop(); });

  /** Opens the page; each refresh takes the next of the answers, the last one repeats. */
  async function show(answers: readonly (VisitAnswer | Error | 'never')[], options?: OpenOptions): Promise<OpenVisit> {
    let asked = 0;
    let served: ServedVisit | undefined;
    const page = await harness.open('visitState', (connection) => {
      served = serveVisit(connection, (signal) => {
        const answer = answers[Math.min(asked++, answers.length - 1)];
        if (answer instanceof Error) return Promise.reject(answer);
        return answer === undefined || answer === 'never' ? new Promise((_, reject) => { signal.addEventListener('abort', () => { reject(new Error('cancelled')); }); }) : Promise.resolve(answer);
      });
    }, options);
    if (!served) throw new Error('The page was not served.');
    const { reading } = served.model;
    open.push({
      ...page,
      close: async () => {
        reading.dispose();
        await page.close();
      },
    });
    await page.page.waitForSelector('h1');
    return { ...page, ...served };
  }

  const choose = async ({ page }: OpenPage, tab: (typeof tabs)[number]): Promise<void> => {
    await page.getByRole('tab', { name: tab }).click();
    await page.waitForFunction(() => document.querySelector('[role=tabpanel]')?.textContent.includes('Loading…') === false);
  };

  const example = (): VisitAnswer => answerOf(recent);
  const shortened = (): VisitAnswer => answerOf(changed((session) => { session.events.length = 5; }));

  describe('with an answer', () => {
    it('tells whose visit it is and how long it can still be seen', async () => {
      const { page } = await show([example()]);
      const head = await page.locator('header').innerText();
      assert.match(head, /cyNGViYjc4MmU2MzEzZThm/);
      assert.match(head, /qCsUrTldTh0UEWLjLCGqkQ/);
      assert.match(head, /at most [34] h \d+ min of six hours/);
      assert.match(head, /DESKTOP, MAC_OSX/);
    });

    it('shows every report with page and values, and the problem that the documents speak of', async () => {
      const visitPage = await show([example()]);
      await choose(visitPage, 'Attributes');
      const { page } = visitPage;
      await page.locator('.report').first().waitFor();
      assert.equal(await page.locator('.report').first().getAttribute('aria-setsize'), '9');
      const cart = page.locator('.report', { hasText: 'Cart update' });
      assert.match(await cart.innerText(), /Test Page[\s\S]*numItems\s*6[\s\S]*Hint[\s\S]*quantities add up to 1/);
    });

    it('filters reports by words and by problems', async () => {
      const visitPage = await show([example()]);
      await choose(visitPage, 'Attributes');
      const { page } = visitPage;
      await page.getByLabel('Filter reports').fill('xyz123');
      await page.getByText('1 of 9 reports').waitFor();
      await page.getByLabel('Filter reports').fill('');
      await page.getByLabel(/With problems/).check();
      await page.getByText('2 of 9 reports').waitFor();
    });

    it('says which engagement was clicked and which only shown', async () => {
      const visitPage = await show([example()]);
      await choose(visitPage, 'Engagements');
      const texts = await visitPage.page.locator('.engagement').allInnerTexts();
      assert.match(texts[0] ?? '', /Sticky\s+online[\s\S]*no: shown, not clicked[\s\S]*555008112/);
      assert.match(texts[1] ?? '', /yes: clicked/);
    });

    it('shows JSON exactly as it was sent', async () => {
      const raw = '{"id":"a.b","appSessions":[{"startTime":1475750012345678901234, "x":1.50}]}';
      const visitPage = await show([answerOf(raw)]);
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
      const visitPage = await show([example()]);
      await choose(visitPage, 'JSON');
      await visitPage.page.locator('.json-row').first().waitFor();
      return visitPage;
    }

    it('opens the answer as a document', async () => {
      const { page, done } = await show([example()]);
      await page.getByRole('button', { name: 'Open as Document' }).click();
      await waitFor(() => done.includes('open document'));
    });

    it('comes back to the tab that was open', async () => {
      const visitPage = await show([example()]);
      await choose(visitPage, 'Pages');
      assert.deepEqual(visitPage.kept(), { accountId: '12345678', visitorId: 'cyNGViYjc4MmU2MzEzZThm', sessionId: 'qCsUrTldTh0UEWLjLCGqkQ', tab: 'pages' });
      const again = await show([example()], { state: visitPage.kept() });
      await again.page.locator('#panel-pages').waitFor();
    });
  });

  describe('when the answer changes', () => {
    it('lists what is new and marks its rows', async () => {
      const visitPage = await show([shortened(), example()]);
      await visitPage.page.getByRole('button', { name: 'Refresh' }).click();
      await visitPage.page.locator('.change').first().waitFor();
      assert.equal(await visitPage.page.locator('.change.attribute').count(), 4);
      await screenshot(visitPage.page, 'visit-changes');
      await choose(visitPage, 'Attributes');
      await visitPage.page.locator('.report.new').first().waitFor();
      assert.match(await visitPage.page.locator('.report.new').first().innerText(), /new/);
    });

    it('reads by itself while Watch is on, and says when it does next', async () => {
      const { page, model } = await show([shortened(), example()]);
      await page.getByRole('switch', { name: 'Watch' }).check();
      await page.locator('.change').first().waitFor();
      await page.getByText(/Next in/).waitFor();
      assert.equal(model.status.watch.on, true);
      await page.getByRole('combobox').selectOption('60');
      await waitFor(() => model.status.watch.intervalSeconds === 60);
    });

    it('keeps the last good answer below an error', async () => {
      const { page } = await show([example(), visitorInvalid()]);
      await page.getByRole('button', { name: 'Refresh' }).click();
      await page.getByRole('alert').waitFor();
      assert.match(await page.locator('.failed').innerText(), /Below is the last answer/);
      assert.equal(await page.getByRole('tab').count(), 5);
      await screenshot(page, 'visit-failed-refresh');
    });
  });

  describe('without an answer', () => {
    it('says that it is asking, and lets a person give up', async () => {
      const { page } = await show(['never']);
      await page.getByText('Asking LivePerson for the visit state…').waitFor();
      await screenshot(page, 'visit-loading');
      await page.getByRole('button', { name: 'Cancel' }).click();
      await page.getByText('The request was cancelled.').waitFor();
    });

    it('says what failed, why probably, and offers the next step', async () => {
      const { page, done } = await show([visitorInvalid()]);
      await page.getByRole('alert').waitFor();
      await screenshot(page, 'visit-error');
      const button = page.getByRole('alert').getByRole('button').first();
      await button.click();
      await waitFor(() => done.some((step) => step.startsWith('step ')));
    });

    it('presents an expired visit as such and offers the history', async () => {
      const { page, done } = await show([visitExpired()]);
      await page.getByRole('alert').waitFor();
      assert.match(await page.locator('header').innerText(), /no longer holds this visit/);
      await screenshot(page, 'visit-expired');
      await page.getByRole('alert').getByRole('button', { name: /history/i }).first().click();
      await waitFor(() => done.includes('step searchHistory'));
    });

    it('asks again when Retry is chosen', async () => {
      const { page } = await show([new Error('The connection was closed.'), example()]);
      await page.getByRole('alert').waitFor();
      await page.getByRole('button', { name: 'Refresh' }).click();
      await page.getByRole('tab', { name: 'Overview' }).waitFor();
      assert.equal(await page.getByRole('alert').count(), 0);
    });
  });

  describe('with an answer that holds little', () => {
    it('says why each part is empty', async () => {
      const visitPage = await show([answerOf('{"id":"a.b","appSessions":[{"id":"a.b"}]}')]);
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
      const visitPage = await show([answerOf(fixture('visit-state-minimal.json'))]);
      for (const tab of tabs) await choose(visitPage, tab);
      assert.deepEqual(visitPage.complaints, []);
    });

    it('shows an answer of a form that no document has, and says so', async () => {
      const visitPage = await show([answerOf('{"id":7,"appSessions":[{"events":[{"lead":{"lead":{"leadId":12345678901234567890}}},{"mystery":{"a":1}},5]}],"more":true}')]);
      await visitPage.page.getByText('Where the answer differs from its documentation').waitFor();
      await choose(visitPage, 'Attributes');
      await visitPage.page.getByText('12345678901234567890').first().waitFor();
      await screenshot(visitPage.page, 'visit-partial');
    });
  });

  describe('with 5,000 attributes', () => {
    const huge = (): VisitAnswer => answerOf(changed((session) => {
      const page = { description: 'x'.repeat(600) };
      session.events = Array.from({ length: 5000 }, (_, place) => ({ lead: { serverTimeStamp: Date.now() - 5000 + place, contexts: { page: { id: '1' } }, lead: { topic: `topic ${place}`, ...page } } }));
    }));

    it('keeps only the visible rows in the page, down to the last one', async () => {
      const visitPage = await show([huge()]);
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
      const visitPage = await show([huge()]);
      await choose(visitPage, 'JSON');
      const { page } = visitPage;
      await page.getByLabel('Find in JSON').fill('topic 4999');
      await page.getByLabel('Find in JSON').press('Enter');
      await page.locator('.json-row.current', { hasText: 'topic 4999' }).waitFor();
      assert.ok((await page.locator('.json-row').count()) < 100);
    });
  });

  describe('with hostile text in every field', () => {
    it('shows it as text, which runs nothing, brings in nothing and moves nothing', async () => {
      const visitPage = await show([answerOf(JSON.stringify(hostile(JSON.parse(recent))))]);
      for (const tab of tabs) {
        await choose(visitPage, tab);
        await visitPage.page.getByRole('tabpanel').locator('dd, .report, .engagement, td, .json-row').first().waitFor();
        assert.deepEqual(await damage(visitPage.page), [], tab);
        await screenshot(visitPage.page, `visit-hostile-${tab.toLowerCase()}`);
      }
      assert.deepEqual(visitPage.complaints, []);
    });

    it('shows hostile keys in JSON as text', async () => {
      const visitPage = await show([answerOf('{"appSessions":[{"<img src=x onerror=window.hacked=1>":1,"\u202eevil":"<script>window.hacked=1</script>"}]}')]);
      await choose(visitPage, 'JSON');
      await visitPage.page.getByText('<img src=x onerror=window.hacked=1>').waitFor();
      assert.deepEqual(await damage(visitPage.page), []);
    });
  });

  describe('by keyboard alone', () => {
    it('reaches every control in the order it is read', async () => {
      const { page } = await show([example()]);
      await page.locator('.change, .empty').first().waitFor();
      const reached: string[] = [];
      for (let step = 0; step < 6; step++) {
        await page.keyboard.press('Tab');
        reached.push(await page.evaluate(() => {
          let element = document.activeElement;
          while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
          const host = document.activeElement;
          return host?.getAttribute('aria-label') ?? host?.closest('label')?.innerText.trim() ?? host?.textContent.trim() ?? '';
        }));
      }
      assert.deepEqual(reached.slice(0, 4), ['Watch', 'Watch: interval', 'Refresh', 'Open as Document']);
      assert.match(reached[4] ?? '', /Overview/);
    });

    it('moves through the tabs, the tree and its search', async () => {
      const { page, done } = await show([example()]);
      await page.getByRole('tab', { name: 'Overview' }).focus();
      await page.keyboard.press('End');
      await page.locator('#panel-json').waitFor();
      await page.locator('.json-row').first().waitFor();
      await page.locator('[role=tree]').focus();
      for (const key of ['Home', 'ArrowDown', 'Control+c', 'Control+Shift+C']) await page.keyboard.press(key);
      await waitFor(() => done.length === 2);
      assert.match(done[0] ?? '', /^copy jnPABZYjQcOS2Uk5fp_HnA\./);
      assert.equal(done[1], 'copy $.id');
      const before = await page.locator('.json-row').count();
      for (const key of ['Home', 'ArrowLeft']) await page.keyboard.press(key);
      await waitFor(async () => (await page.locator('.json-row').count()) === 1);
      await page.keyboard.press('ArrowRight');
      await waitFor(async () => (await page.locator('.json-row').count()) === before);
    });
  });

  for (const theme of themes) {
    it(`breaks no rule of accessibility in ${theme}, in any tab and state`, async () => {
      const visitPage = await show([shortened(), example(), visitorInvalid()], { theme });
      await visitPage.page.getByRole('button', { name: 'Refresh' }).click();
      await visitPage.page.locator('.change').first().waitFor();
      for (const tab of tabs) {
        await choose(visitPage, tab);
        assert.deepEqual(await accessibilityProblems(visitPage.page), [], tab);
        await screenshot(visitPage.page, `visit-${tab.toLowerCase()}-${theme}`);
      }
      await visitPage.page.getByLabel('Find in JSON').fill('id');
      await visitPage.page.getByLabel('Find in JSON').press('Enter');
      await visitPage.page.locator('.json-row.current').waitFor();
      assert.deepEqual(await accessibilityProblems(visitPage.page), [], 'found');
      await visitPage.page.getByRole('button', { name: 'Refresh' }).click();
      await visitPage.page.getByRole('alert').waitFor();
      assert.deepEqual(await accessibilityProblems(visitPage.page), [], 'failed');
      await screenshot(visitPage.page, `visit-failed-${theme}`);
      assert.deepEqual(visitPage.complaints, []);
    });
  }

  it('stays usable at 200 % zoom', async () => {
    const visitPage = await show([example()], { zoom: 2 });
    for (const tab of tabs) {
      await choose(visitPage, tab);
      assert.deepEqual(await damage(visitPage.page), [], tab);
      await screenshot(visitPage.page, `visit-${tab.toLowerCase()}-200`);
    }
    assert.deepEqual(await accessibilityProblems(visitPage.page), []);
  });
});

/** The documented visit, changed by hand. */
function changed(change: (session: { events: unknown[] }) => void): string {
  const state = parse(visit, JSON.parse(recent));
  for (const session of state.appSessions) change(session);
  return JSON.stringify(state);
}
