import type { EngagementSummary } from './engagementSummary.ts';
import type { LookedUpChat } from './lookups.ts';
import type { Chat, Visitor } from './visitors.ts';

/** What the tree shows of what is loaded. Empty parts do not filter. */
export interface ViewFilter {
  /** Found anywhere in ids and names, whatever the case. */
  readonly text: string;
  /** Names, or ids where a record has no name: one of them. */
  readonly skills: readonly string[];
  readonly agents: readonly string[];
}

export const noFilter: ViewFilter = { text: '', skills: [], agents: [] };

export function isFiltering({ text, skills, agents }: ViewFilter): boolean {
  return text !== '' || skills.length > 0 || agents.length > 0;
}

/** What a person knows a skill by. */
export function skillOf({ info }: EngagementSummary): string | undefined {
  return info.skillName ?? info.skillId;
}

export function agentOf({ info }: EngagementSummary): string | undefined {
  return info.agentName ?? info.agentLoginName ?? info.agentId;
}

/** A visitor of the tree with what was looked up of it. */
export interface FilteredVisitor {
  readonly visitor: Visitor;
  readonly label?: string;
  readonly liveChats: readonly LookedUpChat[];
}

/**
 * The visitor with the chats that match, or undefined when nothing of it does. Transferred chats stay whole: one matching
 * engagement is enough. Of a live chat nobody knows skill and agent, so these do not hide it.
 */
export function filterVisitor<T extends FilteredVisitor>(entry: T, filter: ViewFilter): T | undefined {
  const { visitor, label, liveChats } = entry;
  const byPeople = visitor.chats.filter((chat) => chat.engagements.some((engagement) => hasPeople(engagement, filter)));
  const needsPeople = filter.skills.length > 0 || filter.agents.length > 0;
  if (needsPeople && byPeople.length === 0 && liveChats.length === 0) return undefined;
  if (filter.text === '' || matchesText(filter.text, [label, visitor.name, visitor.visitorId, ...sessionsOf(visitor)])) {
    return { ...entry, visitor: { ...visitor, chats: byPeople } };
  }
  const chats = byPeople.filter((chat) => matchesText(filter.text, wordsOf(chat)));
  const live = liveChats.filter((chat) => matchesLiveChat(chat, filter));
  return chats.length + live.length === 0 ? undefined : { ...entry, visitor: { ...visitor, chats }, liveChats: live };
}

/** Of a chat that stands beside the visitors, because nobody knows its visitor yet. */
export function matchesLiveChat({ chatId, label, state }: LookedUpChat, { text }: ViewFilter): boolean {
  return text === '' || matchesText(text, [chatId, label, state]);
}

function hasPeople(engagement: EngagementSummary, { skills, agents }: ViewFilter): boolean {
  return isOneOf(skillOf(engagement), skills) && isOneOf(agentOf(engagement), agents);
}

function isOneOf(name: string | undefined, wanted: readonly string[]): boolean {
  return wanted.length === 0 || (name !== undefined && wanted.includes(name));
}

function sessionsOf({ visits }: Visitor): readonly string[] {
  return visits.map(({ sessionId }) => sessionId);
}

function wordsOf({ engagements }: Chat): readonly (string | undefined)[] {
  return engagements.flatMap((engagement) => {
    const { engagementId, info } = engagement;
    return [engagementId, info.sessionId, info.skillName, info.skillId, info.agentName, info.agentLoginName, info.agentId];
  });
}

function matchesText(text: string, words: readonly (string | undefined)[]): boolean {
  const wanted = text.toLowerCase();
  return words.some((word) => word?.toLowerCase().includes(wanted));
}
