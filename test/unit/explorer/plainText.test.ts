import assert from 'node:assert/strict';
import fc from 'fast-check';
import { plainLine } from '../../../src/explorer/plainText.ts';

describe('Text of others as a line', () => {
  it('keeps letters, emoji and punctuation of every script', () => {
    assert.equal(plainLine('Zoë ‐ 日本語 👩‍👩‍👧 [x](y) <b>'), 'Zoë ‐ 日本語 👩‍👩‍👧 [x](y) <b>');
  });

  it('loses line breaks, control characters and changes of direction', () => {
    assert.equal(plainLine('a\r\nb\tc\u0000d\u001b[31me\u202Ef\u2066g\u2028h'), 'a b c d [31me f g h');
  });

  it('is cut when it is long, without halving a character', () => {
    assert.equal(plainLine(`${'x'.repeat(299)}👍👍`), `${'x'.repeat(299)}…`);
  });

  it('is never longer than 301 characters and never holds a control or direction character', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
      const line = plainLine(text);
      assert.ok(line.length <= 301);
      assert.doesNotMatch(line, /[\p{Cc}\p{Bidi_Control}\u2028\u2029]/u);
    }), { numRuns: 50 });
  });
});
