import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  count,
  flag,
  id,
  idOrZero,
  isPlaceholder,
  listOf,
  number,
  object,
  text,
  texts,
  time,
  word,
} from '../../../src/liveperson/fieldKinds.ts';

describe('field kinds', () => {
  it('keep ids as strings, whatever JSON type they have, 16 digits included', () => {
    assert.deepEqual(
      [id.read(1214701440734022), id.read('1214701440734022'), id.read('qa844815054294982965'), id.read(0)],
      ['1214701440734022', '1214701440734022', 'qa844815054294982965', '0'],
    );
  });

  for (const placeholder of [null, '', 'NA', 'undefined', 'null', -1, '-1', '*!@NULL*!@']) {
    it(`take ${JSON.stringify(placeholder)} for no id and no name`, () => {
      assert.deepEqual([id.read(placeholder), word.read(placeholder), isPlaceholder(placeholder)], [undefined, undefined, true]);
    });
  }

  it('take 0 for no agent where it means none', () => {
    assert.deepEqual([idOrZero.read(0), idOrZero.read('0'), idOrZero.read(25025413)], [undefined, undefined, '25025413']);
  });

  it('keep what people wrote, also when it reads like a placeholder', () => {
    assert.deepEqual([text.read('NA'), text.read(''), text.read('null'), text.read(12345)], ['NA', '', 'null', '12345']);
  });

  it('read numbers in strings', () => {
    assert.deepEqual(
      [number.read('40'), number.read('-400.99'), number.read('34.0'), number.read(-1), number.read('NA'), number.read('')],
      [40, -400.99, 34, -1, undefined, undefined],
    );
    assert.equal(count.read(-1), undefined, 'where -1 means none');
  });

  it('read booleans in strings', () => {
    assert.deepEqual([flag.read(true), flag.read('true'), flag.read('false'), flag.read(1)], [true, true, false, undefined]);
  });

  it('read times as numbers, numbers in strings, in the space form and in ISO 8601 with offset', () => {
    assert.equal(time.read(1485969119916), 1485969119916);
    assert.equal(time.read('1485969119916'), 1485969119916);
    assert.equal(time.read('2017-02-01 17:11:59.916+0000'), 1485969119916);
    assert.equal(time.read('2017-02-01T17:11:59.916Z'), 1485969119916);
    assert.equal(time.read('2017-02-27T06:35:45.448-05:00'), Date.parse('2017-02-27T11:35:45.448Z'));
    assert.equal(time.read('2017-02-01 17:11:59.916'), 1485969119916, 'without offset it is UTC');
  });

  it('take 0, -1 and "undefined" for no time', () => {
    assert.deepEqual(
      [0, -1, '0', '-1', 'undefined', '', null, 'yesterday', '2017-99-99 00:00:00+0000'].map(time.read),
      Array.from({ length: 9 }, () => undefined),
    );
  });

  it('make a list of one value, a list and nothing', () => {
    assert.deepEqual(
      [listOf({ a: 1 }), listOf([1, 2]), listOf(undefined), listOf(null), listOf('')],
      [[{ a: 1 }], [1, 2], [], [], []],
    );
  });

  it('leave out what is no text in a list of texts', () => {
    assert.deepEqual(texts.read(['a', null, {}, 1]), ['a', '1']);
  });

  it('never throw, whatever value comes', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        for (const kind of [count, flag, id, idOrZero, number, object, text, texts, time, word]) {
          kind.read(value);
        }
      }),
    );
  });
});
