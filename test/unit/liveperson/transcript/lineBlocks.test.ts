import assert from 'node:assert/strict';
import { LineBlocks } from '../../../../src/liveperson/transcript/lineBlocks.ts';

describe('Lines of a long text', () => {
  for (const count of [0, 1, 499, 500, 501, 1_000, 1_234]) {
    it(`are all there in their order, each with its end: ${count} of them`, () => {
      const expected = Array.from({ length: count }, (_, index) => (index % 7 === 0 ? '' : `line ${index}`));
      const lines = new LineBlocks();
      for (const [index, line] of expected.entries()) {
        assert.equal(lines.count, index);
        lines.add(line);
      }
      assert.equal(lines.count, count);
      assert.equal(lines.text(), expected.map((line) => `${line}\n`).join(''));
      assert.equal(lines.text(), lines.text(), 'asking changes nothing');
    });
  }
});
