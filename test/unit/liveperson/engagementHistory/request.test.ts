import assert from 'node:assert/strict';
import { engagementByIdRequest, engagementSearchRequest } from '../../../../src/liveperson/engagementHistory/request.ts';
import { documentedAnswer } from '../documentedAnswer.ts';
import type { EngagementQuery } from '../../../../src/liveperson/engagementHistory/engagementQuery.ts';

const page = { from: 1437054059354, to: 1437661693023, offset: 0, limit: 100, source: 'LP_AgentUI_History' };
const range = { from: page.from, to: page.to };
const bodyOf = (query: Partial<EngagementQuery>) => {
  const { body } = engagementSearchRequest({ ...range, ...query }, page);
  return body?.kind === 'json' ? body.value : undefined;
};

describe('engagementSearchRequest', () => {
  it('goes to the documented address with all four parameters', () => {
    const { method, destination, path, query } = engagementSearchRequest(range, { ...page, offset: 200, limit: 50 });
    assert.deepEqual(
      [method, destination, path],
      ['POST', 'engHistDomain', '/interaction_history/api/account/{accountId}/interactions/search'],
    );
    assert.deepEqual(query, [
      ['offset', '200'],
      ['limit', '50'],
      ['sort', 'start:desc'],
      ['source', 'LP_AgentUI_History'],
    ]);
  });

  it('sends nothing but the window when nothing is asked for', () => {
    assert.deepEqual(bodyOf({}), { start: range });
  });

  it('is the documented search by skills, agents, duration and keyword', () => {
    const documented = documentedAnswer('requests/engagement-history-by-skill-agent-duration');
    const query: Partial<EngagementQuery> = {
      interactive: true,
      skillIds: ['14', '17', '18'],
      agentIds: ['109', '169'],
      duration: { from: 0, to: 180 },
      keyword: 'ipad',
      areas: ['chatLine'],
    };
    assert.deepEqual({ ...bodyOf(query), ended: true }, documented, 'ended is deprecated and left out');
  });

  it('is the documented search by keyword in many areas', () => {
    const areas = [
      'chatLine',
      'surveyAnswer',
      'surveyQuestion',
      'ea.purchase',
      'ea.viewedProduct',
      'ea.cartStatus',
      'ea.serviceActivity',
      'ea.visitorError',
      'ea.lead',
      'ea.customerInfo',
      'ea.marketingCampaignInfo',
      'ea.personalInfo',
    ] as const;
    const { body } = engagementSearchRequest(
      { ...range, interactive: true, keyword: 'ipad', areas },
      { ...page, from: 1433140200000, to: 1435645800000 },
    );
    assert.deepEqual(body, {
      kind: 'json',
      value: Object.fromEntries(
        Object.entries(documentedAnswer('requests/engagement-history-by-keyword') ?? {}).filter(([key]) => key !== 'ended'),
      ),
    });
  });

  it('sends the keyword area only with a keyword, and chat lines when none is chosen', () => {
    assert.equal(bodyOf({ areas: ['chatLine'] })?.['keyword_search_area'], undefined);
    assert.deepEqual(bodyOf({ keyword: ' ipad ' })?.['keyword_search_area'], { types: ['chatLine'] });
    assert.equal(bodyOf({ keyword: ' ipad ' })?.['keyword'], 'ipad');
  });

  it('maps every other filter to its documented name', () => {
    assert.deepEqual(
      bodyOf({
        agentGroupIds: ['5'],
        visitor: ' rloXnVgEQ-iQuoOytvKNqA ',
        engagementId: 'qa844815054294982965',
        channel: -1,
        alertedMcs: ['-1', '0'],
        chatMcs: { from: 30 },
        coBrowse: false,
        coBrowseDuration: { from: 1, to: 60 },
        lineContentTypes: ['RICH_CONTENT'],
        predictionLabels: ['"add service"'],
      }),
      {
        start: range,
        agentGroupIds: ['5'],
        visitor: 'rloXnVgEQ-iQuoOytvKNqA',
        engagementId: 'qa844815054294982965',
        channel: -1,
        alertedMcsValues: ['-1', '0'],
        chatMCS: { from: 30 },
        hasInteractiveCoBrowse: false,
        coBrowseDuration: { from: 1, to: 60 },
        lineContentTypes: ['RICH_CONTENT'],
        predictionLabel: ['"add service"'],
      },
    );
  });

  it('leaves out empty lists and texts', () => {
    assert.deepEqual(bodyOf({ skillIds: [], keyword: '  ', visitor: '', engagementId: ' ', alertedMcs: [] }), { start: range });
  });
});

describe('engagementByIdRequest', () => {
  it('is the documented search by engagement id, with a window', () => {
    const { body, operation } = engagementByIdRequest('123456784294967524', { ...page, from: 1488190000000, to: 1488200000000 });
    assert.deepEqual(body, { kind: 'json', value: documentedAnswer('requests/engagement-history-by-engagement-id') });
    assert.equal(operation, 'getEngagement');
  });
});
