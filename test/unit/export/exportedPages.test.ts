import assert from 'node:assert/strict';
import { exportedPages } from '../../../src/export/exportedPages.ts';
import type { ExportedSearch } from '../../../src/export/exportedRecord.ts';
import { selectedSearch } from '../../../src/export/selectedSearch.ts';
import { startSandbox } from '../../../src/sandbox/index.ts';
import { createClient } from '../../../src/liveperson/client.ts';
import { collect } from '../liveperson/collect.ts';
import { day, heldChat, heldChats, historyService } from './historyService.ts';

const to = Date.now();
const search: ExportedSearch = { product: 'chats', query: { from: to - 10 * day, to } };

describe('exportedPages', () => {
  it('hands out every record with the text the service sent, on one line', async () => {
    const long = heldChat(
      '1',
      to - day,
      ', "visitorInfo": {\r\n  "ipAddress" : "1",\n\t"number": 1234567890123456789, "one": 1.0\r\n}',
    );
    const { client } = historyService([long, ...heldChats(150, 9, to)]);
    const records = (await collect(exportedPages(client, search, {}))).flatMap((page) => page.records);
    assert.equal(records.length, 151);
    const found = records.find(({ text }) => text.includes('"1"'));
    assert.equal(found?.text, long.text.replaceAll(/[\r\n]\s*/g, ''));
    assert.deepEqual(JSON.parse(found.text), JSON.parse(long.text));
  });

  it('hands out the selected records only, all that have the id', async () => {
    const twice = [heldChat('7', to - 2 * day, ',"n":1'), heldChat('7', to - 2 * day + 5, ',"n":2')];
    const { client } = historyService([...twice, ...heldChats(150, 9, to)]);
    const pages = await collect(exportedPages(client, search, { selectedIds: ['7', '42940'] }));
    assert.equal(pages.flatMap(({ records }) => records).length, 3);
  });

  it('asks for nothing but the time in which the selected records are', async () => {
    const service = historyService(heldChats(1000, 10, to));
    let requests = 0;
    service.before = () => {
      requests++;
    };
    const [chosen] = service.chats.slice(500);
    assert.ok(chosen);
    const limited: ExportedSearch = { product: 'chats', query: { ...search.query, limit: 1 } };
    const narrow = selectedSearch(limited, { ids: ['4294500'], from: chosen.start, to: chosen.start });
    const pages = await collect(exportedPages(service.client, narrow, { selectedIds: ['4294500'] }));
    assert.deepEqual(pages.flatMap(({ records }) => records.map(({ text }) => text)), [chosen.text]);
    assert.equal(requests, 1);
  });

  it('says at the end how many records were counted but not listed, and keeps the others', async () => {
    const service = historyService(heldChats(30, 9, to));
    service.overcount = 3;
    const pages = await collect(exportedPages(service.client, search, {}));
    assert.equal(pages.flatMap(({ records }) => records).length, 30);
    assert.match(pages.at(-1)?.warnings.join() ?? '', /counts 3 more records than it lists/);
  });

  it('takes the text of a truncated record from the answer that has it whole', async () => {
    const service = historyService([
      { start: to - day, text: heldChat('9', to - day).text.replace('"startTimeL"', '"isPartial":true,"startTimeL"') },
    ]);
    service.before = (nth) => {
      if (nth === 2) service.chats = [heldChat('9', to - day, ',"whole":1234567890123456789')];
    };
    const [page] = await collect(exportedPages(service.client, search, {}));
    assert.deepEqual(page?.records.map(({ text }) => text), [heldChat('9', to - day, ',"whole":1234567890123456789').text]);
  });

  it('fails as the search does', async () => {
    const service = historyService([]);
    service.before = () => {
      throw new Error('no network');
    };
    const refused: ExportedSearch = { product: 'chats', query: { from: to, to: to - day } };
    await assert.rejects(collect(exportedPages(service.client, refused, {})), { name: 'LivePersonError', kind: 'invalidQuery' });
  });

  it('hands out messaging conversations, with rows for a table', async () => {
    const sandbox = await startSandbox();
    const client = createClient({
      accountId: sandbox.accountId,
      domainApiUrl: sandbox.domainApiUrl,
      credentials: [sandbox.credentials.bearer],
    });
    const conversations: ExportedSearch = { product: 'conversations', query: { from: to - 10 * day, to } };
    const records = (await collect(exportedPages(client, conversations, {}))).flatMap((page) => page.records);
    client.dispose();
    await sandbox.stop();
    assert.ok(records.length > 0);
    for (const { text, row } of records) {
      const { info } = JSON.parse(text) as { readonly info: { readonly conversationId: string } };
      assert.equal(row()[0], info.conversationId);
    }
  });
});
