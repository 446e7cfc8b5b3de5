import { given } from '../fields.ts';
import type { RequestParts } from '../http/requestParts.ts';
import { filled, phrase, range, type SentPage } from '../search/requestBody.ts';
import type { EngagementQuery } from './engagementQuery.ts';
import { parseSort, sortParameter } from './sort.ts';

/** POST search of ended chats; only what the query sets is sent. Source: Engagement History API, methods page. */
export function engagementSearchRequest(query: EngagementQuery, page: SentPage): RequestParts {
  return {
    operation: 'searchEngagements',
    destination: 'engHistDomain',
    method: 'POST',
    path: '/interaction_history/api/account/{accountId}/interactions/search',
    query: [
      ['offset', String(page.offset)],
      ['limit', String(page.limit)],
      ['sort', sortParameter(parseSort(query.sort).keys)],
      ['source', page.source],
    ],
    body: { kind: 'json', value: searchBody(query, page) },
    accept: 'application/json',
    idempotent: true,
  };
}

/**
 * POST search for one engagement, all of its records. The page says both that time limits are ignored and that they apply: a
 * legal window is sent either way.
 */
export function engagementByIdRequest(engagementId: string, page: SentPage): RequestParts {
  return { ...engagementSearchRequest({ engagementId, from: page.from, to: page.to }, page), operation: 'getEngagement' };
}

/** The documented body. Empty lists and texts count as not set. */
function searchBody(query: EngagementQuery, { from, to }: SentPage) {
  const keyword = phrase(query.keyword);
  return given({
    start: { from, to },
    keyword,
    // Printed as mandatory, yet left out of every example without keyword: needed only together with one.
    keyword_search_area:
      keyword === undefined ? undefined : { types: [...(filled(query.areas) ?? (['chatLine'] as const))] },
    interactive: query.interactive,
    // The text says numbers, the examples send strings; strings are known to work.
    skillIds: filled(query.skillIds),
    agentIds: filled(query.agentIds),
    agentGroupIds: filled(query.agentGroupIds),
    duration: range(query.duration),
    visitor: phrase(query.visitor),
    engagementId: phrase(query.engagementId),
    channel: query.channel,
    alertedMcsValues: filled(query.alertedMcs),
    chatMCS: range(query.chatMcs),
    hasInteractiveCoBrowse: query.coBrowse,
    coBrowseDuration: range(query.coBrowseDuration),
    lineContentTypes: filled(query.lineContentTypes),
    predictionLabel: filled(query.predictionLabels),
  });
}
