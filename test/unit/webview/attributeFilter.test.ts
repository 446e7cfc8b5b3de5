import assert from 'node:assert/strict';
import type { AttributeRow } from '../../../src/panels/protocol/visitState.ts';
import { filterAttributes } from '../../../src/webview/visitState/attributeFilter.ts';

const row = (name: string, text: string, problem = false): AttributeRow => ({
  key: name,
  name,
  page: 'Checkout',
  values: { values: [{ path: 'total', text, kind: 'number' }], empty: [] },
  problems: problem ? [{ severity: 'error', message: 'missing numItems' }] : [],
  isNew: false,
});
const rows = [row('Cart update', '11.7'), row('Lead', '22', true)];
const names = (words: string, problemsOnly = false): readonly string[] =>
  filterAttributes(rows, { words, problemsOnly }).map(({ name }) => name);

describe('filter of attribute reports', () => {
  it('lets everything through without words', () => {
    assert.deepEqual(names('  '), ['Cart update', 'Lead']);
  });

  it('wants every word, in whatever part of the report and whatever case', () => {
    assert.deepEqual(names('CART 11.7 checkout'), ['Cart update']);
    assert.deepEqual(names('cart 22'), []);
  });

  it('finds the words of a problem', () => {
    assert.deepEqual(names('numitems'), ['Lead']);
  });

  it('shows reports with problems alone when that is wanted', () => {
    assert.deepEqual(names('', true), ['Lead']);
  });
});
