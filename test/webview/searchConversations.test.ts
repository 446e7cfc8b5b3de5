import assert from 'node:assert/strict';
import type { ConversationRecord } from '../../src/liveperson/messagingInteractions/conversation.ts';
import { readConversationPage } from '../../src/liveperson/messagingInteractions/reader.ts';
import type { SearchClient } from '../../src/panels/search/searchSource.ts';
import { screenshot } from './harness.ts';
import { hostile } from './hostile.ts';
import { searchDamage } from './searchChecks.ts';
import { row, SearchPages, start } from './searchPages.ts';
import { ScriptedClient } from './searches.ts';
import { fixture } from './visits.ts';

/** What says how a message is to be read; with other words in it there would be no message to show. */
const kept: readonly string[] = ['type', 'messageId', 'dialogId', 'participantId', 'sentBy', 'source'];

/** The documented conversation with hostile text in every other field, a different one first in each of the rows. */
const hostileRecords: readonly ConversationRecord[] = Array.from({ length: 10 }, (_, place) => {
  const seed = { count: place };
  const page: unknown = JSON.parse(fixture('messaging-interactions-response.json'), (key, value: unknown) =>
    (typeof value === 'string' && !kept.includes(key) ? hostile(value, seed) : value));
  const [record] = readConversationPage(page).value.records;
  assert.ok(record);
  // The page may ask for ids of some length only.
  return { ...record, conversationId: `${place}<script>window.hacked=1</script>\u202e` };
});

class ConversationClient extends ScriptedClient {
  override async *searchConversations(): ReturnType<SearchClient['searchConversations']> {
    await Promise.resolve();
    yield { records: hostileRecords, window: 0, offset: 0, count: hostileRecords.length, warnings: [], resumeToken: '1' };
  }

  override getConversation({ conversationId }: { readonly conversationId: string }): ReturnType<SearchClient['getConversation']> {
    const value = hostileRecords.find((record) => record.conversationId === conversationId);
    return value ? Promise.resolve({ value }) : Promise.reject(new Error('There is no such conversation.'));
  }
}

describe('page of a search of conversations with hostile text in every field', () => {
  let pages: SearchPages;
  before(async () => { pages = await SearchPages.start(); });
  afterEach(async () => { await pages.closeAll(); });
  after(async () => { await pages.stop(); });

  it('shows it as text in table and preview: it runs nothing, brings in nothing and moves nothing', async () => {
    const { page, complaints } = await pages.show(new ConversationClient());
    await page.getByRole('radio', { name: 'Messaging conversations' }).check();
    await start(page);
    for (const place of hostileRecords.keys()) {
      await row(page, place).click();
      await page.locator('.preview-lines li').first().waitFor();
      assert.deepEqual(await searchDamage(page), [], `row ${place}`);
    }
    await screenshot(page, 'search-hostile-conversations');
    assert.deepEqual(complaints, []);
  });
});
