import assert from 'node:assert/strict';
import type { EngagementQuery } from '../../../../src/panels/protocol/search.ts';
import { draftOf, filterCount, queryOf } from '../../../../src/webview/search/queryDraft.ts';

const now = Date.UTC(2026, 10, 22, 12, 30);
const day = 86_400_000;
const minute = 60_000;

/** Every field of a query, in custom times that a control with minutes can hold. */
const full: EngagementQuery = {
  from: now - 40 * day,
  to: now - 3 * day,
  keyword: '"ship abroad"',
  areas: ['chatLine', 'ea.cartStatus'],
  skillIds: ['14', '17'],
  agentIds: ['109'],
  agentGroupIds: ['-1'],
  duration: { from: 0, to: 180 },
  interactive: true,
  visitor: 'rloXnVgEQ-iQuoOytvKNqA',
  engagementId: '123456784294967524',
  channel: -1,
  alertedMcs: ['1'],
  chatMcs: { from: 30 },
  coBrowse: false,
  coBrowseDuration: { from: 1, to: 2 },
  lineContentTypes: ['RICH_CONTENT'],
  predictionLabels: ['add service'],
  sort: 'duration:asc',
  limit: 500,
};

describe('Draft of a query', () => {
  it('loses nothing between query and form', () => {
    assert.deepEqual(queryOf(draftOf(full, now), now), { query: full, problems: [] });
  });

  it('sends only what is set', () => {
    const { query } = queryOf(draftOf({ from: now - 7 * day, to: now }, now), now);
    assert.deepEqual(query, { from: now - 7 * day, to: now, sort: 'start:desc' });
  });

  it('lets the range of a preset end at the time of the search', () => {
    const draft = draftOf({ from: now - day, to: now }, now);
    assert.equal(draft.preset, 'day');
    const later = now + 30 * minute;
    assert.deepEqual(queryOf(draft, later).query, { from: later - day, to: later, sort: 'start:desc' });
  });

  it('wants both ends of a duration, and numbers', () => {
    const draft = { ...draftOf({ from: now - day, to: now }, now), durationFrom: '5', limit: 'many' };
    assert.deepEqual(queryOf(draft, now).problems.map(({ field, severity }) => [field, severity]), [['duration', 'error'], ['limit', 'error']]);
  });

  it('wants both times of a range of its own', () => {
    const draft = { ...draftOf(full, now), to: '' };
    assert.deepEqual(queryOf(draft, now).problems.map(({ field }) => field), ['to']);
  });

  it('leaves areas out while there is no keyword', () => {
    assert.equal(queryOf({ ...draftOf(full, now), keyword: ' ' }, now).query.areas, undefined);
  });

  it('counts the filters that are set', () => {
    assert.equal(filterCount(draftOf({ from: 0, to: now, keyword: 'x' }, now)), 0);
    assert.equal(filterCount(draftOf({ from: 0, to: now, skillIds: ['1'], interactive: true }, now)), 2);
  });
});
