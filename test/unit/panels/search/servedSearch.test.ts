import assert from 'node:assert/strict';
import sinon from 'sinon';
import * as protocol from '../../../../src/panels/protocol/search.ts';
import { query, search, sessionOf } from './sessionOf.ts';
import { now, SteppedClient, pageOf, settled } from './steppedClient.ts';

describe('Session of a search', () => {
  let clock: sinon.SinonFakeTimers;
  beforeEach(() => { clock = sinon.useFakeTimers({ now, toFake: ['Date', 'setTimeout', 'clearTimeout'] }); });
  afterEach(() => { clock.restore(); });

  it('tells the page ten times a second at most, and of the end at once', async () => {
    const client = new SteppedClient();
    const { session, page } = sessionOf(client);
    void session.run(search);
    for (let place = 0; place < 50; place++) await client.answer(pageOf(1, 50));
    assert.equal(page.told.length, 0);
    await clock.tickAsync(100);
    assert.deepEqual(page.told.map(({ shown }) => shown), [50]);
    await client.answer(pageOf(1, 51));
    await client.end();
    assert.deepEqual(page.told.map(({ phase }) => phase), ['running', 'done']);
    await clock.tickAsync(1000);
    assert.equal(page.told.length, 2);
  });

  it('is silent once it is disposed', async () => {
    const client = new SteppedClient();
    const { session, page } = sessionOf(client);
    const counts = session.run(search);
    await settled();
    session.dispose();
    await counts;
    await clock.tickAsync(1000);
    assert.deepEqual(page.told, []);
  });

  it('looks for the conversation of a row around the time of its chat', async () => {
    const client = new SteppedClient();
    const { session, page } = sessionOf(client);
    void session.run(search);
    await client.answer(pageOf(1, 1));
    await page.ask(protocol.getPreview, { id: '1' });
    assert.deepEqual(client.asked, [{ engagementId: '1', around: now - 1000 }]);
  });

  it('searches conversations in the same way, and previews one', async () => {
    const { session, page } = sessionOf(new SteppedClient());
    assert.deepEqual(await session.run({ product: 'conversations', query }), { count: 1, shown: 1 });
    await settled();
    assert.deepEqual(await page.ask(protocol.getRows, { from: 0, to: 5 }), [{
      id: 'c1', lines: 1, partial: false, snippet: { before: 'Is it me?', hit: '', after: '' }, start: now - 61_000, duration: 61,
      visitorName: 'Lionel', channel: 'SHARK', endReason: 'Open',
    }]);
    assert.match(JSON.stringify(await page.ask(protocol.getPreview, { id: 'c1' })), /Is it me\?/);
  });

  it('filters and sorts what a page asks for, and a page that comes back gets the same', async () => {
    const client = new SteppedClient();
    const { session, page } = sessionOf(client);
    void session.run(search);
    await client.answer(pageOf(3, 3));
    const filter: protocol.ResultFilter = { text: '2', facets: {} };
    const order: protocol.SortOrder = { column: 'start', direction: 'descending' };
    const places = { from: 0, to: 5 };
    const filtered = await page.ask(protocol.filterRows, { filter, places });
    const rows = await page.ask(protocol.getRows, places);
    assert.ok(Array.isArray(rows) && rows.length === 1);
    assert.deepEqual(filtered, { found: session.results?.found, rows });
    assert.deepEqual(await page.ask(protocol.sortRows, { order, places }), rows);
    const start = await page.ask(protocol.getStart, null);
    assert.ok(typeof start === 'object' && start !== null && 'filter' in start && 'order' in start);
    assert.deepEqual([start.filter, start.order], [filter, order]);
  });

  it('gives the form of an earlier page back, without tokens that stand for nothing any more', async () => {
    const { page } = sessionOf(new SteppedClient());
    const more = { chats: { visitor: 'v' } };
    const draft = { keyword: 'to [email-bcdfghjklmnp]', visitor: '[name-bcdfghjklmnp]', limit: '5', more };
    const start = await page.ask(protocol.getStart, { draft });
    assert.ok(typeof start === 'object' && start !== null && 'draft' in start);
    assert.deepEqual(start.draft, { keyword: 'to ', visitor: '', limit: '5', more });
  });

  it('runs a saved search that was picked, and shows it in the form', async () => {
    const picked: protocol.Search = { product: 'conversations', query };
    const { session, page } = sessionOf(new SteppedClient(), picked);
    page.send(protocol.pickSavedSearch, null);
    await settled();
    assert.deepEqual(page.chosen, [picked]);
    assert.deepEqual(session.search, picked);
  });

  it('refuses what a page must not send', async () => {
    const { page } = sessionOf(new SteppedClient());
    assert.throws(() => { page.sendRaw(protocol.runSearch.method, { product: 'chats', query: { ...query, script: true } }); });
    await assert.rejects(page.askRaw(protocol.getRows.method, { from: -1, to: 5 }));
    await assert.rejects(page.askRaw(protocol.getPreview.method, { id: 'x'.repeat(300) }));
  });
});
