import assert from 'node:assert/strict';
import type { Warning } from '../../../../src/liveperson/search/search.ts';
import { NotedWarnings } from '../../../../src/liveperson/search/notedWarnings.ts';
import { WarnedSearch } from '../../../../src/liveperson/search/warnedSearch.ts';

const at = Date.UTC(2026, 10, 22, 12);
const hour = 3_600_000;

function warned(kinds: readonly Warning['kind'][], to = at): WarnedSearch {
  const noted = new NotedWarnings();
  const warnings = kinds.map((kind): Warning => ({ kind, message: `about ${kind}`, engagementIds: ['1', '2'] }));
  noted.note({ window: 0, offset: 100, count: 120, warnings, exchange: { id: 'call' } });
  return new WarnedSearch({
    accountId: '12345678',
    product: 'chats',
    query: { from: to - 24 * hour, to },
    records: 120,
    count: 121,
    warnings: noted.all,
    at,
  });
}

describe('A search with warnings', () => {
  it('says what is missing before what is odd, and what comes by itself last', () => {
    const { causes } = warned(
      ['notEnriched', 'windowSplit', 'duplicate', 'countChanged', 'unreadable', 'partialRecord', 'partialShards'],
      at - 3 * hour,
    ).explain();
    const kinds = [...new Set(causes.map(({ warning }) => warning.kind))];
    assert.deepEqual(kinds, [
      'partialShards',
      'partialRecord',
      'unreadable',
      'countChanged',
      'duplicate',
      'windowSplit',
      'notEnriched',
    ]);
  });

  it('names for each the words of the service and where they stood', () => {
    const [cause] = warned(['partialShards']).explain().causes;
    assert.equal(cause?.evidence, 'about partialShards · window 1, offset 100, 120 counted · records: 1, 2');
  });

  it('suspects chats that ended meanwhile where the search reaches into the last two hours, else the count', () => {
    const first = (to: number): string => warned(['countChanged'], to).explain().causes[0]?.text ?? '';
    assert.match(first(at), /^Chats ended/);
    assert.match(first(at - 3 * hour), /^The service counts/);
    const [, changed] = warned(['countChanged'], at - 3 * hour).explain().causes;
    assert.equal(changed?.evidence, undefined);
  });

  it('offers a search that leaves out what may still change, where that leaves something', () => {
    assert.deepEqual(warned(['notEnriched']).endedRange(), { from: at - 24 * hour, to: at - 2 * hour });
    assert.equal(warned(['notEnriched'], at - 3 * hour).endedRange(), undefined);
    const steps = warned(['notEnriched'], at - 3 * hour)
      .explain()
      .causes.flatMap(({ nextSteps }) => nextSteps.map(({ step }) => step));
    assert.deepEqual(steps, ['searchAgain']);
  });
});

describe('Warnings that are noted', () => {
  const warning = (id: string, message = 'The same'): Warning => ({ kind: 'partialRecord', message, engagementIds: [id] });

  it('are one by their words, with every record once and the pages that carried them', () => {
    const noted = new NotedWarnings();
    for (const id of ['1', '2', '1'])
      noted.note({ window: 0, offset: Number(id), count: 3, warnings: [warning(id)], exchange: { id } });
    assert.deepEqual(
      noted.all.map(({ ids, pages }) => [ids, pages.map(({ exchangeId }) => exchangeId)]),
      [
        [
          ['1', '2'],
          ['1', '2', '1'],
        ],
      ],
    );
  });

  it('stay few and short however many pages there are and whatever the service says', () => {
    const noted = new NotedWarnings();
    for (let page = 0; page < 1000; page++) noted.note({ window: 0, count: 1, warnings: [warning('1', 'x'.repeat(100_000))] });
    assert.ok(JSON.stringify(noted.all).length < 2000);
  });
});
