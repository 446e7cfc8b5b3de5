import * as l10n from '@vscode/l10n';
import type { EngagementQuery } from '../../liveperson/engagementHistory/engagementQuery.ts';
import type { EmptyReason, Search } from '../protocol/search.ts';
import { emptyConversationReasons } from './emptyConversationReasons.ts';
import { dayMs, impossibleRange, unquotedPhrase } from './sharedReasons.ts';

const minuteMs = 60_000;

/** Why a search found nothing, as far as the query itself tells; likeliest first. */
export function emptyReasons(search: Search, now: number): readonly EmptyReason[] {
  return search.product === 'chats' ? emptyChatReasons(search.query, now) : emptyConversationReasons(search.query, now);
}

/**
 * Rules: Engagement History API (only ended chats, ids, areas), Data APIs page (delays, retention of 13 months, numbers in
 * attributes).
 */
function emptyChatReasons(query: EngagementQuery, now: number): readonly EmptyReason[] {
  const { from, to } = query;
  return [
    ...idReasons(query),
    ...timeReasons(query, now),
    ...keywordReasons(query),
    ...filterReasons(query),
    {
      text: l10n.t('The history holds ended web chats only. Live chats are not in it yet, messaging conversations never are.'),
      remedy: { label: l10n.t('Search messaging conversations'), search: { product: 'conversations', query: { from, to } } },
    },
  ];
}

function remedy(label: string, query: EngagementQuery): Required<Pick<EmptyReason, 'remedy'>> {
  return { remedy: { label, search: { product: 'chats', query } } };
}

function idReasons(query: EngagementQuery): readonly EmptyReason[] {
  const { visitor, engagementId, ...rest } = query;
  const reasons: EmptyReason[] = [];
  if (visitor !== undefined && /^\d{10,}$/.test(visitor)) {
    const { visitor: _visitor, ...others } = query;
    const text = l10n.t(
      '{0} looks like the numeric visitor id of chat information. History is searched by the monitoring visitor id (sharkVisitorId, 22 characters).',
      visitor,
    );
    reasons.push({ text, ...remedy(l10n.t('Search without visitor id'), others) });
  }
  if (engagementId !== undefined && /^\d{1,12}$/.test(engagementId)) {
    const { engagementId: _engagementId, ...others } = query;
    const text = l10n.t(
      "{0} is too short: an engagement id is the account id followed by the chat's rtSessionId. It may be a campaign engagement id.",
      engagementId,
    );
    reasons.push({ text, ...remedy(l10n.t('Search without engagement id'), others) });
  }
  if (visitor !== undefined || engagementId !== undefined) {
    const filters = Object.keys(rest).filter((name) => !['from', 'to', 'sort', 'limit'].includes(name));
    if (filters.length > 0) {
      const { from, to } = query;
      const ids = { ...(visitor !== undefined && { visitor }), ...(engagementId !== undefined && { engagementId }) };
      const text = l10n.t('Other filters are set beside the id; all of them must match.');
      reasons.push({ text, ...remedy(l10n.t('Search by the id alone'), { from, to, ...ids }) });
    }
  }
  return reasons;
}

function timeReasons(query: EngagementQuery, now: number): readonly EmptyReason[] {
  const reasons = impossibleRange(query, now, (label, range) => remedy(label, { ...query, ...range }));
  if (now - query.from < 15 * minuteMs && query.from <= now) {
    const text = l10n.t('A chat takes about five minutes after its end to appear in the history.');
    return [...reasons, { text, ...remedy(l10n.t('Search the last 24 hours'), { ...query, from: now - dayMs, to: now }) }];
  }
  if (query.to - query.from >= 2 * dayMs) return reasons;
  const text = l10n.t('The range is short.');
  return [...reasons, { text, ...remedy(l10n.t('Search 30 days'), { ...query, from: query.to - 30 * dayMs }) }];
}

function keywordReasons(query: EngagementQuery): readonly EmptyReason[] {
  const { keyword, areas = [] } = query;
  if (keyword === undefined || keyword === '') return [];
  const { keyword: _keyword, areas: _areas, ...withoutKeyword } = query;
  const reasons: EmptyReason[] = [];
  const linesOnly = remedy(l10n.t('Search chat lines only'), { ...query, areas: ['chatLine'] });
  if (areas.some((area) => area.startsWith('ea.'))) {
    if (/\d{4,}/.test(keyword)) {
      const text = l10n.t('Numbers of more than three digits inside engagement attributes cannot be found by keyword.');
      reasons.push({ text, ...linesOnly });
    }
    reasons.push({
      text: l10n.t('Engagement attributes become searchable up to two hours after the end of a chat.'),
      ...linesOnly,
    });
  }
  reasons.push(...unquotedPhrase(keyword, (label, phrase) => remedy(label, { ...query, ...phrase })));
  const text = l10n.t('No chat of the range holds the keyword in the places searched.');
  return [...reasons, { text, ...remedy(l10n.t('Search without keyword'), withoutKeyword) }];
}

function filterReasons(query: EngagementQuery): readonly EmptyReason[] {
  const reasons: EmptyReason[] = [];
  const { skillIds, agentIds, agentGroupIds, ...anybody } = query;
  const { coBrowse, coBrowseDuration, ...anyBrowsing } = query;
  const { alertedMcs, chatMcs, ...anyScore } = query;
  if (coBrowse === false && coBrowseDuration) {
    const text = l10n.t('The filters exclude each other: no co-browsing, but a co-browse duration.');
    reasons.push({ text, ...remedy(l10n.t('Search without co-browse filters'), anyBrowsing) });
  }
  if (skillIds ?? agentIds ?? agentGroupIds) {
    const text = l10n.t('Skills, agents and groups are given by id, and all of these filters must match.');
    reasons.push({ text, ...remedy(l10n.t('Search without them'), anybody) });
  }
  if (alertedMcs ?? chatMcs) {
    const text = l10n.t('Only accounts with the Meaningful Connection Score have values to filter by.');
    reasons.push({ text, ...remedy(l10n.t('Search without score'), anyScore) });
  }
  return reasons;
}
