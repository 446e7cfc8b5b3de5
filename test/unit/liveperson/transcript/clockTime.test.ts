import assert from 'node:assert/strict';
import { fullTime, relativeTime, spanInWords, WallClocks } from '../../../../src/liveperson/transcript/clockTime.ts';

const second = 1000;
const hour = 3600 * second;

describe('times of a transcript', () => {
  it('show the UTC clock', () => {
    assert.equal(fullTime(Date.UTC(2017, 1, 27, 11, 36, 10), 'utc'), '2017-02-27 11:36:10 UTC');
    assert.deepEqual(new WallClocks('utc').at(Date.UTC(2017, 1, 27, 23, 59, 59, 999)), { date: '2017-02-27', time: '23:59:59' });
  });

  it('show the local clock of that day, not of today', () => {
    for (const moment of [Date.UTC(2026, 0, 15, 12), Date.UTC(2026, 6, 15, 12)]) {
      const date = new Date(moment);
      const two = (value: number) => String(value).padStart(2, '0');
      assert.equal(
        new WallClocks('local').at(moment)?.time,
        `${two(date.getHours())}:${two(date.getMinutes())}:${two(date.getSeconds())}`,
      );
      assert.match(fullTime(moment, 'local'), / UTC[+-]\d\d:\d\d$/);
    }
  });

  it('know no date for what is no moment', () => {
    assert.deepEqual(
      [new WallClocks('utc').at(Number.NaN), new WallClocks('utc').at(1e300), fullTime(1e300, 'utc')],
      [undefined, undefined, '1e+300'],
    );
  });

  it('count from the origin, backwards too', () => {
    assert.deepEqual(
      [0, 12 * second, 75 * second, hour + 2 * 60 * second + 3 * second, 26 * hour, -4 * second, -500].map(relativeTime),
      ['+00:00', '+00:12', '+01:15', '+1:02:03', '+1d 02:00:00', '-00:04', '+00:00'],
    );
  });

  it('are long in words without zero parts', () => {
    assert.deepEqual([0, 400, 887 * second, hour, 26 * hour + 5 * second].map(spanInWords), [
      '0 s',
      '0 s',
      '14 min 47 s',
      '1 h',
      '1 d 2 h 5 s',
    ]);
  });
});
