import assert from 'node:assert/strict';
import fc from 'fast-check';
import { KeySet } from '../../../../src/liveperson/search/keySet.ts';

describe('A set of keys', () => {
  it('tells whether a key came before, like a set of the keys themselves', () => {
    fc.assert(fc.property(fc.array(fc.string({ maxLength: 2 })), (keys) => {
      const [set, expected] = [new KeySet(), new Set<string>()];
      for (const key of keys) {
        assert.equal(set.add(key), !expected.has(key));
        expected.add(key);
      }
      assert.equal(set.size, expected.size);
    }));
  });

  it('forgets none when it grows', () => {
    const set = new KeySet();
    const keys = Array.from({ length: 20_000 }, (_, nth) => `12345678|${nth}||`);
    assert.ok(keys.every((key) => set.add(key)));
    assert.ok(keys.every((key) => !set.add(key)));
    assert.equal(set.size, keys.length);
  });
});
