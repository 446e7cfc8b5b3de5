import * as l10n from '@vscode/l10n';
import type { ConversationQuery } from '../../panels/protocol/search.ts';
import type { DraftReading } from './draftReading.ts';
import type { QueryDraft } from './queryDraft.ts';

/** Engagement attributes that can be searched. Source: Messaging Interactions API, `sdeSearch`. */
export const searchableAttributes = [
  'cartStatus',
  'purchase',
  'viewedProduct',
  'customerInfo',
  'marketingCampaignInfo',
  'personalInfo',
  'lead',
  'serviceActivity',
  'visitorError',
  'searchContent',
  'userUpdate',
] as const;

const statuses = ['OPEN', 'CLOSE'] as const;
const devices = ['DESKTOP', 'TABLET', 'MOBILE', 'NA'] as const;
const queueStates = ['IN_QUEUE', 'ACTIVE'] as const;

/** The search of messaging conversations that a form amounts to: only what is set. */
export function conversationQuery(
  draft: QueryDraft,
  range: { readonly from: number; readonly to: number },
  reading: DraftReading,
): ConversationQuery {
  const queueState = queueStates.find((state) => state === draft.queueState);
  return {
    ...range,
    ...reading.text('keyword', draft.keyword),
    ...reading.text('summary', draft.summary),
    ...oneOf('status', statuses, draft.status),
    ...reading.list('skillIds', draft.skillIds),
    ...reading.list('latestSkillIds', draft.latestSkillIds),
    ...reading.list('agentIds', draft.agentIds),
    ...reading.list('latestAgentIds', draft.latestAgentIds),
    ...reading.list('agentGroupIds', draft.agentGroupIds),
    ...reading.limits('duration', draft.durationFrom, draft.durationTo),
    ...reading.limits('mcs', draft.mcsFrom, draft.mcsTo),
    ...reading.list('alertedMcs', draft.alertedMcs),
    ...reading.limits('csat', draft.csatFrom, draft.csatTo),
    ...reading.limits('nps', draft.npsFrom, draft.npsTo),
    ...reading.limits('responseTime', draft.responseTimeFrom, draft.responseTimeTo),
    ...reading.list('sources', draft.source),
    ...oneOf('devices', devices, draft.device),
    ...reading.list('messageContentTypes', draft.messageContentType),
    ...(queueState !== undefined && { queueState }),
    ...attributesOf(draft, reading),
    ...(draft.selectedIntentOnly && { selectedIntentOnly: true }),
    ...(draft.stepUpOnly && { conversationsWithStepUpOnly: true }),
    // Other fields to sort by are those of web chats.
    sort: /^(start|end):/.test(draft.sort) ? draft.sort : 'start:desc',
    ...reading.number('limit', draft.limit),
  };
}

function attributesOf({ attribute, attributeText }: QueryDraft, reading: DraftReading): Pick<ConversationQuery, 'attributes'> {
  const key = searchableAttributes.find((known) => known === attribute);
  const { attributes } = reading.text('attributes', attributeText);
  if (key !== undefined && attributeText.trim() === '') reading.error('attributes', l10n.t('Needs the text to look for.'));
  return key === undefined || attributes === undefined ? {} : { attributes: { [key]: attributes } };
}

function oneOf<K extends string, T extends string>(name: K, known: readonly T[], value: string): Partial<Record<K, readonly T[]>>;
function oneOf(name: string, known: readonly string[], value: string): Record<string, readonly string[]> {
  const values = value.split(', ').filter((part) => known.includes(part));
  return values.length === 0 ? {} : { [name]: values };
}
