import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { FacetId, ResultFilter, ResultRow } from '../../../../src/panels/protocol/search.ts';
import { SearchResults } from '../../../../src/panels/search/searchResults.ts';

const noSnippet = { before: '', hit: '', after: '' };
const row = (id: string, more: Partial<ResultRow> = {}): ResultRow => ({
  id,
  lines: 0,
  partial: false,
  snippet: noSnippet,
  ...more,
});
const ids = (rows: readonly ResultRow[]): string => rows.map(({ id }) => id).join('');
const hour = 3_600_000;
const searched = { from: 0, to: 24 * hour };

describe('Search results', () => {
  it('stay in the order of arrival until they are sorted, and go back to it', () => {
    const results = new SearchResults(searched);
    results.add([row('b', { duration: 1 }), row('a', { duration: 2 })]);
    results.sort({ column: 'duration', direction: 'descending' });
    assert.equal(ids(results.slice(0, 10)), 'ab');
    results.sort(undefined);
    assert.equal(ids(results.slice(0, 10)), 'ba');
  });

  it('put arrivals into the sorted order', () => {
    const results = new SearchResults(searched);
    results.sort({ column: 'start', direction: 'ascending' });
    results.add([row('c', { start: 3 })]);
    assert.equal(ids(results.slice(0, 10)), 'c');
    results.add([row('a', { start: 1 })]);
    assert.equal(ids(results.slice(0, 10)), 'ac');
  });

  it('keep rows without the value last, whichever way they are sorted', () => {
    const results = new SearchResults(searched);
    results.add([row('x'), row('a', { agent: 'Ann' }), row('b', { agent: 'bob' })]);
    for (const direction of ['ascending', 'descending'] as const) {
      results.sort({ column: 'agent', direction });
      assert.equal(ids(results.slice(2, 3)), 'x');
    }
  });

  it('sort names without regard to case, equal ones as they came', () => {
    const results = new SearchResults(searched);
    results.add([row('1', { skill: 'sales' }), row('2', { skill: 'Billing' }), row('3', { skill: 'Sales' })]);
    results.sort({ column: 'skill', direction: 'ascending' });
    assert.equal(ids(results.slice(0, 3)), '213');
  });

  it('hand out the rows asked for, and none beyond the end', () => {
    const results = new SearchResults(searched);
    results.add(Array.from({ length: 10 }, (_, index) => row(String(index))));
    assert.equal(ids(results.slice(2, 5)), '234');
    assert.equal(ids(results.slice(8, 50)), '89');
  });

  it('stay sorted, descending too, however many rows arrive later', () => {
    const value = fc.oneof(fc.integer({ min: -3, max: 9 }), fc.constant(-0), fc.double({ noNaN: true, noDefaultInfinity: true }));
    const values = fc.array(fc.option(value, { nil: undefined }), { maxLength: 60 });
    const direction = fc.constantFrom('ascending' as const, 'descending' as const);
    fc.assert(fc.property(values, values, direction, (first, second, wanted) => {
      const rows = [...first, ...second].map((duration, place) => row(`${place},`, duration === undefined ? {} : { duration }));
      const results = new SearchResults(searched);
      results.sort({ column: 'duration', direction: wanted });
      results.add(rows.slice(0, first.length));
      results.slice(0, 1);
      results.add(rows.slice(first.length));
      const sign = wanted === 'ascending' ? 1 : -1;
      const expected = rows.toSorted((a, b) => {
        if (a.duration === undefined || b.duration === undefined)
          return Number(a.duration === undefined) - Number(b.duration === undefined);
        return sign * (a.duration - b.duration);
      });
      assert.equal(ids(results.slice(0, 200)), ids(expected));
    }));
  });

  it('stay sorted by visitors, whatever the case of their names, however many rows arrive later', () => {
    const name = fc.string({ minLength: 1, maxLength: 3, unit: fc.constantFrom('a', 'A', 'b', 'é', '😀') });
    const names = fc.array(fc.option(name, { nil: undefined }), { maxLength: 60 });
    const direction = fc.constantFrom('ascending' as const, 'descending' as const);
    fc.assert(fc.property(names, names, direction, (first, second, wanted) => {
      const rows = [...first, ...second].map((visitorName, place) =>
        row(`${place},`, visitorName === undefined ? {} : { visitorName }),
      );
      const results = new SearchResults(searched);
      results.sort({ column: 'visitor', direction: wanted });
      results.add(rows.slice(0, first.length));
      results.slice(0, 1);
      results.add(rows.slice(first.length));
      const compare = (a: string, b: string): number => (wanted === 'ascending' ? 1 : -1) * (a < b ? -1 : Number(a > b));
      const expected = rows.toSorted(({ visitorName: a }, { visitorName: b }) => {
        if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
        return compare(a.toLowerCase(), b.toLowerCase());
      });
      assert.equal(ids(results.slice(0, 200)), ids(expected));
    }));
  });

  it('sort texts by their characters, equal ones as they came', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ minLength: 1, maxLength: 4, unit: fc.constantFrom('a', 'b', 'é', '😀') }), { maxLength: 80 }),
        (agents) => {
          const rows = agents.map((agent, place) => row(`${place},`, { agent }));
          const results = new SearchResults(searched);
          results.add(rows);
          results.sort({ column: 'agent', direction: 'ascending' });
          const compare = (a = '', b = ''): number => (a < b ? -1 : Number(a > b));
          assert.equal(ids(results.slice(0, 100)), ids(rows.toSorted((a, b) => compare(a.agent, b.agent))));
        },
      ),
    );
  });
});

describe('Filtered search results', () => {
  const rows = [
    row('a', { skill: 'Sales', agent: 'Ann', channel: 'Web', mcs: 100, start: hour }),
    row('b', {
      skill: 'Sales',
      agent: 'Bob',
      channel: 'Web',
      mcs: 5,
      start: 2 * hour,
      snippet: { before: 'my or', hit: 'der', after: '' },
    }),
    row('c', { skill: 'Billing', agent: 'Ann', mcs: 19, start: 2 * hour + 1 }),
    row('d', { start: 23 * hour }),
  ];
  const filtered = (filter: Partial<ResultFilter>): SearchResults => {
    const results = new SearchResults(searched);
    results.add(rows);
    results.filter({ text: '', facets: {}, ...filter });
    return results;
  };
  const view = (filter: Partial<ResultFilter>): string => ids(filtered(filter).slice(0, 10));
  const facet = (results: SearchResults, id: FacetId): string =>
    (results.found.facets.find((found) => found.id === id)?.values ?? [])
      .map(({ value, count }) => `${value} ${count}`)
      .join(', ');

  it('hold every word in what a row shows, whatever its case', () => {
    assert.equal(view({ text: 'ann  sAl' }), 'a');
    assert.equal(view({ text: 'my order' }), 'b');
    assert.equal(view({ text: '(.*' }), '');
  });

  it('hold one of the chosen values of every facet', () => {
    assert.equal(view({ facets: { skill: ['Sales', 'Billing'], agent: ['Ann'] } }), 'ac');
    assert.equal(view({ facets: { channel: [''] } }), 'cd');
    assert.equal(view({ facets: { mcs: ['0–19'] } }), 'bc');
    assert.equal(view({ facets: { mcs: ['80–100'] } }), 'a');
  });

  it('began in the time that was brushed, its end not included', () => {
    assert.equal(view({ time: { from: hour, to: 2 * hour + 1 } }), 'ab');
  });

  it('are counted in each facet as if it were not filtered by', () => {
    const results = filtered({ facets: { skill: ['Sales'] } });
    assert.equal(facet(results, 'skill'), 'Sales 2,  1, Billing 1');
    assert.equal(facet(results, 'agent'), 'Ann 1, Bob 1');
    assert.equal(results.found.matching, 2);
  });

  it('are counted over time as if it were not filtered by', () => {
    const { timeline } = filtered({ facets: { skill: ['Sales'] }, time: { from: 0, to: 1 } }).found;
    const bars = timeline.counts.flatMap((count, place) => (count === 0 ? [] : [[timeline.from + place * timeline.step, count]]));
    assert.deepEqual(bars, [[hour, 1], [2 * hour, 1]]);
  });

  it('have no bar when they began outside of the time searched by more than a window is rounded, and are counted as such', () => {
    const results = new SearchResults(searched);
    const begun = [
      searched.from - 600_001,
      searched.from - 600_000,
      searched.from,
      searched.to,
      searched.to + 600_000,
      searched.to + 600_001,
    ];
    results.add(begun.map((start, place) => row(`r${place}`, { start })));
    const { counts, outside } = results.found.timeline;
    assert.equal(outside, 2);
    assert.deepEqual([counts[0], counts.at(-1)], [2, 2]);
    results.filter({ text: '', facets: { skill: ['none of them'] } });
    assert.equal(results.found.timeline.outside, 0);
  });

  it('count rows that arrive later likewise, a value chosen before it was seen included', () => {
    const results = filtered({ facets: { skill: ['Returns'] } });
    assert.equal(results.found.matching, 0);
    results.add([row('e', { skill: 'Returns', agent: 'Ann' }), row('f', { skill: 'Sales' })]);
    assert.equal(ids(results.slice(0, 9)), 'e');
    assert.equal(facet(results, 'agent'), 'Ann 1');
    assert.equal(facet(results, 'skill'), 'Sales 3,  1, Billing 1, Returns 1');
  });

  it('are sorted like all others', () => {
    const results = filtered({ facets: { agent: ['Ann', 'Bob'] } });
    results.sort({ column: 'mcs', direction: 'ascending' });
    assert.equal(ids(results.slice(0, 9)), 'bca');
    results.filter({ text: '', facets: {} });
    assert.equal(ids(results.slice(0, 9)), 'bcad');
  });

  it('list the fifty most frequent values of a facet and those chosen', () => {
    const results = new SearchResults(searched);
    results.add(
      Array.from({ length: 80 }, (_, place) => row(String(place), { agent: `Agent ${String(place).padStart(2, '0')}` })),
    );
    results.filter({ text: '', facets: { agent: ['Agent 79'] } });
    const agents = results.found.facets.find(({ id }) => id === 'agent');
    assert.equal(agents?.values.length, 51);
    assert.equal(agents.more, 29);
  });
});
