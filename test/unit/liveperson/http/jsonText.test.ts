import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseJson } from '../../../../src/liveperson/http/jsonText.ts';

describe('Reading JSON', () => {
  it('keeps every digit of an integer beyond 2^53, as a string', () => {
    assert.deepEqual(parseJson('{"id":12345678901234567890,"list":[-9007199254740993]}'), {
      id: '12345678901234567890',
      list: ['-9007199254740993'],
    });
  });

  it('leaves 16-digit numbers below 2^53 numbers', () => {
    assert.deepEqual(parseJson('{"visitorId":1214701440734022}'), { visitorId: 1214701440734022 });
  });

  it('leaves long numbers inside of strings and long fractions alone', () => {
    assert.deepEqual(parseJson('{"text":"a:12345678901234567890","share":0.125,"text2":"0.12345678901234567"}'), {
      text: 'a:12345678901234567890',
      share: 0.125,
      text2: '0.12345678901234567',
    });
    assert.equal(typeof parseJson('0.12345678901234567'), 'number');
  });

  it('skips a byte order mark', () => {
    assert.deepEqual(parseJson('\uFEFF{"a":1}'), { a: 1 });
  });

  it('reads all JSON without long numbers as JSON.parse does', () => {
    fc.assert(
      fc.property(fc.json(), (json) => {
        fc.pre(!/\d{16}/.test(json));
        assert.deepEqual(parseJson(json), JSON.parse(json));
      }),
    );
  });
});
