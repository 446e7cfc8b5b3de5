import * as l10n from '@vscode/l10n';
import type { ConversationQuery } from '../../liveperson/messagingInteractions/conversationQuery.ts';
import type { EmptyReason } from '../protocol/search.ts';

const day = 86_400_000;

/**
 * Why a search of messaging conversations found nothing. Rules: Messaging Interactions API, conversations (retention, delays,
 * what each filter looks at).
 */
export function emptyConversationReasons(query: ConversationQuery, now: number): readonly EmptyReason[] {
  const { from, to } = query;
  return [
    ...timeReasons(query, now),
    ...wordReasons(query),
    ...filterReasons(query),
    {
      text: l10n.t('Only messaging conversations are searched here. Web chats are in a history of their own.'),
      remedy: { label: l10n.t('Search web chats'), search: { product: 'chats', query: { from, to } } },
    },
  ];
}

function timeReasons(query: ConversationQuery, now: number): readonly EmptyReason[] {
  const reasons: EmptyReason[] = [];
  if (query.to < now - 396 * day) {
    const text = l10n.t('The range ends more than 13 months ago; the service keeps conversations for 13 months.');
    reasons.push({ text, ...remedy(l10n.t('Search the last 13 months'), { ...query, from: now - 395 * day, to: now }) });
  }
  if (query.from > now) {
    const text = l10n.t('The range begins in the future.');
    reasons.push({ text, ...remedy(l10n.t('Search the last 7 days'), { ...query, from: now - 7 * day, to: now }) });
  }
  if (query.from <= now && query.to - query.from < 2 * day) {
    const wider = { ...query, from: query.to - 30 * day };
    reasons.push({
      text: l10n.t('The range is short. It is compared with the start of a conversation.'),
      ...remedy(l10n.t('Search 30 days'), wider),
    });
  }
  return reasons;
}

function wordReasons(query: ConversationQuery): readonly EmptyReason[] {
  const { keyword, ...withoutKeyword } = query;
  const { attributes, ...withoutAttributes } = query;
  const reasons: EmptyReason[] = [];
  if (keyword !== undefined && /\s/.test(keyword) && !keyword.startsWith('"')) {
    const phrase = { ...query, keyword: `"${keyword}"` };
    const text = l10n.t('Several words are searched as they stand; a phrase goes in double quotes.');
    reasons.push({ text, ...remedy(l10n.t('Search as a phrase'), phrase) });
  }
  if (keyword !== undefined) {
    const text = l10n.t('No conversation of the range holds the keyword in its messages.');
    reasons.push({ text, ...remedy(l10n.t('Search without keyword'), withoutKeyword) });
  }
  if (attributes !== undefined) {
    reasons.push({
      text: l10n.t('Engagement attributes become searchable after two hours.'),
      ...remedy(l10n.t('Search without attributes'), withoutAttributes),
    });
  }
  return reasons;
}

function filterReasons(query: ConversationQuery): readonly EmptyReason[] {
  const { skillIds, latestSkillIds, agentIds, latestAgentIds, agentGroupIds, ...wider } = query;
  const reasons: EmptyReason[] = [];
  if (skillIds ?? latestSkillIds ?? agentIds ?? latestAgentIds ?? agentGroupIds) {
    const text = l10n.t('Skills, agents and groups are given by id, and all of these filters must match.');
    reasons.push({ text, ...remedy(l10n.t('Search without them'), wider) });
  }
  if (query.status?.length === 1) {
    const { status, ...any } = query;
    reasons.push({
      text: status.includes('OPEN')
        ? l10n.t('Only open conversations are searched.')
        : l10n.t('Only closed conversations are searched.'),
      ...remedy(l10n.t('Search open and closed ones'), any),
    });
  }
  return reasons;
}

function remedy(label: string, query: ConversationQuery): Required<Pick<EmptyReason, 'remedy'>> {
  return { remedy: { label, search: { product: 'conversations', query } } };
}
