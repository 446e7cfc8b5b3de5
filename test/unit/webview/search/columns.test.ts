import assert from 'node:assert/strict';
import type { ResultRow } from '../../../../src/panels/protocol/search.ts';
import { columns } from '../../../../src/webview/search/columns.ts';

const row: ResultRow = { id: '1', snippet: { before: '', hit: '', after: '' }, lines: 0, partial: false };

describe('A column of search results', () => {
  for (const [seconds, text] of [[0, '0:00'], [65, '1:05'], [3723, '1:02:03'], [-2, '−0:02'], [-3700, '−1:01:40']] as const) {
    it(`shows ${seconds} seconds as ${text}: a record may end before it begins`, () => {
      assert.equal(columns.find(({ id }) => id === 'duration')?.text({ ...row, duration: seconds }), text);
    });
  }

  it('shows no time for a number that is none', () => {
    const start = columns.find(({ id }) => id === 'start');
    assert.equal(start?.text({ ...row, start: 9e15 }), '');
    assert.match(start.text({ ...row, start: Date.UTC(2026, 10, 22, 12) }), /^2026-11-2\d \d\d:\d\d$/);
  });
});
