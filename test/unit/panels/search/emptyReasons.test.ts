import assert from 'node:assert/strict';
import { emptyReasons } from '../../../../src/panels/search/emptyReasons.ts';

const now = Date.UTC(2026, 10, 22, 12);
const day = 86_400_000;
const week = { from: now - 7 * day, to: now };
const textsOf = (query: Parameters<typeof emptyReasons>[0]): string => emptyReasons(query, now).map(({ text }) => text).join('\n');

describe('Reasons for an empty result', () => {
  it('always say that only ended web chats are in the history', () => {
    assert.match(textsOf(week), /ended web chats only/);
  });

  it('tell the chat side\'s visitor id from the monitoring one', () => {
    assert.match(textsOf({ ...week, visitor: '1214701440734022' }), /numeric visitor id/);
    assert.doesNotMatch(textsOf({ ...week, visitor: 'rloXnVgEQ-iQuoOytvKNqA' }), /numeric visitor id/);
  });

  it('notice a campaign engagement id in place of an engagement id', () => {
    assert.match(textsOf({ ...week, engagementId: '27469613' }), /campaign engagement id/);
    assert.doesNotMatch(textsOf({ ...week, engagementId: '123456784294967524' }), /campaign engagement id/);
  });

  it('offer to search by the id alone when other filters stand beside it', () => {
    const [reason] = emptyReasons({ ...week, visitor: 'rloXnVgEQ-iQuoOytvKNqA', skillIds: ['14'], sort: 'start:desc' }, now);
    assert.deepEqual(reason?.remedy?.query, { ...week, visitor: 'rloXnVgEQ-iQuoOytvKNqA' });
  });

  it('say that chats are kept for thirteen months', () => {
    assert.match(textsOf({ from: now - 500 * day, to: now - 450 * day }), /13 months/);
  });

  it('ask for patience with a chat that has just ended, and offer a day', () => {
    const reason = emptyReasons({ from: now - 60_000, to: now }, now).find(({ text }) => text.includes('five minutes'));
    assert.deepEqual(reason?.remedy?.query, { from: now - day, to: now });
  });

  it('offer thirty days when the range is short', () => {
    const reason = emptyReasons({ from: now - day, to: now }, now).find(({ text }) => text.includes('short'));
    assert.deepEqual(reason?.remedy?.query, { from: now - 30 * day, to: now });
  });

  it('explain long numbers in attributes, unquoted phrases and the delay of attributes', () => {
    const texts = textsOf({ ...week, keyword: 'order 12345', areas: ['ea.purchase'] });
    assert.match(texts, /more than three digits/);
    assert.match(texts, /two hours/);
    assert.match(texts, /double quotes/);
  });

  it('offer the search without its keyword', () => {
    const reason = emptyReasons({ ...week, keyword: 'ipad', areas: ['chatLine'] }, now).find(({ remedy }) => remedy?.label === 'Search without keyword');
    assert.deepEqual(reason?.remedy?.query, week);
  });

  it('notice filters that exclude each other', () => {
    assert.match(textsOf({ ...week, coBrowse: false, coBrowseDuration: { from: 0, to: 60 } }), /exclude each other/);
  });
});
