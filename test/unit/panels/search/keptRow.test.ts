import assert from 'node:assert/strict';
import { keepRow, keptRow, wordStore } from '../../../../src/panels/search/keptRow.ts';
import type { ResultRow } from '../../../../src/panels/protocol/search.ts';

const full: ResultRow = {
  id: '123456784294967524',
  start: 1,
  visitorId: 'v',
  visitorName: 'Ada',
  sessionId: 's',
  agent: 'Priya',
  skill: 'Bookings',
  channel: 'Web',
  duration: 320,
  lines: 13,
  mcs: 72,
  endReason: 'Visitor closed',
  partial: true,
  snippet: { before: 'a', hit: 'b', after: 'c' },
};
const bare: ResultRow = { id: '1', lines: 0, partial: false, snippet: { before: '', hit: '', after: '' } };

describe('A kept row', () => {
  it('comes back as it was, with as few fields', () => {
    for (const row of [full, bare]) assert.deepEqual(keptRow(keepRow(row, wordStore())), row);
  });

  it('has the same fields whatever the row has', () => {
    assert.deepEqual(Object.keys(keepRow(bare, wordStore())), Object.keys(keepRow(full, wordStore())));
  });
});
