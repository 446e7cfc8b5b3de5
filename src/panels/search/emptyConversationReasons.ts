import * as l10n from '@vscode/l10n';
import type { ConversationQuery } from '../../liveperson/messagingInteractions/conversationQuery.ts';
import type { EmptyReason } from '../protocol/search.ts';
import { dayMs, impossibleRange, unquotedPhrase } from './sharedReasons.ts';

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
  const reasons = impossibleRange(query, now, (label, range) => remedy(label, { ...query, ...range }));
  if (query.from > now || query.to - query.from >= 2 * dayMs) return reasons;
  const text = l10n.t('The range is short. It is compared with the start of a conversation.');
  return [...reasons, { text, ...remedy(l10n.t('Search 30 days'), { ...query, from: query.to - 30 * dayMs }) }];
}

function wordReasons(query: ConversationQuery): readonly EmptyReason[] {
  const { keyword, ...withoutKeyword } = query;
  const { attributes, ...withoutAttributes } = query;
  const reasons: EmptyReason[] = [];
  if (keyword !== undefined) {
    reasons.push(...unquotedPhrase(keyword, (label, phrase) => remedy(label, { ...query, ...phrase })));
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
