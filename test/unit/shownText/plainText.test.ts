import assert from 'node:assert/strict';
import fc from 'fast-check';
import { listLine, noticeLine, plainLine, shortLine } from '../../../src/shownText/plainText.ts';

describe('Text of others as a line', () => {
  it('keeps letters, emoji and punctuation of every script', () => {
    assert.equal(plainLine('Zoë ‐ 日本語 👩‍👩‍👧 [x](y) <b>'), 'Zoë ‐ 日本語 👩‍👩‍👧 [x](y) <b>');
  });

  it('loses line breaks, control characters and changes of direction', () => {
    assert.equal(plainLine('a\r\nb\tc\u0000d\u001b[31me\u202Ef\u2066g\u2028h'), 'a b c d [31me f g h');
  });

  it('draws no icon in a list and is no link in a notification', () => {
    assert.equal(listLine('$(zap) [x](command:y)\u202E'), '$ (zap) [x](command:y)');
    assert.equal(noticeLine('$(zap) [x](command:y)[z](https://a)\n'), '$(zap) [x] (command:y)[z] (https://a)');
  });

  it('is cut when it is long, without halving a character', () => {
    assert.equal(plainLine(`${'x'.repeat(299)}👍👍`), `${'x'.repeat(299)}…`);
    assert.equal(shortLine('abcdef', 3), 'abc…');
  });

  it('is never longer than 301 characters and never holds a control or direction character', () => {
    const codePoints = fc.array(fc.oneof(fc.integer({ min: 0, max: 0x10ffff }), fc.integer({ min: 0x2000, max: 0x206f })), {
      maxLength: 400,
    });
    fc.assert(
      fc.property(codePoints, (points) => {
        const line = plainLine(String.fromCodePoint(...points));
        assert.ok(line.length <= 301);
        assert.doesNotMatch(line, /[\p{Cc}\p{Bidi_Control}\u2028\u2029]/u);
      }),
      { numRuns: 50 },
    );
  });
});
