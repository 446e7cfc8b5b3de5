import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { matches, readKeyword, wordsOf } from '../../../src/sandbox/history/keyword.ts';
import { roundedOutward } from '../../../src/sandbox/history/filters.ts';
import { createRandom } from '../../../src/sandbox/random.ts';
import { chatTime, historyTime, longUsTime, monthsBefore } from '../../../src/sandbox/times.ts';

describe('sandbox: times', () => {
  it('are written as each API writes them', () => {
    assert.equal(historyTime(1485969119916), '2017-02-01 17:11:59.916+0000');
    assert.equal(chatTime(Date.parse('2017-02-27T06:35:45.448-05:00')), '2017-02-27T06:35:45.448-05:00');
    assert.equal(longUsTime(Date.UTC(2016, 8, 22, 16, 10, 15)), 'Sep 22, 2016 4:10:15 PM');
    assert.equal(longUsTime(Date.UTC(2016, 8, 2, 0, 0, 5)), 'Sep 2, 2016 12:00:05 AM');
  });

  it('go back by calendar months, to the last day of a shorter one', () => {
    assert.equal(new Date(monthsBefore(Date.UTC(2026, 2, 31, 5), 1)).toISOString(), '2026-02-28T05:00:00.000Z');
    assert.equal(new Date(monthsBefore(Date.UTC(2026, 0, 15), 13)).toISOString(), '2024-12-15T00:00:00.000Z');
  });

  it('are rounded outward, never by more than ten minutes', () => {
    fc.assert(
      fc.property(fc.nat(4e12), fc.nat(1e10), (from, span) => {
        const rounded = roundedOutward({ from, to: from + span });
        assert.ok(rounded.from <= from && from - rounded.from < 600_000 && rounded.from % 600_000 === 0);
        assert.ok(rounded.to >= from + span && rounded.to - from - span < 600_000 && rounded.to % 600_000 === 0);
      }),
    );
  });
});

describe('sandbox: keywords', () => {
  it('are whole words in any case, all of them in one text', () => {
    assert.ok(matches(wordsOf('Where is my ORDER?'), readKeyword('order')));
    assert.ok(!matches(wordsOf('Where is my reorder?'), readKeyword('order')));
    assert.ok(matches(wordsOf('my order is late'), readKeyword('late order')));
    assert.ok(!matches(wordsOf('my order'), readKeyword('late order')));
  });

  it('are one phrase in double quotes', () => {
    assert.ok(matches(wordsOf('my late, late order'), readKeyword('"late order"')));
    assert.ok(!matches(wordsOf('my order is late'), readKeyword('"late order"')));
    assert.ok(!matches(wordsOf('anything'), readKeyword('""')));
  });

  it('find a text by any run of its own words', () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-z]{1,8}$/), { minLength: 1, maxLength: 12 }),
        fc.nat(),
        fc.nat(),
        (words, from, length) => {
          const start = from % words.length;
          const run = words.slice(start, start + 1 + (length % words.length));
          assert.ok(matches(wordsOf(words.join(', ')), readKeyword(`"${run.join(' ')}"`)));
        },
      ),
    );
  });
});

describe('sandbox: choices', () => {
  it('repeat for the same seed and differ for others', () => {
    const draw = (seed: string) =>
      Array.from(
        { length: 20 },
        (
          (random) => () =>
            random.next()
        )(createRandom(seed)),
      );
    assert.deepEqual(draw('a'), draw('a'));
    assert.notDeepEqual(draw('a'), draw('b'));
  });

  it('stay within their bounds', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: -1000, max: 1000 }), fc.nat(1000), (seed, from, span) => {
        const drawn = createRandom(seed).int(from, from + span);
        assert.ok(Number.isInteger(drawn) && drawn >= from && drawn <= from + span);
      }),
    );
  });

  it('make ids of the documented forms', () => {
    const random = createRandom('ids');
    assert.match(random.token(22), /^[A-Za-z0-9_-]{22}$/);
    assert.match(random.uuid(), /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    assert.match(random.digits(5), /^[1-9]\d{4}$/);
  });
});
