import type { ChatInfo } from '../liveperson/chatInfo/chatInfo.ts';
import { fact, nameAndId, text, time } from './facts.ts';
import type { ExplorerNode, LiveChatNode, VisitStateNode } from './nodes.ts';

/** State of a chat that was looked up, and the ids that lead on from it. */
export function chatInfoChildren(node: LiveChatNode, info: ChatInfo): readonly ExplorerNode[] {
  return [
    ...fact(node, 'state', text(info.state)),
    ...fact(node, 'skill', nameAndId(info.skillName, info.skillId)),
    ...fact(node, 'agent', nameAndId(info.agentName, info.agentId)),
    ...fact(node, 'started', time(info.startTime)),
    ...fact(node, 'lastRequest', time(info.lastUpdate)),
    ...fact(node, 'campaignEngagement', text(info.campaignEngagementId)),
    ...fact(node, 'historyId', text(info.engagementId)),
    ...visitState(node, info),
    ...transcript(node, info),
  ];
}

function visitState(node: LiveChatNode, { visitorId, sessionId, startTime }: ChatInfo): readonly VisitStateNode[] {
  if (visitorId === undefined || sessionId === undefined) return [];
  const visit = { visitorId, sessionId, ...(startTime !== undefined && { begunBy: startTime }) };
  return [
    { kind: 'visitState', id: `${node.id}/visitState`, accountId: node.accountId, parent: node, visitorId, sessionId, visit },
  ];
}

/** Engagement History holds ended chats only. */
function transcript(node: LiveChatNode, { state, engagementId }: ChatInfo): readonly ExplorerNode[] {
  if (state !== 'ended' || engagementId === undefined) return [];
  return [{ kind: 'transcript', id: `${node.id}/transcript`, accountId: node.accountId, engagementId }];
}
