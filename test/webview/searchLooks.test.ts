import assert from 'node:assert/strict';
import { failureOf } from './failures.ts';
import { accessibilityProblems, screenshot, themes } from './harness.ts';
import { searchDamage, unreachable } from './searchChecks.ts';
import { grid, openFilters, row, SearchPages, start } from './searchPages.ts';
import { recordOf, records, ScriptedClient } from './searches.ts';

describe('looks of the page of a search', () => {
  let pages: SearchPages;
  before(async () => { pages = await SearchPages.start(); });
  afterEach(async () => { await pages.closeAll(); });
  after(async () => { await pages.stop(); });

  describe('with hostile text everywhere', () => {
    const markup = '<script>window.hacked=1</script><img src=x onerror="window.hacked=1">';
    const bidi = '\u202eerugif\u2066\u2067';
    const long = 'unbroken'.repeat(131_072);
    const texts = [
      markup,
      bidi,
      '=HYPERLINK("http://evil.example","x")',
      long,
      '\u0000\u0007\u001b[31m',
      'javascript:window.hacked=1',
    ];
    const hostileRecords = texts.map((text, place) =>
      recordOf(
        place,
        {
          visitorName: text,
          agentName: text,
          skillName: text,
          endReasonText: text,
          chatStartUrl: text,
          sessionId: text,
          visitorId: text,
        },
        [text, text, `hello ${text}`],
      ),
    );
    const warnings = texts.map((text) => ({ kind: 'unreadable' as const, message: text }));

    it('shows it as text, which runs nothing, brings in nothing and moves nothing', async () => {
      const { page, complaints } = await pages.searched(new ScriptedClient({ records: hostileRecords, warnings }));
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
      const { page } = await pages.searched(new ScriptedClient({ records: hostileRecords }), { query: { keyword: '<script>' } });
      await row(page, 0).locator('mark').waitFor();
      assert.equal(await row(page, 0).locator('mark').innerText(), '<script>');
      assert.deepEqual(await searchDamage(page), []);
    });

    it('shows a failure whose words are hostile as text', async () => {
      const { page } = await pages.searched(
        new ScriptedClient({ records: hostileRecords }, new Error(`${markup} ${long.slice(0, 3000)}`)),
      );
      await page.getByRole('alert').waitFor();
      assert.deepEqual(await searchDamage(page), []);
    });
  });

  for (const theme of themes) {
    it(`breaks no rule of accessibility in ${theme}, in any state`, async () => {
      const refused = failureOf(
        'smt-401-unauthorized.json',
        { kind: 'auth', status: 401, operation: 'searchEngagements', service: 'engHistDomain' },
      );
      const warnings = [{ kind: 'notEnriched' as const, message: 'Attributes are not in yet.' }];
      const { page, complaints } = await pages.show(
        new ScriptedClient({ records: [recordOf(0, { isPartial: true }), ...records(60, 1)], warnings }, refused),
        { theme, query: { keyword: 'order' } },
      );
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
    const { page } = await pages.searched(new ScriptedClient({ records: records(200) }), { zoom: 2 });
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
});
