import assert from 'node:assert/strict';
import { reliabilityPage } from '../../../docs/reliabilityPage.ts';
import { faultResults, soakRecord } from '../../../docs/results.ts';
import { settled } from '../../faults/results.ts';
import { faults, surfacesOf } from '../../faults/table.ts';
import { soakResult, type SoakSample } from '../../soak/verdict.ts';

const sample: SoakSample = {
  pid: 1, minutes: 1, rounds: 2, state: 'inUse', usedBytes: 50e6, residentBytes: 200e6,
  timers: [], sockets: 0, listeners: 100, disposables: 200, signals: 1, complaints: [],
};
const later = (changes: Partial<SoakSample>): SoakSample => ({ ...sample, minutes: 30, rounds: 40, ...changes });

describe('The page on reliability', () => {
  it('has a row for every fault on every surface it can happen to, and its result', () => {
    const page = reliabilityPage([], undefined);
    for (const fault of faults) {
      for (const surface of surfacesOf(fault))
        assert.ok(page.includes(`| ${fault.title} | ${surface} |`), `${fault.title}: ${surface}`);
    }
    assert.match(page, /\| Answer 503 \| not run \|/);
    const result = { fault: 'Answer 503', surface: 'search', message: 'a | b <b>', kept: '100 rows', seconds: 30, passed: false };
    const failed = reliabilityPage([result], undefined);
    assert.match(failed, /\| Answer 503 \| not run \| not run \| \*\*failed\*\* \|/);
    assert.ok(failed.includes(String.raw`| Answer 503 | search | a \| b &lt;b> | 100 rows | 30 s |`));
  });

  it('is of runs in which every fault of the table was tried, and none else', () => {
    const wanted = faults.flatMap((fault) => surfacesOf(fault).map((surface) => `${fault.title}: ${surface}`));
    assert.deepEqual(faultResults().map(({ fault, surface }) => `${fault}: ${surface}`).toSorted(), wanted.toSorted());
  });

  it('is of a soak that found nothing', () => {
    assert.deepEqual(soakRecord()?.result.problems, []);
  });

  it('holds nothing that differs from run to run', () => {
    assert.equal(
      settled('smt at 127.0.0.1:40123 and /tmp/faults-aB3/chats  could not'),
      'smt at host and /exports/chats could not',
    );
  });
});

describe('The verdict on a soak', () => {
  it('is that nothing is wrong when nothing is left', () => {
    assert.deepEqual(soakResult([sample, later({}), later({ state: 'over' })], 0).problems, []);
  });

  for (const [what, changes, problem] of [
    ['memory that has grown', { usedBytes: 61e6 }, /memory in use went from 50.0 MB to 61.0 MB/],
    ['resident memory that has grown', { residentBytes: 250e6 }, /resident memory/],
    ['listeners of every round', { listeners: 138 }, /38 more listeners after 38 rounds/],
    ['a rejection that nobody caught', { complaints: ['unhandled rejection'] }, /1 complaints/],
  ] as const) {
    it(`names ${what}`, () => {
      const { problems } = soakResult([sample, later(changes), later({ state: 'over' })], 0);
      assert.match(problems.join(), problem);
      assert.equal(problems.length, 1);
    });
  }

  it('names timers, connections and hosts that are left when all is over', () => {
    const { problems } = soakResult([sample, later({ state: 'over', timers: ['at x'], sockets: 2 })], 1);
    assert.deepEqual(problems, ['1 timers left behind', '2 sockets left behind', '1 extension hosts left behind']);
  });

  it('compares what grows with the same window, and memory with the first one', () => {
    const { problems, reloads } = soakResult(
      [
        sample,
        later({ pid: 2, listeners: 300 }),
        later({ pid: 2, listeners: 300, rounds: 80 }),
        later({ pid: 2, state: 'over' }),
      ],
      0,
    );
    assert.deepEqual([problems, reloads], [[], 1]);
  });
});
