import assert from 'node:assert/strict';
import type { ResultRow } from '../../../../src/panels/protocol/search.ts';
import { RowCache } from '../../../../src/webview/search/rowCache.ts';

function rows(from: number, to: number): ResultRow[] {
  return Array.from({ length: to - from }, (_, index) => ({
    id: String(from + index),
    lines: 0,
    partial: false,
    snippet: { before: '', hit: '', after: '' },
  }));
}

/** A cache over `total` rows, the blocks it asked for, and a promise of its next change. */
function cacheOf(total: { count: number }): { readonly cache: RowCache; readonly asked: string[]; next: () => Promise<void> } {
  const asked: string[] = [];
  let changed = Promise.withResolvers<undefined>();
  const cache = new RowCache(
    (from, to) => {
      asked.push(`${from}-${to}`);
      return Promise.resolve(rows(from, Math.min(to, total.count)));
    },
    () => {
      changed.resolve(undefined);
      changed = Promise.withResolvers();
    },
  );
  return { cache, asked, next: async () => { await changed.promise; } };
}

describe('Row cache of the page', () => {
  it('asks for a row\'s block once and has it then', async () => {
    const { cache, asked, next } = cacheOf({ count: 250 });
    assert.equal(cache.row(120), undefined);
    assert.equal(cache.row(121), undefined);
    await next();
    assert.equal(cache.row(120)?.id, '120');
    assert.deepEqual(asked, ['100-200']);
  });

  it('reads a block again that was not full when more rows arrive, and shows the old rows meanwhile', async () => {
    const total = { count: 50 };
    const { cache, asked, next } = cacheOf(total);
    cache.row(0);
    await next();
    total.count = 80;
    cache.grew({ sorted: false });
    assert.equal(cache.row(10)?.id, '10');
    await next();
    assert.equal(cache.row(79)?.id, '79');
    assert.deepEqual(asked, ['0-100', '0-100']);
  });

  it('forgets everything when the order changes, answers under way included', async () => {
    const { cache, asked, next } = cacheOf({ count: 100 });
    cache.row(0);
    cache.clear();
    cache.row(0);
    await next();
    assert.equal(cache.row(0)?.id, '0');
    assert.deepEqual(asked, ['0-100', '0-100']);
  });

  it('takes what stands in the places in sight in a new order, and asks for the rest', async () => {
    const { cache, asked, next } = cacheOf({ count: 300 });
    cache.row(120);
    await next();
    const places = cache.inSight;
    assert.deepEqual(places, { from: 100, to: 200 });
    cache.clear(places, rows(1100, 1200));
    assert.equal(cache.row(120)?.id, '1120');
    assert.equal(cache.row(20), undefined);
    assert.deepEqual(asked, ['100-200', '0-100']);
  });

  it('forgets the blocks it got longest ago', async () => {
    const { cache, asked, next } = cacheOf({ count: 100_000 });
    for (let block = 0; block <= 40; block++) {
      cache.row(block * 100);
      await next();
    }
    assert.equal(cache.row(0), undefined);
    assert.equal(cache.row(4000)?.id, '4000');
    assert.equal(asked.length, 42);
  });
});
