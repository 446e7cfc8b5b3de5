import assert from 'node:assert/strict';
import { performancePage } from '../../bench/performancePage.ts';

describe('The page of performance', () => {
  it('says what was measured, what the limit is, whether it was held, and on which machine', () => {
    const page = performancePage({ cpus: 2, model: 'Fast', node: 'v24.0.0', loadBefore: 0.1, loadAfter: 1.25 }, [
      {
        title: 'Time of a search',
        measurements: [
          { name: 'Search ÷ ideal', measured: 1.0724, unit: '×', limit: 1.1 },
          { name: 'First | page', measured: 61, unit: 'ms', limit: 50 },
          { name: 'Of interest', measured: 5, unit: 'MB' },
        ],
      },
    ]);
    assert.match(page, /2 × Fast, Node v24\.0\.0, load 0\.1 before and 1\.3 after/);
    assert.match(page, /## Time of a search/);
    assert.match(page, /\| Search ÷ ideal \| 1\.072 × \| 1\.1 × \| held \|/);
    assert.match(page, /\| First \\\| page \| 61\.0 ms \| 50 ms \| missed \|/);
    assert.match(page, /\| Of interest \| 5\.000 MB \| {2}\| {2}\|/);
  });
});
