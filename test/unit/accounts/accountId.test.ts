import assert from 'node:assert/strict';
import { isAccountId } from '../../../src/accounts/accountId.ts';

describe('An account id', () => {
  for (const id of ['12345678', '1', 'le12345678', 'qa35931557', 'FR1'])
    it(`may be ${id}`, () => {
      assert.ok(isAccountId(id));
    });
  for (const id of ['', ' ', '12 34', 'abc', '12345678/', '../12345678', 'xx12345678', '1'.repeat(21), '١٢٣']) {
    it(`may not be ${JSON.stringify(id)}`, () => {
      assert.ok(!isAccountId(id));
    });
  }
});
