import assert from 'node:assert/strict';
import type { ResultRow } from '../../../../src/panels/protocol/search.ts';
import { SearchResults } from '../../../../src/panels/search/searchResults.ts';

const row = (engagementId: string, more: Partial<ResultRow> = {}): ResultRow => ({ engagementId, lines: 0, partial: false, snippet: { before: '', hit: '', after: '' }, ...more });
const ids = (rows: readonly ResultRow[]): string => rows.map(({ engagementId }) => engagementId).join('');

describe('Search results', () => {
  it('stay in the order of arrival until they are sorted, and go back to it', () => {
    const results = new SearchResults();
    results.add([row('b', { duration: 1 }), row('a', { duration: 2 })]);
    results.sort({ column: 'duration', direction: 'descending' });
    assert.equal(ids(results.slice(0, 10)), 'ab');
    results.sort(undefined);
    assert.equal(ids(results.slice(0, 10)), 'ba');
  });

  it('put arrivals into the sorted order', () => {
    const results = new SearchResults();
    results.sort({ column: 'start', direction: 'ascending' });
    results.add([row('c', { start: 3 })]);
    assert.equal(ids(results.slice(0, 10)), 'c');
    results.add([row('a', { start: 1 })]);
    assert.equal(ids(results.slice(0, 10)), 'ac');
  });

  it('keep rows without the value last, whichever way they are sorted', () => {
    const results = new SearchResults();
    results.add([row('x'), row('a', { agent: 'Ann' }), row('b', { agent: 'bob' })]);
    for (const direction of ['ascending', 'descending'] as const) {
      results.sort({ column: 'agent', direction });
      assert.equal(ids(results.slice(2, 3)), 'x');
    }
  });

  it('sort names without regard to case, equal ones as they came', () => {
    const results = new SearchResults();
    results.add([row('1', { skill: 'sales' }), row('2', { skill: 'Billing' }), row('3', { skill: 'Sales' })]);
    results.sort({ column: 'skill', direction: 'ascending' });
    assert.equal(ids(results.slice(0, 3)), '213');
  });

  it('hand out the rows asked for, and none beyond the end', () => {
    const results = new SearchResults();
    results.add(Array.from({ length: 10 }, (_, index) => row(String(index))));
    assert.equal(ids(results.slice(2, 5)), '234');
    assert.equal(ids(results.slice(8, 50)), '89');
  });
});
