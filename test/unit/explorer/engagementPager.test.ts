import assert from 'node:assert/strict';
import { EngagementPager } from '../../../src/explorer/engagementPager.ts';
import type { SearchPage } from '../../../src/liveperson/search/search.ts';
import { historyClient, onlyWith, type HistoryClient } from './historyClient.ts';
import { record } from './records.ts';

const signal = new AbortController().signal;
const five = ['1', '2', '3', '4', '5'].map((id) => record(id));

function pagerOf({ client }: HistoryClient): EngagementPager {
  return new EngagementPager(() => Promise.resolve(client), { from: 0, to: 1 });
}

function ids(pager: EngagementPager): readonly string[] {
  return Array.from(pager.records, ({ engagementId }) => engagementId);
}

describe('Paging through the history', () => {
  it('loads one page at a time and says how many records there are', async () => {
    const pager = pagerOf(historyClient([five]));
    await pager.next(signal);
    assert.deepEqual(ids(pager), ['1', '2']);
    assert.deepEqual(pager.progress, { loaded: 2, total: 5, exact: true, more: true });
  });

  it('goes on where it stopped: nothing is asked twice', async () => {
    const history = historyClient([five]);
    const pager = pagerOf(history);
    await pager.next(signal);
    await pager.next(signal);
    assert.deepEqual(ids(pager), ['1', '2', '3', '4']);
    assert.deepEqual(
      history.asked.map(({ resume }) => resume),
      [undefined, '1'],
    );
  });

  it('ends with the last page, without asking for another', async () => {
    const history = historyClient([five]);
    const pager = pagerOf(history);
    for (let page = 0; page < 5; page++) await pager.next(signal);
    assert.deepEqual(pager.progress, { loaded: 5, total: 5, exact: true, more: false });
    assert.equal(history.asked.length, 3);
  });

  it('does not call the count exact while a window has not been asked', async () => {
    const pager = pagerOf(historyClient([five.slice(0, 2), five.slice(2)]));
    await pager.next(signal);
    assert.deepEqual(pager.progress, { loaded: 2, total: 2, exact: false, more: true });
    await pager.next(signal);
    assert.deepEqual(pager.progress, { loaded: 4, total: 5, exact: true, more: true });
  });

  it('passes empty windows by until it finds records', async () => {
    const pager = pagerOf(historyClient([[], [], five.slice(0, 1)]));
    await pager.next(signal);
    assert.deepEqual(ids(pager), ['1']);
    assert.equal(pager.progress.more, false);
  });

  it('is done when there is nothing at all', async () => {
    const pager = pagerOf(historyClient([[]]));
    await pager.next(signal);
    assert.deepEqual(pager.progress, { loaded: 0, total: 0, exact: true, more: false });
    assert.equal(pager.started, true);
  });

  it('keeps what it has when a page fails, and loads that page on the next call', async () => {
    let failures = 1;
    const pager = pagerOf(
      historyClient([five], (page) => (page === 1 && failures-- > 0 ? Promise.reject(new Error('no')) : Promise.resolve())),
    );
    await pager.next(signal);
    await assert.rejects(pager.next(signal), /no/);
    assert.deepEqual(ids(pager), ['1', '2']);
    await pager.next(signal);
    assert.deepEqual(ids(pager), ['1', '2', '3', '4']);
  });

  it('loads a page once, however many ask for it at the same time', async () => {
    const history = historyClient([five]);
    const pager = pagerOf(history);
    await Promise.all([pager.next(signal), pager.next(signal), pager.next(signal)]);
    assert.deepEqual(ids(pager), ['1', '2']);
    assert.equal(history.asked.length, 1);
  });

  it('takes what the search finds behind the last page that was counted, and ends where it ends, short or not', async () => {
    const { client } = historyClient([five]);
    async function* searchEngagements(): ReturnType<typeof client.searchEngagements> {
      let first: SearchPage | undefined;
      for await (const page of client.searchEngagements({ from: 0, to: 1 })) first ??= page;
      assert.ok(first);
      yield { ...first, records: five.slice(0, 2), count: 2 };
      yield { ...first, records: five.slice(2), offset: 4, count: 6 };
      throw Object.assign(new Error('one is missing'), { failure: { missingRecords: 1 } });
    }
    const pager = pagerOf({
      client: onlyWith({ planSearch: (query) => client.planSearch(query), searchEngagements }),
      asked: [],
    });
    await pager.next(signal);
    assert.deepEqual(ids(pager), ['1', '2', '3', '4', '5']);
    assert.equal(pager.progress.more, false);
  });

  it('keeps every record of a transferred chat under one id, and those that have none', async () => {
    const legs = [1, 2].map((engagementSequence) => record('1', { engagementSet: 1, engagementSequence }));
    const nameless = ['a', 'b'].map((skill) => ({ ...record(''), raw: { skill } }));
    const pager = pagerOf(historyClient([[...legs, ...nameless]]));
    await pager.next(signal);
    await pager.next(signal);
    assert.deepEqual(ids(pager), ['1', '1', '', '']);
    assert.deepEqual(pager.progress, { loaded: 4, total: 4, exact: true, more: false });
  });

  it('counts a record that comes twice once', async () => {
    const pager = pagerOf(
      historyClient([
        [record('1'), record('2')],
        [record('2'), record('3')],
      ]),
    );
    await pager.next(signal);
    await pager.next(signal);
    assert.deepEqual(ids(pager), ['1', '2', '3']);
  });
});
