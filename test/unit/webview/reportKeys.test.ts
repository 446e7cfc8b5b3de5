import assert from 'node:assert/strict';
import type { AttributeRow } from '../../../src/panels/protocol/visitState.ts';
import { reportKeys } from '../../../src/webview/visitState/reportKeys.ts';

const row = (text: string, pageId = 'p1'): AttributeRow => ({
  key: 'cart',
  name: 'Cart update',
  time: 1_700_000_000_000,
  pageId,
  values: { values: [{ path: 'total', text, kind: 'number' }], empty: [] },
  problems: [],
  isNew: false,
});
const keysOf = (rows: readonly AttributeRow[]): readonly (string | undefined)[] => {
  const keys = reportKeys(rows);
  return rows.map((each) => keys.get(each));
};

describe('The key of an attribute report', () => {
  it('is one\'s own, also among reports of one kind, page and millisecond', () => {
    assert.equal(new Set(keysOf([row('1'), row('2'), row('2'), row('1', 'p2')])).size, 4);
  });

  it('stays the same in a later answer with further reports', () => {
    assert.deepEqual(keysOf([row('1'), row('2'), row('3')]).slice(0, 2), keysOf([row('1'), row('2')]));
  });
});
