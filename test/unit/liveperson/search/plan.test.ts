import assert from 'node:assert/strict';
import { planSearch } from '../../../../src/liveperson/search/plan.ts';

const day = 86_400_000;
const now = Date.UTC(2026, 10, 22);

describe('planSearch', () => {
  it('says how many windows and requests a range needs at least', () => {
    const { windows, minimumRequests, pageSize, merged, problems } = planSearch({ from: now - 70 * day, to: now }, now);
    assert.deepEqual([windows.length, minimumRequests, pageSize, merged, problems], [3, 3, 100, false, []]);
  });

  it('begins with the newest window, or with the oldest when sorted by ascending start', () => {
    const range = { from: now - 70 * day, to: now };
    assert.equal(planSearch(range, now).windows[0]?.to, now);
    assert.equal(planSearch({ ...range, sort: 'start:asc' }, now).windows[0]?.from, range.from);
    assert.equal(planSearch({ ...range, sort: 'start:des' }, now).windows[0]?.to, now);
  });

  it('merges windows when the order is not that of start', () => {
    assert.deepEqual(
      ['start:desc,duration:asc', 'duration:asc', 'end:desc'].map(
        (sort) => planSearch({ from: now - 70 * day, to: now, sort }, now).merged,
      ),
      [false, true, true],
    );
  });

  it('asks for no more records a page than are wanted', () => {
    assert.deepEqual(
      [20, 100, 250, -5].map((limit) => planSearch({ from: now - day, to: now, limit }, now).pageSize),
      [20, 100, 100, 100],
    );
  });

  it('marks searches by visitor and by engagement', () => {
    const range = { from: now - day, to: now };
    assert.deepEqual(
      [
        planSearch(range, now).byId,
        planSearch({ ...range, visitor: 'x' }, now).byId,
        planSearch({ ...range, engagementId: 'x' }, now).byId,
        planSearch({ ...range, visitor: ' ' }, now).byId,
      ],
      [false, true, true, false],
    );
  });

  it('has no windows for a wrong range, and windows for a range with other problems', () => {
    assert.deepEqual(planSearch({ from: now, to: now - 1 }, now).windows, []);
    assert.deepEqual(planSearch({ from: 0, to: now }, now).windows, [], 'half a century');
    assert.deepEqual(planSearch({ from: Number.NaN, to: now }, now).windows, []);
    assert.equal(planSearch({ from: now - day, to: now, sort: 'name' }, now).windows.length, 1);
  });

  it("plans the documents' own times, although they are no longer kept", () => {
    const { windows, problems } = planSearch({ from: 1488190000000, to: 1488200000000 }, now);
    assert.deepEqual(windows, [{ from: 1488189600000, to: 1488200400000 }]);
    assert.deepEqual(
      problems.map(({ severity }) => severity),
      ['warning'],
    );
  });
});
