import type { EngagementQuery } from '../../panels/protocol/search.ts';
import type { DraftReading } from './draftReading.ts';
import type { QueryDraft } from './queryDraft.ts';

/** The search of web chats that a form amounts to: only what is set. */
export function chatQuery(
  draft: QueryDraft,
  range: { readonly from: number; readonly to: number },
  reading: DraftReading,
): EngagementQuery {
  return {
    ...range,
    ...reading.text('keyword', draft.keyword),
    ...reading.text('visitor', draft.visitor),
    ...reading.text('engagementId', draft.engagementId),
    ...reading.text('sort', draft.sort),
    ...reading.list('skillIds', draft.skillIds),
    ...reading.list('agentIds', draft.agentIds),
    ...reading.list('agentGroupIds', draft.agentGroupIds),
    ...reading.list('alertedMcs', draft.alertedMcs),
    ...reading.list('predictionLabels', draft.predictionLabels),
    ...(draft.areas.length > 0 && draft.keyword.trim() !== '' && { areas: draft.areas }),
    ...reading.range('duration', draft.durationFrom, draft.durationTo),
    ...reading.limits('chatMcs', draft.mcsFrom, draft.mcsTo),
    ...(draft.coBrowse !== '' && { coBrowse: draft.coBrowse === 'true' }),
    ...reading.range('coBrowseDuration', draft.coBrowseDurationFrom, draft.coBrowseDurationTo),
    ...reading.number('channel', draft.channel),
    ...(draft.interactive && { interactive: true as const }),
    ...(draft.richContent && { lineContentTypes: ['RICH_CONTENT'] }),
    ...reading.number('limit', draft.limit),
  };
}
