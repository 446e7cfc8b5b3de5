import assert from 'node:assert/strict';
import { causePage } from '../../../../src/liveperson/errors/causes/causePage.ts';
import { causeTable } from '../../../../src/liveperson/errors/causes/causeTable.ts';

describe('Page of failures', () => {
  it('holds every cause of the table with its source', () => {
    const page = causePage();
    for (const { text, source } of causeTable) assert.ok(page.includes(text) && page.includes(source), text);
  });

  it('is a table of four columns throughout', () => {
    const rows = causePage()
      .split('\n')
      .filter((text) => text.startsWith('| '));
    assert.ok(rows.length > 20, String(rows.length));
    for (const row of rows) assert.equal(row.split(/(?<!\\)\|/).length, 6, row);
  });
});
