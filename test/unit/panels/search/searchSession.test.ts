import assert from 'node:assert/strict';
import sinon from 'sinon';
import { UnknownAccountError } from '../../../../src/accounts/explainedError.ts';
import * as protocol from '../../../../src/panels/protocol/search.ts';
import type { SearchClient } from '../../../../src/panels/search/searchSource.ts';
import { query, search, sessionOf } from './sessionOf.ts';
import { now, SteppedClient, pageOf, settled } from './steppedClient.ts';

describe('Session of a search', () => {
  let clock: sinon.SinonFakeTimers;
  beforeEach(() => { clock = sinon.useFakeTimers({ now, toFake: ['Date', 'setTimeout', 'clearTimeout'] }); });
  afterEach(() => { clock.restore(); });

  it('resolves a search once its first page is in, not later', async () => {
    const client = new SteppedClient();
    const { session, page } = sessionOf(client);
    const counts = session.run(search);
    await client.answer(pageOf(2, 5));
    assert.deepEqual(await counts, { count: 5, shown: 2 });
    assert.equal((await page.start()).status.phase, 'running');
  });

  it('tells what was shown when its panel is closed meanwhile', async () => {
    const { session } = sessionOf(new SteppedClient());
    session.run(search).catch(() => undefined);
    const shown = session.shown(search);
    session.dispose();
    assert.deepEqual(await shown, { count: 0, shown: 0 });
  });

  it('rejects a search that fails before its first page, and tells the page why', async () => {
    const client = new SteppedClient();
    const { session, page } = sessionOf(client);
    const counts = session.run(search);
    await Promise.all([assert.rejects(counts, /refused/), client.answer(new Error('refused'))]);
    assert.equal(page.last?.phase, 'failed');
    assert.equal(page.last.failure?.message, 'refused');
    assert.equal(page.last.canResume, false);
  });

  it('rejects a search for which there is no client', async () => {
    const { session, page } = sessionOf(() => Promise.reject(new Error('no credential')));
    await assert.rejects(session.run(search), /no credential/);
    assert.equal(page.last?.phase, 'failed');
  });

  it('starts a search again that lacked its account, and reads no further than it was to', async () => {
    const client = new SteppedClient();
    let isThere = false;
    const { session, page } = sessionOf(() =>
      isThere ? Promise.resolve(client) : Promise.reject(new UnknownAccountError('no account')),
    );
    await assert.rejects(session.run(search, 'firstPage'), /no account/);
    assert.equal(session.lacksAccount, true);
    isThere = true;
    session.startAgain();
    assert.equal(session.lacksAccount, false);
    await client.answer(pageOf(2, 5));
    assert.deepEqual([page.last?.phase, page.last?.shown], ['paused', 2]);
    session.startAgain();
    assert.equal((await page.start()).status.phase, 'paused');
  });

  it('keeps what is in when it is cancelled, and goes on behind the last page', async () => {
    const client = new SteppedClient();
    const { session, page } = sessionOf(client);
    void session.run(search);
    await client.answer(pageOf(2, 4));
    page.send(protocol.cancelSearch, null);
    await settled();
    assert.equal(page.last?.phase, 'cancelled');
    assert.equal(page.last.canResume, true);
    page.send(protocol.resumeSearch, null);
    await client.answer(pageOf(2, 4));
    await client.end();
    assert.deepEqual([page.last.phase, page.last.shown, page.last.canResume], ['done', 4, false]);
    assert.deepEqual(client.resumed, [undefined, 'page 1']);
  });

  it('can be cancelled while the client is still being made', async () => {
    const client = new SteppedClient();
    const made = Promise.withResolvers<SearchClient>();
    const { session, page } = sessionOf(() => made.promise);
    const counts = session.run(search);
    page.send(protocol.cancelSearch, null);
    made.resolve(client);
    assert.deepEqual(await counts, { count: 0, shown: 0 });
    assert.equal(page.last?.phase, 'cancelled');
    assert.deepEqual(client.resumed, []);
  });

  it('ends a search that another one replaces', async () => {
    const client = new SteppedClient();
    const { session, page } = sessionOf(client);
    const replaced = session.run(search);
    await settled();
    const counts = session.run({ product: 'chats', query: { ...query, keyword: 'order' } });
    assert.deepEqual(await replaced, { count: 0, shown: 0 });
    await client.answer(pageOf(1, 1));
    assert.deepEqual(await counts, { count: 1, shown: 1 });
    assert.equal((await page.start()).status.search, 2);
  });

  it('stops after the first page when no more is wanted, and loads the rest when asked to', async () => {
    const client = new SteppedClient();
    const { session, page } = sessionOf(client);
    const counts = session.run(search, 'firstPage');
    await client.answer(pageOf(2, 3));
    assert.deepEqual(await counts, { count: 3, shown: 2 });
    assert.deepEqual([page.last?.phase, page.last?.canResume], ['paused', true]);
    page.send(protocol.resumeSearch, null);
    await client.answer(pageOf(1, 3));
    await client.end();
    assert.deepEqual([page.last?.phase, page.last?.shown], ['done', 3]);
  });

  it('does not start twice when it is told to go on twice', async () => {
    const client = new SteppedClient();
    const { session, page } = sessionOf(client);
    void session.run(search);
    await client.answer(pageOf(1, 2));
    page.send(protocol.cancelSearch, null);
    await settled();
    page.send(protocol.resumeSearch, null);
    page.send(protocol.runAction, { action: 'retry' });
    await settled();
    assert.equal(client.resumed.length, 2);
  });

  it('previews all records of a chat that was transferred, in their order', async () => {
    const client = new SteppedClient();
    const leg = (sequence: number, names: { readonly skill: string; readonly agent: string; readonly end: string }): object => ({
      info: {
        engagementId: '1', engagementSet: 1, engagementSequence: sequence, startTimeL: now - 1000 + sequence,
        skillName: names.skill, agentName: names.agent, endReasonDesc: names.end,
      },
      transcript: { lines: [{ by: names.agent, source: 'agent', text: `words of ${names.agent}` }] },
    });
    const legs = [
      leg(1, { skill: 'Billing', agent: 'Bo', end: 'Agent left' }),
      leg(0, { skill: 'Sales', agent: 'Ann', end: 'Transferred' }),
    ];
    client.raw = JSON.stringify({ _metadata: { count: 2 }, interactionHistoryRecords: legs });
    const { session, page } = sessionOf(client);
    void session.run(search);
    await client.answer(pageOf(1, 1));
    const preview = JSON.stringify(await page.ask(protocol.getPreview, { id: '1' }));
    assert.match(preview, /words of Ann.*words of Bo/);
    assert.match(preview, /Sales → Billing.*Ann → Bo/);
  });
});
