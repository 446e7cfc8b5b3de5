import { given } from '../fields.ts';
import type { RequestParts } from '../http/requestParts.ts';
import type { EngagementQuery } from './engagementQuery.ts';
import { parseSort, sortParameter } from './sort.ts';

/** One page of one window. Times in epoch ms. */
export interface EngagementPageRequest {
  readonly from: number;
  readonly to: number;
  readonly offset: number;
  /** 1 to 100. */
  readonly limit: number;
  /** Names the calling program to the service, at most 20 characters. */
  readonly source: string;
}

/** POST search of ended chats; only what the query sets is sent. Source: Engagement History API, methods page. */
export function engagementSearchRequest(query: EngagementQuery, page: EngagementPageRequest): RequestParts {
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
export function engagementByIdRequest(engagementId: string, page: EngagementPageRequest): RequestParts {
  return { ...engagementSearchRequest({ engagementId, from: page.from, to: page.to }, page), operation: 'getEngagement' };
}

/** The documented body. Empty lists and texts count as not set. */
function searchBody(query: EngagementQuery, { from, to }: EngagementPageRequest) {
  const keyword = query.keyword?.trim();
  return given({
    start: { from, to },
    keyword: keyword === '' ? undefined : keyword,
    // Printed as mandatory, yet left out of every example without keyword: needed only together with one.
    keyword_search_area:
      keyword === undefined || keyword === '' ? undefined : { types: [...(filled(query.areas) ?? (['chatLine'] as const))] },
    interactive: query.interactive,
    // The text says numbers, the examples send strings; strings are known to work.
    skillIds: filled(query.skillIds),
    agentIds: filled(query.agentIds),
    agentGroupIds: filled(query.agentGroupIds),
    duration: range(query.duration),
    visitor: query.visitor?.trim() === '' ? undefined : query.visitor?.trim(),
    engagementId: query.engagementId?.trim() === '' ? undefined : query.engagementId?.trim(),
    channel: query.channel,
    alertedMcsValues: filled(query.alertedMcs),
    chatMCS: query.chatMcs === undefined ? undefined : range(query.chatMcs),
    hasInteractiveCoBrowse: query.coBrowse,
    coBrowseDuration: range(query.coBrowseDuration),
    lineContentTypes: filled(query.lineContentTypes),
    predictionLabel: filled(query.predictionLabels),
  });
}

function filled<T>(list: readonly T[] | undefined): readonly T[] | undefined {
  return list === undefined || list.length === 0 ? undefined : list;
}

function range(value: { readonly from?: number; readonly to?: number } | undefined) {
  return value === undefined ? undefined : given({ from: value.from, to: value.to });
}
