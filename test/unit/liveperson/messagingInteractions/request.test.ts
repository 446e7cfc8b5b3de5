import assert from 'node:assert/strict';
import type { ConversationQuery } from '../../../../src/liveperson/messagingInteractions/conversationQuery.ts';
import {
  consumerConversationsRequest,
  conversationByIdRequest,
  conversationSearchRequest,
} from '../../../../src/liveperson/messagingInteractions/request.ts';
import { documentedAnswer } from '../documentedAnswer.ts';

const page = { from: 1470037448000, to: 1472543048000, offset: 0, limit: 100, source: 'LP_AgentUI_History' };
const range = { from: page.from, to: page.to };
const bodyOf = (query: Partial<ConversationQuery>) => {
  const { body } = conversationSearchRequest({ ...range, ...query }, page);
  return body?.kind === 'json' ? body.value : undefined;
};

describe('conversationSearchRequest', () => {
  it('goes to the documented address with version 2, which alone has unauthenticated attributes', () => {
    const { method, destination, path, query } = conversationSearchRequest(
      { ...range, sort: 'end:asc' },
      { ...page, offset: 100 },
    );
    assert.deepEqual(
      [method, destination, path],
      ['POST', 'msgHist', '/messaging_history/api/account/{accountId}/conversations/search'],
    );
    assert.deepEqual(query, [
      ['offset', '100'],
      ['limit', '100'],
      ['sort', 'end:asc'],
      ['v', '2'],
      ['source', 'LP_AgentUI_History'],
    ]);
  });

  it('is the documented search', () => {
    const content = [
      'campaign',
      'messageRecords',
      'agentParticipants',
      'consumerParticipants',
      'transfers',
      'interactions',
      'dialogs',
      'sdes',
      'unAuthSdes',
      'monitoring',
      'summary',
    ] as const;
    assert.deepEqual(
      bodyOf({ status: ['CLOSE', 'OPEN'], skillIds: ['-1', '2'], keyword: 'bonus', content }),
      documentedAnswer('requests/messaging-search'),
    );
  });

  it('maps every filter to its documented name', () => {
    assert.deepEqual(
      bodyOf({
        end: { from: 1, to: 2 },
        fullDialogEnd: { from: 3, to: 4 },
        latestSkillIds: ['1'],
        agentIds: ['2'],
        userPermissions: ['AGENT_MANGER'],
        latestAgentIds: ['3'],
        agentGroupIds: ['4'],
        summary: 's',
        duration: { from: 5 },
        mcs: { to: 50 },
        alertedMcs: ['0'],
        csat: { from: 1 },
        nps: { to: 10 },
        sources: ['SHARK'],
        devices: ['MOBILE'],
        messageContentTypes: ['RICH_CONTENT'],
        queueState: 'ACTIVE',
        attributes: { lead: 'car' },
        responseTime: { from: 1 },
        latestUpdateTime: 9,
        survey: { surveyIds: ['a'], fcr: ['yes'] },
        selectedIntentOnly: true,
        conversationsWithStepUpOnly: false,
        agentSurvey: { surveyId: [1] },
        annotationStates: ['OPEN'],
        cappingConfiguration: 'CustomerInfoEvent:1:desc',
      }),
      {
        start: range,
        end: { from: 1, to: 2 },
        fullDialogEndTime: { from: 3, to: 4 },
        latestSkillIds: ['1'],
        agentIds: ['2'],
        userPermissions: ['AGENT_MANGER'],
        latestAgentIds: ['3'],
        agentGroupIds: ['4'],
        summary: 's',
        duration: { from: 5 },
        mcs: { to: 50 },
        alertedMcsValues: ['0'],
        csat: { from: 1 },
        nps: { to: 10 },
        source: ['SHARK'],
        device: ['MOBILE'],
        messageContentTypes: ['RICH_CONTENT'],
        latestConversationQueueState: 'ACTIVE',
        sdeSearch: { lead: 'car' },
        responseTime: { from: 1 },
        latestUpdateTime: { from: 9 },
        surveyIds: ['a'],
        fcr: ['yes'],
        selectedIntentOnly: true,
        conversationsWithStepUpOnly: false,
        agentSurveySearch: { surveyId: [1] },
        annotationStates: ['OPEN'],
        cappingConfiguration: 'CustomerInfoEvent:1:desc',
      },
    );
  });

  it('asks for the rollover account only when told to', () => {
    assert.deepEqual(conversationSearchRequest({ ...range, rollover: true, version: 1 }, page).query.slice(3), [
      ['v', '1'],
      ['source', 'LP_AgentUI_History'],
      ['rollover', 'true'],
    ]);
  });
});

describe('conversationByIdRequest', () => {
  it('is the documented request, of one conversation', () => {
    const content = [
      'messageRecords',
      'agentParticipants',
      'consumerParticipants',
      'dialogs',
      'sdes',
      'unAuthSdes',
      'monitoring',
    ] as const;
    const { body, path } = conversationByIdRequest({
      conversationIds: ['e5c58e49-e4a5-40a8-8a18-d6580d1d5630'],
      content,
      source: 's',
    });
    assert.deepEqual(body, { kind: 'json', value: documentedAnswer('requests/messaging-by-conversation-id') });
    assert.equal(path, '/messaging_history/api/account/{accountId}/conversations/conversation/search');
  });

  it('names several conversations in a list and asks for everything', () => {
    const { body } = conversationByIdRequest({ conversationIds: ['a', 'b'], source: 's' });
    assert.ok(body?.kind === 'json');
    assert.deepEqual(body.value['conversationIds'], ['a', 'b']);
    assert.ok(Array.isArray(body.value['contentToRetrieve']) && body.value['contentToRetrieve'].length === 23);
  });
});

describe('consumerConversationsRequest', () => {
  it('is the documented request, status included', () => {
    const { body, query } = consumerConversationsRequest({ consumer: 'f92c9890-2c95-428b-8a32-083528620d31', source: 's' });
    assert.deepEqual(body, { kind: 'json', value: documentedAnswer('requests/messaging-by-consumer-id') });
    assert.deepEqual(query, [['source', 's']]);
  });

  it('pages where the newer page allows it', () => {
    assert.deepEqual(consumerConversationsRequest({ consumer: 'c', source: 's', offset: 0, limit: 20 }).query, [
      ['offset', '0'],
      ['limit', '20'],
      ['source', 's'],
    ]);
  });
});
