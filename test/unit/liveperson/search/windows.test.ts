import assert from 'node:assert/strict';
import fc from 'fast-check';
import { monthSpan, threeMonthSpan } from '../../../../src/liveperson/documentedSpans.ts';
import { addMonths } from '../../../../src/liveperson/search/calendar.ts';
import { cutWindows, splitWindow, tenMinutes } from '../../../../src/liveperson/search/windows.ts';

const day = 86_400_000;
const year2026 = Date.UTC(2026, 0, 1);

const ranges = fc
  .record({
    from: fc.integer({ min: Date.UTC(2015, 0, 1), max: Date.UTC(2030, 0, 1) }),
    length: fc.oneof(fc.integer({ min: 0, max: 400 * day }), fc.integer({ min: 0, max: 3 * tenMinutes })),
  })
  .map(({ from, length }) => ({ from, to: from + length }));
const orders = fc.constantFrom('ascending' as const, 'descending' as const);
const spans = fc.constantFrom(monthSpan, threeMonthSpan, tenMinutes, 3 * tenMinutes - 1);

/** What the service makes of a window. */
const rounded = ({ from, to }: { from: number; to: number }) => ({
  from: Math.floor(from / tenMinutes) * tenMinutes,
  to: Math.ceil(to / tenMinutes) * tenMinutes,
});

describe('cutWindows', () => {
  it("makes windows that the service's rounding does not change", () => {
    fc.assert(
      fc.property(ranges, spans, orders, (range, span, order) => {
        for (const window of cutWindows(range, span, order).slice(0, 1000)) {
          assert.deepEqual(rounded(window), window);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('covers the rounded range exactly, without gap, in order', () => {
    fc.assert(
      fc.property(ranges, fc.constantFrom(monthSpan, threeMonthSpan), orders, (range, span, order) => {
        const windows = order === 'ascending' ? cutWindows(range, span, order) : cutWindows(range, span, order).toReversed();
        const whole = rounded(range);
        assert.equal(windows[0]?.from, whole.from);
        assert.equal(windows.at(-1)?.to, Math.max(whole.to, whole.from + tenMinutes));
        assert.ok(
          windows.every((window, index) => window.from < window.to && (index === 0 || windows[index - 1]?.to === window.from)),
        );
      }),
    );
  });

  it('never makes a window longer than the shortest month, wherever it lies', () => {
    fc.assert(
      fc.property(ranges, orders, (range, order) => {
        for (const { from, to } of cutWindows(range, monthSpan, order)) {
          assert.ok(to - from <= 28 * day && to <= addMonths(from, 1));
        }
        for (const { from, to } of cutWindows(range, threeMonthSpan, order)) {
          assert.ok(to <= addMonths(from, 3));
        }
      }),
    );
  });

  it('cuts thirteen months into fifteen windows', () => {
    assert.equal(cutWindows({ from: addMonths(year2026, -13), to: year2026 }, monthSpan, 'descending').length, 15);
  });

  it('keeps 28 days on marks in one window', () => {
    assert.deepEqual(cutWindows({ from: year2026, to: year2026 + 28 * day }, monthSpan, 'descending'), [
      { from: year2026, to: year2026 + 28 * day },
    ]);
  });

  it('puts the newest window first when descending', () => {
    assert.deepEqual(cutWindows({ from: year2026, to: year2026 + 30 * day }, monthSpan, 'descending'), [
      { from: year2026 + 2 * day, to: year2026 + 30 * day },
      { from: year2026, to: year2026 + 2 * day },
    ]);
  });

  it('makes ten minutes of a moment', () => {
    assert.deepEqual(cutWindows({ from: year2026, to: year2026 }, monthSpan, 'ascending'), [
      { from: year2026, to: year2026 + tenMinutes },
    ]);
  });
});

describe('splitWindow', () => {
  it('covers the window exactly, on marks, in the asked number of parts or fewer', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 4032 }), fc.integer({ min: 0, max: 50 }), orders, (marks, parts, order) => {
        const window = { from: year2026, to: year2026 + marks * tenMinutes };
        const split = order === 'ascending' ? splitWindow(window, parts, order) : splitWindow(window, parts, order).toReversed();
        assert.ok(split.length <= Math.max(1, parts));
        assert.equal(split[0]?.from, window.from);
        assert.equal(split.at(-1)?.to, window.to);
        assert.ok(split.every((part, index) => index === 0 || split[index - 1]?.to === part.from));
      }),
    );
  });

  it('cannot cut ten minutes', () => {
    assert.equal(splitWindow({ from: year2026, to: year2026 + tenMinutes }, 2, 'ascending').length, 1);
  });
});

describe('addMonths', () => {
  it('makes the last day of February of 31 January, in leap years and others', () => {
    assert.equal(new Date(addMonths(Date.UTC(2026, 0, 31, 12), 1)).toISOString(), '2026-02-28T12:00:00.000Z');
    assert.equal(new Date(addMonths(Date.UTC(2028, 0, 31), 1)).toISOString(), '2028-02-29T00:00:00.000Z');
  });

  it('goes back over the turn of a year', () => {
    assert.equal(new Date(addMonths(Date.UTC(2026, 2, 31), -13)).toISOString(), '2025-02-28T00:00:00.000Z');
  });

  it('never leaves the month it aims at', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: Date.UTC(2000, 0, 1), max: Date.UTC(2100, 0, 1) }),
        fc.integer({ min: -40, max: 40 }),
        (time, months) => {
          const before = new Date(time);
          const after = new Date(addMonths(time, months));
          assert.equal(
            after.getUTCFullYear() * 12 + after.getUTCMonth(),
            before.getUTCFullYear() * 12 + before.getUTCMonth() + months,
          );
          assert.equal(after.getTime() % 86_400_000, time % 86_400_000);
        },
      ),
    );
  });
});
