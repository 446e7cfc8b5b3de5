import assert from 'node:assert/strict';
import type { EngagementQuery } from '../../../../src/liveperson/engagementHistory/engagementQuery.ts';
import type { ConversationQuery } from '../../../../src/liveperson/messagingInteractions/conversationQuery.ts';
import { checkTimes } from '../../../../src/liveperson/search/rangeRules.ts';
import type { EmptyReason } from '../../../../src/panels/protocol/search.ts';
import { emptyReasons } from '../../../../src/panels/search/emptyReasons.ts';

const now = Date.UTC(2026, 10, 22, 12);
const day = 86_400_000;
const week = { from: now - 7 * day, to: now };
const reasonsOf = (query: EngagementQuery): readonly EmptyReason[] => emptyReasons({ product: 'chats', query }, now);
const textsOf = (query: EngagementQuery): string => reasonsOf(query).map(({ text }) => text).join('\n');

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
    const [reason] = reasonsOf({ ...week, visitor: 'rloXnVgEQ-iQuoOytvKNqA', skillIds: ['14'], sort: 'start:desc' });
    assert.deepEqual(reason?.remedy?.search.query, { ...week, visitor: 'rloXnVgEQ-iQuoOytvKNqA' });
  });

  it('say that chats are kept for thirteen months', () => {
    assert.match(textsOf({ from: now - 500 * day, to: now - 450 * day }), /13 months/);
  });

  it('offer thirteen months that the service searches on every day of the year', () => {
    for (let day = 0; day < 366; day++) {
      const today = Date.UTC(2027, 0, 1 + day, 12);
      for (const product of ['chats', 'conversations'] as const) {
        const [reason] = emptyReasons({ product, query: { from: 0, to: 1 } }, today);
        const { from, to } = reason?.remedy?.search.query ?? {};
        assert.deepEqual(checkTimes(from, to, today), [], new Date(today).toISOString());
      }
    }
  });

  it('ask for patience with a chat that has just ended, and offer a day', () => {
    const reason = reasonsOf({ from: now - 60_000, to: now }).find(({ text }) => text.includes('five minutes'));
    assert.deepEqual(reason?.remedy?.search.query, { from: now - day, to: now });
  });

  it('offer thirty days when the range is short', () => {
    const reason = reasonsOf({ from: now - day, to: now }).find(({ text }) => text.includes('short'));
    assert.deepEqual(reason?.remedy?.search.query, { from: now - 30 * day, to: now });
  });

  it('explain long numbers in attributes, unquoted phrases and the delay of attributes', () => {
    const texts = textsOf({ ...week, keyword: 'order 12345', areas: ['ea.purchase'] });
    assert.match(texts, /more than three digits/);
    assert.match(texts, /two hours/);
    assert.match(texts, /double quotes/);
  });

  it('offer the search without its keyword', () => {
    const reason = reasonsOf({ ...week, keyword: 'ipad', areas: ['chatLine'] }).find(
      ({ remedy }) => remedy?.label === 'Search without keyword',
    );
    assert.deepEqual(reason?.remedy?.search.query, week);
  });

  it('notice filters that exclude each other', () => {
    assert.match(textsOf({ ...week, coBrowse: false, coBrowseDuration: { from: 0, to: 60 } }), /exclude each other/);
  });

  it('offer a button each, which searches the same product, and at last the other one', () => {
    const everything: EngagementQuery = {
      from: now + day,
      to: now + 2 * day,
      keyword: 'order 12345',
      areas: ['ea.lead'],
      visitor: '1214701440734022',
      engagementId: '27469613',
      skillIds: ['1'],
      chatMcs: { from: 1 },
      coBrowse: false,
      coBrowseDuration: { from: 0, to: 1 },
    };
    const reasons = reasonsOf(everything);
    assert.deepEqual(reasons.filter(({ remedy }) => remedy === undefined), []);
    assert.equal(reasons.at(-1)?.remedy?.search.product, 'conversations');
  });
});

describe('Reasons for an empty search of conversations', () => {
  const reasonsFor = (query: ConversationQuery): readonly EmptyReason[] => emptyReasons({ product: 'conversations', query }, now);

  it('lead to web chats', () => {
    assert.deepEqual(reasonsFor(week).at(-1)?.remedy?.search, { product: 'chats', query: week });
  });

  it('take away what limits the search, one thing at a time', () => {
    const query: ConversationQuery = {
      ...week,
      keyword: 'my order',
      attributes: { lead: 'x' },
      status: ['OPEN'],
      latestSkillIds: ['7'],
    };
    const left = reasonsFor(query).map(({ remedy }) => Object.keys(remedy?.search.query ?? {}).length);
    assert.deepEqual(left, [6, 5, 5, 5, 5, 2]);
  });

  it('say that conversations are kept for thirteen months', () => {
    assert.match(reasonsFor({ from: now - 500 * day, to: now - 450 * day })[0]?.text ?? '', /13 months/);
  });
});
