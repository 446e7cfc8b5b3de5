import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { formatJson } from '../../../../src/documents/json/formatJson.ts';
import { assertLinear } from '../../growth.ts';

const fixtures = globSync('test/fixtures/**/*.json');
const withoutBlanks = (json: string): string =>
  json.replace(/("(?:[^"\\]|\\.)*")|\s+/g, (_, text: string | undefined) => text ?? '');

describe('JSON as a document', () => {
  it('has the escapes of characters that a terminal obeys or that turn the writing, and says the same', () => {
    const raw = '{"a\u009B31m":"invoice\u202Etxt.exe\u2069 \u007F"}';
    const text = formatJson(raw);
    assert.match(text, /"a\\u009b31m": "invoice\\u202etxt\.exe\\u2069 \\u007f"/);
    assert.deepEqual(JSON.parse(text), JSON.parse(raw));
  });

  it('keeps numbers, keys, duplicates and their order exactly as sent', () => {
    const raw =
      '{"id":1214701440734022,"big":12345678901234567890,"age":1.0,"e":1e5,"E":-0.0E+2,"id":"again","b":2,"a":[1.10,{}]}';
    assert.equal(formatJson(raw), [
      '{',
      '  "id": 1214701440734022,',
      '  "big": 12345678901234567890,',
      '  "age": 1.0,',
      '  "e": 1e5,',
      '  "E": -0.0E+2,',
      '  "id": "again",',
      '  "b": 2,',
      '  "a": [',
      '    1.10,',
      '    {}',
      '  ]',
      '}\n',
    ].join('\n'));
  });

  it('changes white space outside strings only, in every documented answer', () => {
    assert.ok(fixtures.length > 30);
    for (const file of fixtures) {
      const raw = readFileSync(file, 'utf8');
      assert.equal(withoutBlanks(formatJson(raw)), withoutBlanks(raw), file);
    }
  });

  it('changes white space outside strings only, whatever is sent', () => {
    fc.assert(fc.property(fc.json(), (raw) => {
      const formatted = formatJson(raw);
      assert.equal(withoutBlanks(formatted), withoutBlanks(raw).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029'));
      assert.deepEqual(JSON.parse(formatted), JSON.parse(raw));
    }));
  });

  it('is laid out the same however it was sent', () => {
    fc.assert(fc.property(fc.jsonValue(), fc.integer({ min: 0, max: 8 }), (value, indent) => {
      assert.equal(formatJson(JSON.stringify(value, undefined, indent)), formatJson(JSON.stringify(value)));
    }));
  });

  it('keeps escapes and blanks inside strings', () => {
    assert.equal(formatJson('{"a":"\\u00e9 \\n  \\"x\\" : [ ] "}'), '{\n  "a": "\\u00e9 \\n  \\"x\\" : [ ] "\n}\n');
  });

  it('writes line separators inside strings as escapes, because the editor would ask what to do with them', () => {
    assert.equal(formatJson('["a\u2028b\u2029"]'), '[\n  "a\\u2028b\\u2029"\n]\n');
  });

  it('skips a byte order mark', () => {
    assert.equal(formatJson('\uFEFF{"a":1}'), '{\n  "a": 1\n}\n');
  });

  const noJson = {
    'an error page': '<html>\n  <b>502</b>\n</html>',
    'a cut-off answer': '{"a": [1,',
    'nothing at all': '',
    'a comment': '{} // x',
  };
  for (const [what, raw] of Object.entries(noJson)) {
    it(`shows what is not JSON as it came: ${what}`, () => {
      assert.equal(formatJson(raw), raw);
    });
  }

  it('makes control characters visible where the text is not JSON', () => {
    assert.equal(formatJson('a\u0000b\u001B[31m\tc\r\n\u0085'), 'a\\u{0}b\\u{1B}[31m\tc\r\n\\u{85}');
  });

  it('takes a string of many megabytes', () => {
    const raw = `{"text":"${'[ \\" '.repeat(1_000_000)}"}`;
    assert.equal(formatJson(raw).length, raw.length + '\n  '.length + ' '.length + '\n'.length + '\n'.length);
  });

  it('leaves an absurdly nested answer as it is instead of filling the memory with blanks', () => {
    const raw = '['.repeat(20_000) + ']'.repeat(20_000);
    assert.equal(formatJson(raw), raw);
  });

  it('takes time linear to its length, also of several megabytes', () => {
    const rawOf = (length: number): string =>
      JSON.stringify(Array.from({ length }, (_, index) => ({ id: index, text: 'line of a chat', nested: { a: [1, 2] } })));
    assert.equal(formatJson(rawOf(60_000)).split('\n').length, 60_000 * 10 + 3);
    assertLinear(rawOf, formatJson, 4000);
  });
});
