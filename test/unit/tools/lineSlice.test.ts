import assert from 'node:assert/strict';
import fc from 'fast-check';
import { lineSlice } from '../../../src/tools/lineSlice.ts';

describe('A slice of a result', () => {
  it('is the result itself where that fits', () => {
    assert.equal(lineSlice('one\ntwo\n', { fromLine: 1, most: 100 }), 'one\ntwo');
  });

  it('says what was left out and how to get it', () => {
    assert.equal(
      lineSlice('one\ntwo\nthree\n', { fromLine: 1, most: 8 }),
      'one\ntwo\n\n[Lines 1 to 2 of 3. 1 lines (6 characters) are left out: call again with fromLine 3 to go on.]',
    );
    assert.equal(lineSlice('one\ntwo\nthree\n', { fromLine: 3, most: 8 }), 'three\n\n[Lines 3 to 3 of 3. This is the end.]');
  });

  it('says that there is no such line', () => {
    assert.equal(lineSlice('one', { fromLine: 2, most: 8 }), 'The result has 1 lines; there is no line 2.');
  });

  it('cuts a line that fills everything', () => {
    const slice = lineSlice(`${'x'.repeat(1_000_000)}\nend`, { fromLine: 1, most: 50 });
    assert.match(slice, /^x{50}… \[999950 characters of this line are left out\]\n\n\[Lines 1 to 1 of 2\./);
  });

  it('leads to the end of any text in steps, without a line twice or left out', () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-z ]{0,20}$/), { minLength: 1, maxLength: 40 }),
        fc.integer({ min: 20, max: 100 }),
        (lines, most) => {
          const read: string[] = [];
          for (let fromLine = 1; fromLine <= lines.length;) {
            const taken = linesOf(lineSlice(lines.map((line) => `${line}.\n`).join(''), { fromLine, most }));
            read.push(...taken);
            fromLine += taken.length;
          }
          assert.deepEqual(
            read,
            lines.map((line) => `${line}.`),
          );
        },
      ),
    );
  });
});

function linesOf(slice: string): readonly string[] {
  return slice.replace(/\n\n\[Lines .*$/, '').split('\n');
}
