import type { Lookups, LookedUpChat } from './lookups.ts';
import type { AccountNode, ChatNode, EngagementNode, ExplorerNode, LiveChatNode, VisitorNode, VisitStateNode } from './nodes.ts';
import type { EngagementSummary } from './engagementSummary.ts';
import { filterVisitor, matchesLiveChat, noFilter, type ViewFilter } from './viewFilter.ts';
import { groupVisitors, type Chat, type Visitor } from './visitors.ts';

/** What is kept by hand for one account. */
export interface KeptByHand {
  readonly visits: ReturnType<Lookups['visits']>;
  readonly chats: readonly LookedUpChat[];
  readonly pinned: readonly string[];
}

export interface AccountChildren {
  readonly nodes: readonly (VisitorNode | LiveChatNode)[];
  /** How many there are without the filter. */
  readonly unfiltered: number;
}

/**
 * Children of an account: chats that were looked up and whose visitor nobody knows yet, then pinned visitors, visitors that
 * were looked up, and those of the history records, newest first. Of all these, what the filter lets through.
 */
export function accountChildren(
  parent: AccountNode,
  records: Iterable<EngagementSummary>,
  { visits, chats, pinned }: KeptByHand,
  filter: ViewFilter = noFilter,
): AccountChildren {
  const chatsByVisitor = Map.groupBy(liveFirst(chats), ({ visitorId }) => visitorId);
  const byHand = new Set([...visits.map(({ visitorId }) => visitorId), ...chats.map(({ visitorId }) => visitorId)]);
  const pins = new Set(pinned);
  const visitors = withEmpty(groupVisitors(records, visits), [...pins, ...byHand]);
  const rank = (id: string | undefined): number => (id === undefined ? 3 : pins.has(id) ? 0 : byHand.has(id) ? 1 : 2);
  const nodes = visitors.flatMap((visitor): readonly VisitorNode[] => {
    const { visitorId } = visitor;
    const label = visits.find((visit) => visit.visitorId === visitorId)?.label;
    const liveChats = visitorId === undefined ? [] : (chatsByVisitor.get(visitorId) ?? []);
    const entry = filterVisitor({ visitor, ...(label !== undefined && { label }), liveChats }, filter);
    const kept = { pinned: rank(visitorId) === 0, lookedUp: visitorId !== undefined && byHand.has(visitorId) };
    return entry ? [visitorNode(parent, entry, kept)] : [];
  });
  const strangers = chatsByVisitor.get(undefined) ?? [];
  const shown = strangers.filter((chat) => matchesLiveChat(chat, filter)).map((chat) => liveChatNode(parent, chat));
  return {
    nodes: [...shown, ...nodes.sort((a, b) => rank(a.visitorId) - rank(b.visitorId))],
    unfiltered: strangers.length + visitors.length,
  };
}

function visitorNode(
  parent: AccountNode,
  entry: Pick<VisitorNode, 'visitor' | 'label' | 'liveChats'>,
  kept: Pick<VisitorNode, 'pinned' | 'lookedUp'>,
): VisitorNode {
  const { accountId } = parent;
  const { visitorId } = entry.visitor;
  const id = `${accountId}/visitor/${visitorId ?? ''}`;
  return { kind: 'visitor', id, accountId, parent, ...(visitorId !== undefined && { visitorId }), ...entry, ...kept };
}

/** Chats that may be going on come before those that are known to have ended. */
function liveFirst(chats: readonly LookedUpChat[]): readonly LookedUpChat[] {
  return chats.toSorted((a, b) => Number(a.state === 'ended') - Number(b.state === 'ended'));
}

/** Children of a visitor: its latest visit and those that were looked up, chats that may be going on, chats of the past. */
export function visitorChildren(node: VisitorNode, looked: KeptByHand['visits']): readonly ExplorerNode[] {
  const { visits, chats } = node.visitor;
  const shown = visits.filter((visit, index) => index === 0 || looked.some(({ sessionId }) => sessionId === visit.sessionId));
  return [
    ...shown.map((visit): VisitStateNode => {
      const { visitorId, sessionId } = visit;
      const id = `${node.id}/visit/${sessionId}`;
      return { kind: 'visitState', id, accountId: node.accountId, parent: node, visitorId, sessionId, visit };
    }),
    ...node.liveChats.map((chat) => liveChatNode(node, chat)),
    ...chats.map((chat) => chatNode(node, chat)),
  ];
}

export function chatChildren(parent: ChatNode): readonly EngagementNode[] {
  const { engagements } = parent.chat;
  return engagements.map((engagement) => ({
    kind: 'engagement',
    id: `${parent.accountId}/engagement/${engagement.key}`,
    accountId: parent.accountId,
    parent,
    engagementId: engagement.engagementId,
    ...(engagement.info.visitorId !== undefined && { visitorId: engagement.info.visitorId }),
    engagement,
    only: engagements.length === 1,
  }));
}

function chatNode(parent: VisitorNode, chat: Chat): ChatNode {
  const [only, ...more] = chat.engagements;
  return {
    kind: 'chat',
    id: `${parent.id}/chat/${chat.key}`,
    accountId: parent.accountId,
    parent,
    ...(parent.visitorId !== undefined && { visitorId: parent.visitorId }),
    ...(only !== undefined && more.length === 0 && { engagementId: only.engagementId }),
    chat,
  };
}

function liveChatNode(parent: AccountNode | VisitorNode, chat: LookedUpChat): LiveChatNode {
  return {
    kind: 'liveChat',
    id: `${parent.accountId}/liveChat/${chat.chatId}`,
    accountId: parent.accountId,
    parent,
    chatId: chat.chatId,
    chat,
  };
}

/** A pinned visitor is shown even when the time range has nothing of it. */
function withEmpty(visitors: readonly Visitor[], ids: readonly (string | undefined)[]): readonly Visitor[] {
  const known = new Set(visitors.map(({ visitorId }) => visitorId));
  const missing = new Set(ids.filter((id) => id !== undefined && !known.has(id)));
  return [
    ...visitors,
    ...Array.from(missing, (visitorId) => ({ ...(visitorId !== undefined && { visitorId }), chats: [], visits: [] })),
  ];
}
