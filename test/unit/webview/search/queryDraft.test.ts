import assert from 'node:assert/strict';
import type { ConversationQuery, EngagementQuery, Search } from '../../../../src/panels/protocol/search.ts';
import { filterCount } from '../../../../src/webview/search/formFields.ts';
import { draftOf, searchOf, type QueryDraft } from '../../../../src/webview/search/queryDraft.ts';

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

/** Likewise of conversations: every filter that the form has. */
const fullConversations: ConversationQuery = {
  from: now - 40 * day,
  to: now - 3 * day,
  keyword: 'refund',
  summary: 'angry',
  status: ['OPEN'],
  skillIds: ['14', '17'],
  latestSkillIds: ['17'],
  agentIds: ['109'],
  latestAgentIds: ['110'],
  agentGroupIds: ['7'],
  duration: { from: 60 },
  mcs: { to: 50 },
  alertedMcs: ['-1'],
  csat: { from: 1, to: 3 },
  nps: { from: 0 },
  responseTime: { to: 5000 },
  sources: ['SHARK'],
  devices: ['MOBILE'],
  messageContentTypes: ['IMG'],
  queueState: 'IN_QUEUE',
  attributes: { lead: 'newsletter' },
  selectedIntentOnly: true,
  conversationsWithStepUpOnly: true,
  sort: 'end:asc',
  limit: 500,
};

const chats = (query: Partial<EngagementQuery> = {}): Search => ({
  product: 'chats',
  query: { from: now - 7 * day, to: now, ...query },
});
const draftWith = (change: Partial<QueryDraft>): QueryDraft => ({ ...draftOf(chats(), now), ...change });

describe('Draft of a query', () => {
  it('loses nothing between query and form', () => {
    const search: Search = { product: 'chats', query: full };
    assert.deepEqual(searchOf(draftOf(search, now), now), { search, problems: [] });
  });

  it('loses nothing of a search of conversations either', () => {
    const search: Search = { product: 'conversations', query: fullConversations };
    assert.deepEqual(searchOf(draftOf(search, now), now), { search, problems: [] });
  });

  it('sends only what is set', () => {
    const { search } = searchOf(draftOf(chats(), now), now);
    assert.deepEqual(search.query, { from: now - 7 * day, to: now, sort: 'start:desc' });
  });

  it('takes what both products know along when the other one is chosen, and nothing else', () => {
    const { search } = searchOf({ ...draftOf({ product: 'chats', query: full }, now), product: 'conversations' }, now);
    const { from, to, keyword, skillIds, agentIds, agentGroupIds, duration, alertedMcs, limit, chatMcs } = full;
    const shared = {
      from,
      to,
      keyword,
      skillIds,
      agentIds,
      agentGroupIds,
      duration,
      alertedMcs,
      limit,
      mcs: chatMcs,
      sort: 'start:desc',
    };
    assert.deepEqual(search, { product: 'conversations', query: shared });
  });

  it('lets the range of a preset end at the time of the search', () => {
    const draft = draftOf(chats({ from: now - day }), now);
    assert.equal(draft.preset, 'day');
    const later = now + 30 * minute;
    assert.deepEqual(searchOf(draft, later).search.query, { from: later - day, to: later, sort: 'start:desc' });
  });

  it('wants both ends of a duration, and numbers', () => {
    const draft = draftWith({ durationFrom: '5', limit: 'many' });
    assert.deepEqual(
      searchOf(draft, now).problems.map(({ field, severity }) => [field, severity]),
      [
        ['duration', 'error'],
        ['limit', 'error'],
      ],
    );
  });

  it('wants both times of a range of its own', () => {
    const draft = { ...draftOf({ product: 'chats', query: full }, now), to: '' };
    assert.deepEqual(searchOf(draft, now).problems.map(({ field }) => field), ['to']);
  });

  it('says at its field that a text is too long to be sent', () => {
    const { problems, search } = searchOf(
      draftWith({ keyword: 'x'.repeat(2001), skillIds: Array.from({ length: 501 }, () => '1').join() }),
      now,
    );
    assert.deepEqual(problems.map(({ field, message }) => [field, message]), [
      ['keyword', 'At most 2,000 characters.'],
      ['skillIds', 'At most 500 values of 2,000 characters.'],
    ]);
    assert.deepEqual(Object.keys(search.query), ['from', 'to', 'sort']);
  });

  it('wants a text for an attribute that is to be searched', () => {
    const { problems } = searchOf(draftWith({ product: 'conversations', attribute: 'lead' }), now);
    assert.deepEqual(problems.map(({ field }) => field), ['attributes']);
  });

  it('leaves areas out while there is no keyword', () => {
    const { search } = searchOf({ ...draftOf({ product: 'chats', query: full }, now), keyword: ' ' }, now);
    assert.equal('areas' in search.query, false);
  });

  it('counts the filters that are set and that the product has', () => {
    assert.equal(filterCount(draftOf(chats({ keyword: 'x' }), now)), 0);
    const draft = draftOf(chats({ skillIds: ['1'], interactive: true, chatMcs: { from: 1, to: 2 } }), now);
    assert.equal(filterCount(draft), 3);
    assert.equal(filterCount({ ...draft, product: 'conversations' }), 2);
  });

  it('keeps what the form has no field for, of conversations and of chats, and sends it along', () => {
    const surveys = {
      survey: { surveyIds: ['7'], fcr: ['no'] },
      agentSurvey: { pendingAgentSurvey: [true] },
      annotationStates: ['OPEN', 'VETTED'],
      attributes: { lead: 'topic', purchase: 'A1' },
      devices: ['DESKTOP', 'TABLET'],
      sort: 'start:desc',
    } as const;
    const search: Search = { product: 'conversations', query: { from: now - 40 * day, to: now - 3 * day, ...surveys } };
    const draft = draftOf(search, now);
    assert.deepEqual(Object.keys(draft.more.conversations).toSorted(), [
      'agentSurvey',
      'annotationStates',
      'attributes',
      'devices',
      'survey',
    ]);
    assert.deepEqual(searchOf(draft, now).search, search);
    assert.equal(filterCount(draft), 5);
    const chats: Search = {
      product: 'chats',
      query: { from: now - 40 * day, to: now - 3 * day, lineContentTypes: ['OTHER'], sort: 'start:desc' },
    };
    assert.deepEqual(searchOf(draftOf(chats, now), now).search, chats);
  });

  it('keeps nothing twice: what the form shows is not beside it too', () => {
    for (const search of [{ product: 'chats', query: full }, { product: 'conversations', query: fullConversations }] as const) {
      const { more } = draftOf(search, now);
      assert.deepEqual(more, { chats: {}, conversations: {} });
    }
  });

  it('does not ask chats for what conversations were to have', () => {
    const search: Search = { product: 'conversations', query: { from: now - day, to: now, annotationStates: ['OPEN'] } };
    const draft: QueryDraft = { ...draftOf(search, now), product: 'chats' };
    assert.equal('annotationStates' in searchOf(draft, now).search.query, false);
  });
});
