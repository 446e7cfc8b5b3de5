import type { EngagementQuery } from '../../liveperson/engagementHistory/engagementQuery.ts';
import type { EmptyReason } from '../protocol/search.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/**
 * Why a search found nothing, as far as the query itself tells; likeliest first. Rules: Engagement History API (only ended chats,
 * ids, areas), Data APIs page (delays, retention of 13 months, numbers in attributes).
 */
export function emptyReasons(query: EngagementQuery, now: number): readonly EmptyReason[] {
  return [
    ...idReasons(query),
    ...timeReasons(query, now),
    ...keywordReasons(query),
    ...filterReasons(query),
    { text: 'The history holds ended web chats only. Live chats are not in it yet, messaging conversations never are.' },
  ];
}

function idReasons(query: EngagementQuery): readonly EmptyReason[] {
  const { visitor, engagementId, ...rest } = query;
  const reasons: EmptyReason[] = [];
  if (visitor !== undefined && /^\d{10,}$/.test(visitor)) {
    reasons.push({ text: `${visitor} looks like the numeric visitor id of chat information. History is searched by the monitoring visitor id (sharkVisitorId, 22 characters).` });
  }
  if (engagementId !== undefined && /^\d{1,12}$/.test(engagementId)) {
    reasons.push({ text: `${engagementId} is short for an engagement id, which is the account id followed by the chat's rtSessionId. It may be a campaign engagement id.` });
  }
  if (visitor !== undefined || engagementId !== undefined) {
    const filters = Object.keys(rest).filter((name) => !['from', 'to', 'sort', 'limit'].includes(name));
    if (filters.length > 0) {
      const { from, to } = query;
      const ids = { ...(visitor !== undefined && { visitor }), ...(engagementId !== undefined && { engagementId }) };
      reasons.push({ text: 'Other filters are set beside the id; all of them must match.', remedy: { label: 'Search by the id alone', query: { from, to, ...ids } } });
    }
  }
  return reasons;
}

function timeReasons(query: EngagementQuery, now: number): readonly EmptyReason[] {
  const reasons: EmptyReason[] = [];
  if (query.to < now - 396 * day) reasons.push({ text: 'The range ends more than 13 months ago; the service keeps chats for 13 months.' });
  if (query.from > now) reasons.push({ text: 'The range begins in the future.' });
  if (now - query.from < 15 * minute && query.from <= now) {
    reasons.push({
      text: 'A chat takes about five minutes after its end to appear in the history.',
      remedy: { label: 'Search the last 24 hours', query: { ...query, from: now - day, to: now } },
    });
  } else if (query.to - query.from < 2 * day) {
    reasons.push({ text: 'The range is short.', remedy: { label: 'Search 30 days', query: { ...query, from: query.to - 30 * day, to: query.to } } });
  }
  return reasons;
}

function keywordReasons(query: EngagementQuery): readonly EmptyReason[] {
  const { keyword, areas = [] } = query;
  if (keyword === undefined || keyword === '') return [];
  const { areas: _areas, ...anywhere } = query;
  const { keyword: _keyword, ...withoutKeyword } = anywhere;
  const inAttributes = areas.some((area) => area.startsWith('ea.'));
  return [
    ...(/\d{4,}/.test(keyword) && inAttributes ? [{ text: 'Numbers of more than three digits inside engagement attributes cannot be found by keyword.' }] : []),
    ...(inAttributes ? [{ text: 'Engagement attributes become searchable up to two hours after the end of a chat.' }] : []),
    ...(/\s/.test(keyword) && !keyword.startsWith('"')
      ? [{ text: 'Several words are searched as they stand; a phrase goes in double quotes.', remedy: { label: 'Search as a phrase', query: { ...query, keyword: `"${keyword}"` } } }]
      : []),
    { text: 'No chat of the range holds the keyword in the places searched.', remedy: { label: 'Search without keyword', query: withoutKeyword } },
  ];
}

function filterReasons(query: EngagementQuery): readonly EmptyReason[] {
  const reasons: EmptyReason[] = [];
  if (query.coBrowse === false && query.coBrowseDuration) reasons.push({ text: 'The filters exclude each other: no co-browsing, but a co-browse duration.' });
  const { skillIds, agentIds, agentGroupIds, ...wider } = query;
  if (skillIds ?? agentIds ?? agentGroupIds) {
    reasons.push({ text: 'Skills, agents and groups are given by id, and all of these filters must match.', remedy: { label: 'Search without them', query: wider } });
  }
  if (query.alertedMcs ?? query.chatMcs) reasons.push({ text: 'Only accounts with the Meaningful Connection Score have values to filter by.' });
  return reasons;
}
