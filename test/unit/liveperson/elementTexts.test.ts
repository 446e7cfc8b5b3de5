import assert from 'node:assert/strict';
import fc from 'fast-check';
import { elementTexts } from '../../../src/liveperson/elementTexts.ts';

const blanks = fc.stringMatching(/^[ \n\r\t]{0,3}$/);

describe('elementTexts', () => {
  it('gives each element of a list as the text it came as', () => {
    const list = fc.array(fc.tuple(fc.json({ maxDepth: 3 }), blanks, blanks));
    fc.assert(
      fc.property(list, fc.json(), blanks, (elements, other, blank) => {
        const written = elements.map(([text, before, after]) => `${before}${text}${after}`).join(',');
        const json = `${blank}{${blank}"other"${blank}:${blank}${other},${blank}"list"${blank}:${blank}[${written}]${blank}}${blank}`;
        assert.deepEqual(
          elementTexts(json, 'list'),
          elements.map(([text]) => text),
        );
      }),
    );
  });

  it('keeps numbers, duplicate keys and escapes as they are', () => {
    const record = String.raw`{"id":1234567890123456789,"a":1.0,"a":1E5,"text":"\u00e9\/ \" ] }"}`;
    assert.deepEqual(elementTexts(`{"list":[${record}]}`, 'list'), [record]);
  });

  it('takes the last of two lists of the same name, as JSON.parse does, also when the name is escaped', () => {
    assert.deepEqual(elementTexts(String.raw`{"list":[1],"l\u0069st":[2]}`, 'list'), ['2']);
  });

  it('is not misled by the name inside other values', () => {
    assert.deepEqual(elementTexts('{"a":{"list":[1]},"b":"\\"list\\":[2]","list":[3]}', 'list'), ['3']);
  });

  for (const [what, json, expected] of [
    ['no list', '{}', []],
    ['null', '{"list":null}', []],
    ['an empty text', '{"list":""}', []],
    ['an empty list', '{"list":[ ]}', []],
    ['a single element', '{"list":{"a":[1,2]}}', ['{"a":[1,2]}']],
    ['an empty body', '', []],
    ['a body that is a list', '[{"list":[1]}]', []],
    ['a byte order mark', '\uFEFF{"list":[1]}', ['1']],
  ] as const) {
    it(`reads ${what}`, () => {
      assert.deepEqual(elementTexts(json, 'list'), expected);
    });
  }

  it('takes a text of megabytes with many backslashes', () => {
    const record = `{"text":"${'\\\\'.repeat(1_000_000)}"}`;
    assert.deepEqual(elementTexts(`{"list":[${record}]}`, 'list'), [record]);
  });
});
