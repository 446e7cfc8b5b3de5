import type { ExplorerNode } from './nodes.ts';

/** In the order in which they are offered. The names are those of the look-up's roles. */
const roles = [
  'accountId',
  'engagementId',
  'chatId',
  'sessionId',
  'visitorId',
  'contextId',
  'campaignEngagementId',
  'campaignId',
] as const;

export interface RoleAndValue {
  readonly role: (typeof roles)[number];
  readonly value: string;
}

/** The ids of a node, the one it stands for first. */
export function nodeIds(node: ExplorerNode): readonly RoleAndValue[] {
  switch (node.kind) {
    case 'account':
      return ids({ accountId: node.accountId });
    case 'visitor':
      return ids({ visitorId: node.visitorId, sessionId: node.visitor.visits[0]?.sessionId });
    case 'visitState':
      return ids({ sessionId: node.sessionId, visitorId: node.visitorId });
    case 'liveChat':
      return ids({ chatId: node.chatId, visitorId: node.chat.visitorId, sessionId: node.chat.sessionId });
    case 'chat':
      return [
        ...node.chat.engagements.map(({ engagementId }) => ({ role: 'engagementId' as const, value: engagementId })),
        ...ids({ visitorId: node.visitorId, sessionId: node.chat.engagements[0]?.info.sessionId }),
      ];
    case 'engagement': {
      const { engagementId, info, campaign } = node.engagement;
      const { visitorId, sessionId } = info;
      return ids({
        engagementId,
        visitorId,
        sessionId,
        campaignEngagementId: campaign?.campaignEngagementId,
        campaignId: campaign?.campaignId,
      });
    }
    case 'transcript':
      return ids({ engagementId: node.engagementId });
    case 'shownEngagement':
      return ids({
        campaignEngagementId: node.shown.campaignEngagementId,
        campaignId: node.shown.campaignId,
        contextId: node.shown.contextId,
      });
    default:
      return [];
  }
}

function ids(byRole: Partial<Record<RoleAndValue['role'], string | undefined>>): readonly RoleAndValue[] {
  const given = Object.keys(byRole);
  return roles
    .toSorted((a, b) => given.indexOf(a) - given.indexOf(b))
    .flatMap((role) => (byRole[role] === undefined ? [] : [{ role, value: byRole[role] }]));
}
