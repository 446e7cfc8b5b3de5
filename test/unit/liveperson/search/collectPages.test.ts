import assert from 'node:assert/strict';
import { collectPages } from '../../../../src/liveperson/search/collectPages.ts';
import type { SearchPage } from '../../../../src/liveperson/search/search.ts';

type Page = Pick<SearchPage<string>, 'records' | 'window' | 'count' | 'warnings'>;

const page = (window: number, count: number, records: string, ...warnings: string[]): Page =>
  ({ window, count, records: records.split(''), warnings: warnings.map((message) => ({ kind: 'duplicate', message })) });
async function* pagesOf(...pages: readonly Page[]): AsyncGenerator<Page> {
  for (const each of pages) yield await Promise.resolve(each);
}

describe('The first pages of a search', () => {
  it('are counted by window: the last count of each, together', async () => {
    const { records, count, ended } = await collectPages(pagesOf(page(0, 3, 'ab'), page(0, 4, 'cd'), page(1, 5, 'e')));
    assert.deepEqual([records.join(''), count, ended], ['abcde', 9, true]);
  });

  it('are as many as were wanted, and no further one is asked for', async () => {
    let asked = 0;
    async function* endless(): AsyncGenerator<Page> {
      for (;;) yield await Promise.resolve(page(0, 10, String(asked++)));
    }
    const { records, ended } = await collectPages(endless(), 3);
    assert.deepEqual([records, ended, asked], [['0', '1', '2'], false, 3]);
  });

  it('count no fewer matches than there are records, and warn once of the same', async () => {
    const { count, warnings } = await collectPages(pagesOf(page(0, 1, 'ab', 'twice'), page(0, 1, 'c', 'twice')), 20);
    assert.deepEqual([count, warnings.map(({ message }) => message)], [3, ['twice']]);
  });

  it('are kept when the service counted more than it listed, with a warning; any other failure is thrown', async () => {
    async function* ending(failure: object): AsyncGenerator<Page> {
      yield* pagesOf(page(0, 2, 'a'));
      throw Object.assign(new Error('ends here'), { failure });
    }
    const { records, count, missing, warnings } = await collectPages(ending({ missingRecords: 1 }), 20);
    assert.deepEqual([records, count, missing, warnings.map(({ message }) => message)], [['a'], 2, 1, ['ends here']]);
    await assert.rejects(collectPages(ending({ kind: 'server' })), /ends here/);
  });
});
