import assert from 'node:assert/strict';
import fc from 'fast-check';
import { visible, visibleLines, visibleWord } from '../../../../src/liveperson/transcript/visible.ts';

describe('visible', () => {
  it('shows escapes, NUL, bells and DEL as pictures', () => {
    assert.equal(visible('a\u001B[31m\u0000\u0007\u007F'), 'a\u241B[31m\u2400\u2407\u2421');
  });

  it('shows C1 controls, direction overrides and isolates, marks and separators by their code', () => {
    assert.equal(
      visible('\u009B\u202E\u2066\u200F\u061C\u2028\uFEFF\u200B'),
      '\u27E8U+009B\u27E9\u27E8U+202E\u27E9\u27E8U+2066\u27E9\u27E8U+200F\u27E9\u27E8U+061C\u27E9\u27E8U+2028\u27E9\u27E8U+FEFF\u27E9\u27E8U+200B\u27E9',
    );
  });

  it('shows invisible tag characters', () => {
    assert.equal(visible('a\u{E0041}'), 'a\u27E8U+E0041\u27E9');
  });

  it('keeps tabs, letters of all scripts, joined emoji and combining marks', () => {
    const text = 'tab\there, \u05E9\u05DC\u05D5\u05DD, \u{1F468}\u200D\u{1F469}\u200D\u{1F467}, e\u0301';
    assert.equal(visible(text), text);
  });

  it('replaces half characters', () => {
    assert.equal(visible('a\uD83D'), 'a\uFFFD');
  });

  it('leaves nothing deceiving in any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        assert.doesNotMatch(visibleLines(text).join(''), /[^\P{Cc}\t]|[\u202A-\u202E\u2066-\u2069\u2028\u2029]/u);
      }),
    );
  });
});

describe('visibleLines', () => {
  it('cuts at every kind of line end', () => {
    assert.deepEqual(visibleLines('a\r\nb\nc\rd\u0085e\u2028f\u2029g'), ['a', 'b', 'c', 'd', 'e', 'f', 'g']);
  });
});

describe('visibleWord', () => {
  it('has one line', () => {
    assert.equal(visibleWord(' a\r\nb\tc\n'), 'a\u23CEb c\u23CE');
  });
});
