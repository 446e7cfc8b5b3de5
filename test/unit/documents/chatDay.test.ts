import assert from 'node:assert/strict';
import fc from 'fast-check';
import { dayOf, isDay, noonOf } from '../../../src/documents/chatDay.ts';

describe('The day in the address of a chat', () => {
  it('is that of the moment in UTC', () => {
    assert.equal(dayOf(1488195370502), '2017-02-27');
  });

  it('has a noon that is at most half a day from the moment', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: Date.UTC(9999, 11, 30) }), (moment) => {
      assert.ok(Math.abs(noonOf(dayOf(moment) ?? '') - moment) <= 43_200_000);
    }));
  });

  it('is none for a moment that is missing, before 1970 or on no calendar', () => {
    for (const moment of [undefined, -1, Number.NaN, Infinity, 8.7e15]) assert.equal(dayOf(moment), undefined);
  });

  it('is told from other text', () => {
    assert.equal(isDay('2024-02-29'), true);
    for (const text of ['', '2023-02-29', '2017-2-27', '2017-02-27T00:00:00Z', '+012345-01-01', '20170227'])
      assert.equal(isDay(text), false, text);
  });
});
