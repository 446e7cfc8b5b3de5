import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, record, string } from 'valibot';
import { projectRoot } from '../host/project.ts';
import { chatAnswerOf, chatWith, serveChat } from './chats.ts';
import { accessibilityProblems, PageHarness, screenshot, type OpenPage } from './harness.ts';
import { damage } from './hostile.ts';
import { SearchPages } from './searchPages.ts';
import { recordOf, records, ScriptedClient } from './searches.ts';
import { example, VisitPages } from './visitPages.ts';

const bundle = parse(
  record(string(), string()),
  JSON.parse(readFileSync(join(projectRoot, 'l10n', 'bundle.l10n.de.json'), 'utf8')),
);
const german = { language: { lang: 'de', texts: bundle } };

describe('pages of a German editor', () => {
  let visits: VisitPages;
  let searches: SearchPages;
  before(async () => { [visits, searches] = await Promise.all([VisitPages.start(), SearchPages.start()]); });
  afterEach(async () => { await Promise.all([visits.closeAll(), searches.closeAll()]); });
  after(async () => { await Promise.all([visits.stop(), searches.stop()]); });

  it('speak German in the visit state, tabs and buttons included', async () => {
    const { page, complaints } = await visits.show([example()], german);
    await page.getByRole('tab', { name: 'Übersicht' }).waitFor();
    await page.getByRole('button', { name: 'Aktualisieren' }).waitFor();
    await page.getByRole('heading', { name: 'Gemeldete Attribute' }).waitFor();
    assert.match(await page.locator('header').innerText(), /Restzeit\s+höchstens \d h \d+ min\s+von sechs Stunden/);
    assert.deepEqual(await accessibilityProblems(page), []);
    assert.deepEqual(complaints, []);
    await screenshot(page, 'visit-german');
  });

  it('leave the place of a time in its sentence to the translation', async () => {
    const texts = { ...bundle, 'Expected by {0}.': 'Bis {0} zu erwarten.' };
    const chat = recordOf(1, { endTime: Date.now() });
    const { page } = await visits.show([example()], { language: { lang: 'de', texts }, chat });
    await page.getByRole('tab', { name: 'Attribute' }).click();
    await page.getByText('Ein Attribut bis in die Historie verfolgen').click();
    await page.getByRole('button', { name: 'Verfolgen' }).click();
    await page.getByText(/^Bis .*\d{2}:\d{2}:\d{2} zu erwarten\.$/).waitFor();
  });

  it('speak German in the search, and write numbers as Germans do', async () => {
    const { page, complaints } = await searches.show(new ScriptedClient({ records: records(1200) }), german);
    await page.getByRole('button', { name: 'Suchen', exact: true }).click();
    await page.getByText(/^1\.200 Datensätze in \d,\d s$/).waitFor();
    await page.getByRole('columnheader', { name: 'Besucher' }).waitFor();
    await page.getByRole('searchbox', { name: 'Ergebnisse filtern' }).waitFor();
    await screenshot(page, 'search-german');
    assert.deepEqual(complaints, []);
  });

  it('take tables that were made as the page was loaded from the translation too', async () => {
    const { page } = await searches.show(new ScriptedClient({ records: [] }), german);
    await page.locator('.filters summary').click();
    await page.getByRole('textbox', { name: 'Skill-IDs' }).waitFor();
    await page.getByText('Der Besucher hat etwas geschrieben').waitFor();
  });

  describe('of a live chat', () => {
    let harness: PageHarness;
    let chat: OpenPage | undefined;
    before(async () => { harness = await PageHarness.start(); });
    afterEach(() => chat?.close());
    after(() => harness.stop());

    async function show(texts: Readonly<Record<string, string>>): Promise<OpenPage> {
      chat = await harness.open('chatStatus', (connection) => {
        serveChat(connection, { read: () => Promise.resolve(chatAnswerOf(chatWith({ visitorTyping: 'typing' }))) });
      }, { language: { lang: 'de', texts } });
      await chat.page.locator('.entry').first().waitFor();
      return chat;
    }

    it('speak German', async () => {
      const { page } = await show(bundle);
      await page.getByRole('heading', { name: 'Live-Chat' }).waitFor();
      assert.match(await page.locator('header').innerText(), /tippt…/);
      await screenshot(page, 'chat-german');
    });

    it('show hostile translations as harmless text', async () => {
      const payload = '</script><script>window.hacked=1</script><img src=x onerror="window.hacked=1">';
      const { page } = await show({ ...bundle, 'Live chat': payload, 'Refresh': payload, 'Events of the chat': `"${payload}` });
      await page.getByRole('heading', { name: payload }).waitFor();
      assert.deepEqual(await damage(page), []);
    });
  });
});
