import assert from 'node:assert/strict';
import fc from 'fast-check';
import { positionsIn } from '../../../src/workspaceCheck/positions.ts';

describe('Positions in a text that no editor has open', () => {
  it('count lines by each of the three ends of a line', () => {
    const at = positionsIn('ab\ncd\r\nef\rgh');
    assert.deepEqual(
      [0, 2, 3, 7, 10, 12].map(at).map(({ line, character }) => `${line}:${character}`),
      ['0:0', '0:2', '1:0', '2:0', '3:0', '3:2'],
    );
  });

  it('are those that counting through the text gives', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '\n', '\r', '😀'), maxLength: 40 }), fc.nat(40), (text, wanted) => {
        const offset = Math.min(wanted, text.length);
        const lines = text.slice(0, offset).split(/\r\n|\r|\n/);
        // Between the two halves of one end of a line stands nothing.
        fc.pre(!(text[offset - 1] === '\r' && text[offset] === '\n'));
        assert.deepEqual(positionsIn(text)(offset), { line: lines.length - 1, character: lines.at(-1)?.length });
      }),
    );
  });
});
