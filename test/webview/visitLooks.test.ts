import assert from 'node:assert/strict';
import { visitorInvalid } from './failures.ts';
import { accessibilityProblems, screenshot, themes } from './harness.ts';
import { damage, hostile } from './hostile.ts';
import { choose, example, recent, shortened, tabs, VisitPages } from './visitPages.ts';
import { answerOf } from './visits.ts';
import { waitFor } from './waitFor.ts';

describe('looks of the page of a visit state', function () {
  this.timeout(180_000);
  let pages: VisitPages;
  before(async () => { pages = await VisitPages.start(); });
  afterEach(async () => { await pages.closeAll(); });
  after(async () => { await pages.stop(); });

  describe('with hostile text in every field', () => {
    it('shows it as text, which runs nothing, brings in nothing and moves nothing', async () => {
      const visitPage = await pages.show([answerOf(JSON.stringify(hostile(JSON.parse(recent))))]);
      for (const tab of tabs) {
        await choose(visitPage, tab);
        await visitPage.page.getByRole('tabpanel').locator('dd, .report, .engagement, td, .json-row').first().waitFor();
        assert.deepEqual(await damage(visitPage.page), [], tab);
        await screenshot(visitPage.page, `visit-hostile-${tab.toLowerCase()}`);
      }
      assert.deepEqual(visitPage.complaints, []);
    });

    it('shows hostile keys in JSON as text', async () => {
      const visitPage = await pages.show([
        answerOf('{"appSessions":[{"<img src=x onerror=window.hacked=1>":1,"\u202eevil":"<script>window.hacked=1</script>"}]}'),
      ]);
      await choose(visitPage, 'JSON');
      await visitPage.page.getByText('<img src=x onerror=window.hacked=1>').waitFor();
      assert.deepEqual(await damage(visitPage.page), []);
    });
  });

  describe('by keyboard alone', () => {
    it('reaches every control in the order it is read', async () => {
      const { page } = await pages.show([example()]);
      await page.locator('.change, .empty').first().waitFor();
      const reached: string[] = [];
      for (let step = 0; step < 7; step++) {
        await page.keyboard.press('Tab');
        reached.push(await page.evaluate(() => {
          let element = document.activeElement;
          while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
          const host = document.activeElement;
          return host?.getAttribute('aria-label') ?? host?.closest('label')?.innerText.trim() ?? host?.textContent.trim() ?? '';
        }));
      }
      assert.deepEqual(
        reached.slice(0, 5),
        ['Watch', 'Watch: interval', 'Refresh', 'Compare with Previous', 'Open as Document'],
      );
      assert.match(reached[5] ?? '', /Overview/);
    });

    it('moves through the tabs, the tree and its search', async () => {
      const { page, done } = await pages.show([example()]);
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
      const visitPage = await pages.show([shortened(), example(), visitorInvalid()], { theme });
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
    const visitPage = await pages.show([example()], { zoom: 2 });
    for (const tab of tabs) {
      await choose(visitPage, tab);
      assert.deepEqual(await damage(visitPage.page), [], tab);
      await screenshot(visitPage.page, `visit-${tab.toLowerCase()}-200`);
    }
    assert.deepEqual(await accessibilityProblems(visitPage.page), []);
  });
});

