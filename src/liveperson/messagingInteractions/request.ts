import { given } from '../fields.ts';
import type { RequestParts } from '../http/requestParts.ts';
import type { JsonObject } from '../json.ts';
import { filled, phrase, range, type SentPage } from '../search/requestBody.ts';
import { sortText } from '../search/sortKeys.ts';
import {
  conversationContents,
  type ConversationContent,
  type ConversationQuery,
  type ConversationStatus,
} from './conversationQuery.ts';
import { parseConversationSort } from './sort.ts';

const base = '/messaging_history/api/account/{accountId}/conversations';

/** POST search of conversations; only what the query sets is sent. Source: Messaging Interactions API, conversations. */
export function conversationSearchRequest(query: ConversationQuery, page: SentPage): RequestParts {
  return {
    ...post('searchConversations', `${base}/search`, searchBody(query, page)),
    query: [
      ['offset', String(page.offset)],
      ['limit', String(page.limit)],
      ['sort', sortText(parseConversationSort(query.sort).keys)],
      ['v', String(query.version ?? 2)],
      ['source', page.source],
      ...(query.rollover === undefined ? [] : [['rollover', String(query.rollover)] as const]),
    ],
  };
}

/**
 * POST conversations by id, up to 100, each with everything unless `content` says otherwise. Source: get conversation by
 * conversation id.
 */
export function conversationByIdRequest(options: {
  readonly conversationIds: readonly string[];
  readonly content?: readonly ConversationContent[];
  readonly source: string;
  readonly version?: 1 | 2;
}): RequestParts {
  const { conversationIds, content = conversationContents, source, version = 2 } = options;
  const [only, ...others] = conversationIds.map((id) => id.trim());
  const ids = others.length === 0 ? { conversationId: only ?? '' } : { conversationIds: [only ?? '', ...others] };
  return {
    ...post('getConversation', `${base}/conversation/search`, { ...ids, contentToRetrieve: [...content] }),
    query: [
      ['v', String(version)],
      ['source', source],
    ],
  };
}

/**
 * POST conversations of one consumer. `consumer` is LivePerson's participant id of the consumer, not the brand's customer id;
 * `status` is mandatory. Source: get conversations by consumer id.
 */
export function consumerConversationsRequest(options: {
  readonly consumer: string;
  readonly status?: readonly ConversationStatus[];
  readonly content?: readonly ConversationContent[];
  readonly offset?: number;
  readonly limit?: number;
  readonly source: string;
}): RequestParts {
  const { consumer, status = ['OPEN', 'CLOSE'], content, offset, limit, source } = options;
  const body = {
    consumer: consumer.trim(),
    status: [...status],
    ...given({ contentToRetrieve: content === undefined ? undefined : [...content] }),
  };
  const paging = Object.entries(given({ offset, limit })).map(([name, value]) => [name, String(value)] as const);
  return { ...post('getConsumerConversations', `${base}/consumer/search`, body), query: [...paging, ['source', source]] };
}

function post(operation: RequestParts['operation'], path: string, value: JsonObject): RequestParts {
  return {
    operation,
    destination: 'msgHist',
    method: 'POST',
    path,
    query: [],
    body: { kind: 'json', value },
    accept: 'application/json',
    idempotent: true,
  };
}

function searchBody(query: ConversationQuery, { from, to }: SentPage): JsonObject {
  return given({
    start: { from, to },
    end: range(query.end),
    fullDialogEndTime: range(query.fullDialogEnd),
    status: filled(query.status),
    skillIds: filled(query.skillIds),
    latestSkillIds: filled(query.latestSkillIds),
    agentIds: filled(query.agentIds),
    userPermissions: filled(query.userPermissions),
    latestAgentIds: filled(query.latestAgentIds),
    agentGroupIds: filled(query.agentGroupIds),
    keyword: phrase(query.keyword),
    summary: phrase(query.summary),
    duration: range(query.duration),
    mcs: range(query.mcs),
    alertedMcsValues: filled(query.alertedMcs),
    csat: range(query.csat),
    nps: range(query.nps),
    source: filled(query.sources),
    device: filled(query.devices),
    messageContentTypes: filled(query.messageContentTypes),
    latestConversationQueueState: query.queueState,
    sdeSearch: query.attributes === undefined ? undefined : given(query.attributes),
    responseTime: range(query.responseTime),
    latestUpdateTime: query.latestUpdateTime === undefined ? undefined : { from: query.latestUpdateTime },
    ...query.survey,
    selectedIntentOnly: query.selectedIntentOnly,
    conversationsWithStepUpOnly: query.conversationsWithStepUpOnly,
    agentSurveySearch: query.agentSurvey === undefined ? undefined : given(query.agentSurvey),
    annotationStates: filled(query.annotationStates),
    cappingConfiguration: query.cappingConfiguration,
    contentToRetrieve: filled(query.content),
  });
}
