import type { Lookups, LookedUpChat } from './lookups.ts';
import type { AccountNode, ChatNode, EngagementNode, ExplorerNode, LiveChatNode, VisitorNode, VisitStateNode } from './nodes.ts';
import type { EngagementSummary } from './engagementSummary.ts';
import { groupVisitors, type Chat, type Visitor } from './visitors.ts';

/** What is kept by hand for one account. */
export interface KeptByHand {
  readonly visits: ReturnType<Lookups['visits']>;
  readonly chats: readonly LookedUpChat[];
  readonly pinned: readonly string[];
}

/**
 * Children of an account: chats that were looked up and whose visitor nobody knows yet, then pinned visitors, visitors that
 * were looked up, and those of the history records, newest first.
 */
export function accountChildren(
  parent: AccountNode,
  records: Iterable<EngagementSummary>,
  { visits, chats, pinned }: KeptByHand,
): readonly ExplorerNode[] {
  const { accountId } = parent;
  const chatsByVisitor = Map.groupBy(chats, ({ visitorId }) => visitorId);
  const byHand = [...visits.map(({ visitorId }) => visitorId), ...chats.map(({ visitorId }) => visitorId)];
  const visitors = withEmpty(groupVisitors(records, visits), [...pinned, ...byHand]);
  const rank = (id: string | undefined): number => (id === undefined ? 3 : pinned.includes(id) ? 0 : byHand.includes(id) ? 1 : 2);
  const nodes = visitors.map((visitor): VisitorNode => {
    const { visitorId } = visitor;
    const label = visits.find((visit) => visit.visitorId === visitorId)?.label;
    return {
      kind: 'visitor',
      id: `${accountId}/visitor/${visitorId ?? ''}`,
      accountId,
      parent,
      ...(visitorId !== undefined && { visitorId }),
      visitor,
      pinned: rank(visitorId) === 0,
      lookedUp: visitorId !== undefined && byHand.includes(visitorId),
      ...(label !== undefined && { label }),
      liveChats: visitorId === undefined ? [] : (chatsByVisitor.get(visitorId) ?? []),
    };
  });
  const strangers = (chatsByVisitor.get(undefined) ?? []).map((chat) => liveChatNode(parent, chat));
  return [...strangers, ...nodes.sort((a, b) => rank(a.visitorId) - rank(b.visitorId))];
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
    id: `${parent.accountId}/engagement/${engagement.engagementId}`,
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
