import assert from 'node:assert/strict';
import type { EngagementQuery } from '../../../../src/liveperson/engagementHistory/engagementQuery.ts';
import { checkQuery, checkSource } from '../../../../src/liveperson/engagementHistory/rules.ts';

const now = Date.UTC(2026, 10, 22);
const range = { from: now - 86_400_000, to: now };

/** `field: severity` of everything wrong. Queries may come from files, so that any type is tried. */
function found(query: object): string[] {
  const asked: EngagementQuery = { ...range, ...query };
  return checkQuery(asked, now).map(({ field, severity }) => `${field}: ${severity}`);
}

describe('checkQuery', () => {
  it('accepts a query that uses every field as documented', () => {
    const query: Required<EngagementQuery> = {
      ...range,
      keyword: '"add to cart"',
      areas: ['chatLine', 'visitorInfo'],
      skillIds: ['14', '-1'],
      agentIds: ['109'],
      agentGroupIds: ['3'],
      duration: { from: 0, to: 180 },
      interactive: true,
      visitor: 'rloXnVgEQ-iQuoOytvKNqA',
      engagementId: 'qa844815054294982965',
      channel: 1,
      alertedMcs: ['-1', '0', '1'],
      chatMcs: { to: 60 },
      coBrowse: true,
      coBrowseDuration: { from: 1, to: 600 },
      lineContentTypes: ['RICH_CONTENT'],
      predictionLabels: ['billing'],
      sort: 'start:desc,duration:asc',
      limit: 250,
    };
    assert.deepEqual(found(query), []);
  });

  const cases: Readonly<Record<string, readonly [object, string[]]>> = {
    'a range without end': [{ to: undefined }, ['to: error']],
    'times that are no numbers': [{ from: '2026-01-01', to: Number.NaN }, ['from: error', 'to: error']],
    'an end before the start': [{ from: now, to: now - 1 }, ['to: error']],
    'a range longer than what is kept': [{ from: now - 500 * 86_400_000 }, ['from: error']],
    'a range that lies before what is kept': [{ from: Date.UTC(2017, 0, 1), to: Date.UTC(2017, 1, 1) }, ['from: warning']],
    'a range in the future': [{ from: now + 1, to: now + 2 }, ['from: warning']],
    'times in seconds': [{ from: 1_485_969_119, to: 1_486_055_519 }, ['from: warning', 'to: warning']],
    'two phrases': [{ keyword: '"a b" "c d"', areas: ['chatLine'] }, ['keyword: error']],
    'a word beside a phrase': [{ keyword: '"a b" c', areas: ['chatLine'] }, ['keyword: error']],
    'an open quotation': [{ keyword: '"a b', areas: ['chatLine'] }, ['keyword: error']],
    'several words without quotes': [{ keyword: 'a b', areas: ['chatLine'] }, ['keyword: warning']],
    'a keyword without area': [{ keyword: 'a' }, ['areas: warning']],
    'areas without keyword': [{ areas: ['chatLine'] }, ['areas: warning']],
    'an unknown area': [{ keyword: 'a', areas: ['everywhere'] }, ['areas: error']],
    'a long number looked for in attributes': [{ keyword: 'DRV1534XC', areas: ['ea.purchase'] }, ['keyword: warning']],
    'a name for a skill': [{ skillIds: ['Sales'] }, ['skillIds: warning']],
    'a duration with one end': [{ duration: { from: 1 } }, ['duration: error']],
    'a duration that ends before it begins': [{ duration: { from: 10, to: 1 } }, ['duration: error']],
    'a negative duration': [{ duration: { from: -1, to: 1 } }, ['duration: error']],
    'interactive false': [{ interactive: false }, ['interactive: error']],
    "the chat side's visitor id": [{ visitor: '1214701440734022' }, ['visitor: warning']],
    'a chat id for an engagement id': [
      { engagementId: 'H7496712445225055898-608c28f64b1f4d41aeca4188fb95f66fK8388836' },
      ['engagementId: warning'],
    ],
    'an unknown channel': [{ channel: 3 }, ['channel: error']],
    'an MCS alert outside the three': [{ alertedMcs: ['2'] }, ['alertedMcs: error']],
    'an MCS range without ends': [{ chatMcs: {} }, ['chatMcs: error']],
    'an MCS over 100': [{ chatMcs: { to: 101 } }, ['chatMcs: error']],
    'a co-browse duration with one end': [{ coBrowseDuration: { to: 5 } }, ['coBrowseDuration: error']],
    'a co-browse duration in milliseconds': [{ coBrowseDuration: { from: 100_000, to: 200_000 } }, ['coBrowseDuration: warning']],
    'a co-browse duration without co-browse': [
      { coBrowse: false, coBrowseDuration: { from: 1, to: 2 } },
      ['coBrowseDuration: warning'],
    ],
    'a co-browse flag that is a word': [{ coBrowse: 'yes' }, ['coBrowse: error']],
    'a line type other than rich content': [{ lineContentTypes: ['TEXT'] }, ['lineContentTypes: error']],
    'a label of several words without quotes': [{ predictionLabels: ['add service'] }, ['predictionLabels: warning']],
    'a sort by an unknown field': [{ sort: 'name:asc' }, ['sort: error']],
    'a limit of nothing': [{ limit: 0 }, ['limit: error']],
  };
  for (const [what, [query, problems]] of Object.entries(cases)) {
    it(`finds ${what}`, () => {
      assert.deepEqual(found(query), problems);
    });
  }

  it('suggests the right name for a field that has no effect', () => {
    const asked = { ...range, skill: '14', Keyword: 'a', colour: 'red' };
    const messages = checkQuery(asked, now).map(({ field, message }) => `${field}: ${message}`);
    assert.deepEqual(messages, [
      'skill: Not a field of this search; skillIds is meant?',
      'Keyword: Not a field of this search; keyword is meant?',
      'colour: Not a field of this search; it has no effect.',
    ]);
  });

  it('takes thirteen months counted from the last day of a month', () => {
    const to = Date.UTC(2026, 2, 31);
    assert.deepEqual(checkQuery({ from: Date.UTC(2025, 1, 28), to }, to), []);
  });
});

describe('checkSource', () => {
  it('wants one to twenty characters', () => {
    assert.deepEqual([checkSource('LP_AgentUI_History'), checkSource('').length, checkSource('x'.repeat(21)).length], [[], 1, 1]);
  });
});
